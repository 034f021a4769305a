#!/bin/bash
# The seed demo, planted by the real acts: every report of the file reaches
# its status, nothing lies in the future, and all that an act keeps in step
# (history, clocks, readers, counters) is in step.
set -uo pipefail
cd "$(dirname "$0")/../.."
dir=$(mktemp -d "${TMPDIR:-/tmp}/lapor-demo.XXXXXX")
chmod 711 "$dir"
trap 'scripts/instance stop --dir "$dir" >/dev/null 2>&1; rm -rf "$dir"' EXIT
now=2026-11-25T10:00:00+07:00
. tests/lib/hitung.sh

sql() {
	scripts/instance sql --dir "$dir" -- -N -B -e "$1"
}

if ! scripts/instance start --dir "$dir" --seed demo --now "$now" --db-only \
    >/dev/null; then
	echo 'no instance with the seed demo'
	echo '0 passed, 1 failed'
	exit 1
fi
at=$(date -d "$now" +%s)
file=db/seed/demo_laporan.tsv
total=$(($(wc -l <"$file") - 1))

check 'reports' "$total" "$(sql 'SELECT COUNT(*) FROM laporan')"
# Statuses in the order of status.def, as the database numbers them.
i=0
while read -r kode; do
	wanted=$(awk -F '\t' -v k="$kode" 'NR == 1 { for (i = 1; i <= NF; i++)
	    if ($i == "status") c = i } NR > 1 && $c == k { n++ }
	    END { print n + 0 }' "$file")
	check "status $kode" "$wanted" \
	    "$(sql "SELECT COUNT(*) FROM laporan WHERE status = $i")"
	i=$((i + 1))
done < <(sed -n 's/^STATUS([A-Z_]*, *"\([a-z_]*\)".*/\1/p' \
    backend/tables/status.def)

check 'open requests, none late' "$(awk -F '\t' 'NR > 1 && $NF != "" { n++ }
    END { print n }' "$file")" "$(sql "SELECT COUNT(*) FROM permintaan
    WHERE buka = 1 AND batas > $at")"
check 'acts in the future' 0 \
    "$(sql "SELECT COUNT(*) FROM riwayat WHERE pada > $at")"
check 'acts before those above them' 0 "$(sql 'SELECT COUNT(*) FROM riwayat a
    JOIN riwayat b ON b.laporan_id = a.laporan_id AND b.urut = a.urut + 1
    WHERE b.pada < a.pada OR b.sebelum <> a.hash')"
check 'history as long as versi' 0 "$(sql 'SELECT COUNT(*) FROM laporan l
    WHERE versi <> (SELECT COUNT(*) FROM riwayat WHERE laporan_id = l.id)')"
check 'reports older than a year and a bit' 0 \
    "$(sql "SELECT COUNT(*) FROM laporan WHERE dibuat < $at - 400 * 86400")"
check 'open clocks of ended reports' 0 "$(sql 'SELECT COUNT(*) FROM jam j
    JOIN laporan l ON l.id = j.laporan_id WHERE j.terbuka = 1
    AND l.status >= 7')"
check 'secret reports among the public' 0 "$(sql 'SELECT COUNT(*)
    FROM jangkauan_publik p JOIN laporan l ON l.id = p.laporan_id
    WHERE l.rahasia = 1 OR l.publik = 0')"
check 'counters per tab' 0 "$(sql 'SELECT COUNT(*) FROM (
    SELECT pemegang_id, tab, COUNT(*) n FROM laporan GROUP BY 1, 2) l
    LEFT JOIN (SELECT instansi_id, tab, SUM(n) AS n FROM hitung_tab
    GROUP BY 1, 2) h ON h.instansi_id = l.pemegang_id AND h.tab = l.tab
    WHERE h.n IS NULL OR h.n <> l.n')"
check 'roll-up' "$total" "$(sql 'SELECT SUM(n) FROM rekap_kini')"
check 'edited by the admin' "$(awk -F '\t' 'NR > 1 && $4 != "" { n++ }
    END { print n }' "$file")" "$(sql 'SELECT COUNT(*) FROM laporan l
    JOIN laporan_asli a ON a.laporan_id = l.id WHERE l.disunting = 1')"
check 'late ones, to be seen' 1 "$(sql "SELECT COUNT(*) >= 3 FROM laporan
    WHERE tenggat < $at")"
check 'duplicate leads to an older report' 0 "$(sql 'SELECT COUNT(*)
    FROM laporan d LEFT JOIN laporan u ON u.id = d.laporan_utama_id
    WHERE d.arsip_kategori = (SELECT MIN(arsip_kategori) FROM laporan
    WHERE laporan_utama_id IS NOT NULL) AND (u.id IS NULL
    OR u.dibuat > d.dibuat)')"

"${LAPOR_BIN:-build/bin}/lapor" --conf "$dir/lapor.conf" tanam demo >/dev/null
check 'planting again' 0 $?
check 'reports after planting again' "$total" \
    "$(sql 'SELECT COUNT(*) FROM laporan')"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
