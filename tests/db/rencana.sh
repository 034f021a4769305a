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
		INSERT INTO permintaan (laporan_id, jenis, buka, instansi_id,
		    pemutus_id, alasan, dibuat, batas) SELECT l.id, l.id MOD 5, 1,
		    l.pemegang_id, (SELECT h.leluhur_id FROM instansi_leluhur h
			WHERE h.keturunan_id = l.pemegang_id AND h.jarak > 0
			ORDER BY h.jarak LIMIT 1), 'uji', l.dibuat, l.dibuat + 259200
		    FROM laporan l JOIN instansi i ON i.id = l.pemegang_id
			AND i.induk_id IS NOT NULL WHERE l.id MOD 2 = 0
			AND NOT EXISTS (SELECT 1 FROM permintaan x
			WHERE x.laporan_id = l.id AND x.buka = 1);
		INSERT IGNORE INTO permintaan_jangkauan (leluhur_id, batas,
		    permintaan_id, jenis) SELECT h.leluhur_id, p.batas, p.id, p.jenis
		    FROM permintaan p JOIN instansi_leluhur h
		    ON h.keturunan_id = p.pemutus_id WHERE p.buka = 1;
		INSERT IGNORE INTO surat (saluran, asal, penerima_id, laporan_id,
		    templat, jenis, keluar_id, status, coba_pada, dibuat, sampai,
		    selesai) SELECT 0, CONCAT('k', k.id), k.id, k.laporan_id, 0, 0,
		    k.id, k.id MOD 3, k.dibuat, k.dibuat, k.dibuat, k.dibuat
		    FROM kotak_keluar k;
		INSERT IGNORE INTO akses_data (laporan_id, kali, jenis,
		    pengguna_id, peran, instansi_id, pada) SELECT i.laporan_id,
		    s.id, i.laporan_id MOD 2, s.id, s.peran, s.instansi_id,
		    i.laporan_id FROM identitas i JOIN pengguna s
		    ON s.instansi_id IS NOT NULL AND s.id < 20
		    WHERE i.laporan_id MOD 3 = 0;
		INSERT INTO akses_data (laporan_id, kali, jenis, pengguna_id,
		    peran, instansi_id, pada) SELECT x.id, x.k, 0, 1, 4, 1, x.k
		    FROM (SELECT MIN(l.id) AS id, h.k FROM laporan l JOIN (SELECT
			ROW_NUMBER() OVER () + 1000000 AS k FROM notifikasi LIMIT 2000)
			h GROUP BY h.k) x;
		INSERT INTO ekspor (pengguna_id, peran, instansi_id, jenis,
		    format, bentuk, menurut, simpul_id, status, nama, dibuat,
		    diunduh) SELECT 1, 4, 1, 0, 0, 0, 0, 1, 2, 'uji', n.id, n.id
		    FROM notifikasi n ORDER BY n.id LIMIT 100;
		INSERT INTO ekspor_identitas (ember, ekspor_id, isi)
		    SELECT b.ember, e.id, REPEAT(CHAR(255), 512) FROM ekspor e
		    JOIN (SELECT DISTINCT id DIV 4096 AS ember FROM laporan) b;
		INSERT INTO x_post (id, percakapan, instansi_id, status, asal,
		    penulis, nama, teks, media, pada, masuk) SELECT seq, seq,
		    1 + seq MOD 2, seq MOD 3, 0, 'a', 'b', 'uji', '', seq, seq
		    FROM seq_1_to_24000;
		INSERT INTO kunci_api (instansi_id, nama, awalan, sidik, hak,
		    laju, pembuat_id, dibuat) SELECT i.id, 'uji', 'lk_12345',
		    UNHEX(SHA2(CONCAT(i.id, '-', s.seq), 256)), 15, 120, 1, s.seq
		    FROM instansi i JOIN seq_1_to_3 s;
		INSERT INTO kunci_log (kunci_id, pada, metode, rute, http, kode,
		    ms, lama) SELECT (SELECT MIN(id) FROM kunci_api), id, 0,
		    '/laporan', 200, '', 1, 0 FROM laporan;
		INSERT INTO webhook (kunci_id, url, garam, pembuat_id, dibuat)
		    SELECT id, 'https://contoh.id', REPEAT('a', 16), 1, 1
		    FROM kunci_api;
		INSERT INTO webhook_kirim (webhook_id, laporan_id, urut, status,
		    coba_pada, dibuat) SELECT (SELECT MIN(id) FROM webhook), id,
		    1, id MOD 16 <> 0, 1, 1 FROM laporan;
		INSERT INTO peristiwa (kunci_id, laporan_id, urut, pada)
		    SELECT (SELECT MIN(id) FROM kunci_api), laporan_id, urut, 1
		    FROM riwayat;
		INSERT INTO sumber_rinci (sumber, nama) SELECT 0,
		    CONCAT('situs-', id) FROM instansi;
		INSERT INTO rekap_simpul (simpul_id, dimensi, bulan, kunci, n,
		    publik, publik_anonim) SELECT 1, 45, 202601 + id MOD 11, id,
		    5, 5, 0
		    FROM sumber_rinci;
		ANALYZE TABLE kunci_api, kunci_log, webhook, webhook_kirim,
		    peristiwa, sumber_rinci, rekap_simpul, x_post, surat, laporan, ekspor, ekspor_identitas, akses_data,
		    kotak_keluar, notifikasi, identitas, permintaan,
		    permintaan_jangkauan;"
	} | scripts/instance sql --dir "$2" >/dev/null ;;
stop)
	scripts/instance stop --dir "$2"
	rm -rf "$2" ;;
esac
