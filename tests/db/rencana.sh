#!/bin/bash
# rencana.sh start|stop DIR - a database with some 10,000 generated reports,
# bells and an outbox, for test_explain.
set -euo pipefail
cd "$(dirname "$0")/../.."
export LAPOR_NO_BUILD=1 LAPOR_BUFFER_POOL=256M
case $1 in
start)
	scripts/instance start --dir "$2" --seed demo --db-only >/dev/null
	{
		echo 'SET @n = 10000, @now = 1793000000;'
		cat tests/bench/data.sql
		echo "INSERT IGNORE INTO kotak_keluar (laporan_id, urut, tujuan,
		    templat, variabel, coba_pada, dibuat)
		    SELECT id, 1, 0, 0, '{}', dibuat, dibuat FROM laporan
		    WHERE 1 = 1;
		INSERT IGNORE INTO notifikasi (pengguna_id, keluar_id, laporan_id,
		    templat, variabel, pada)
		    SELECT p.id, l.id, l.id, 0, '{}', l.dibuat FROM laporan l
		    JOIN pengguna p ON p.nama_pengguna = 'warga'
		    WHERE 1 = 1;
		UPDATE identitas i JOIN pengguna p ON p.nama_pengguna = 'warga'
		    SET i.pengguna_id = p.id WHERE i.laporan_id MOD 3 = 0;
		ANALYZE TABLE kotak_keluar, notifikasi, identitas;"
	} | scripts/instance sql --dir "$2" >/dev/null ;;
stop)
	scripts/instance stop --dir "$2"
	rm -rf "$2" ;;
esac
