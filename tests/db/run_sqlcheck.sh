#!/bin/bash
# make sqlcheck must fail when the schema moves away under the program: each
# change is made to the real schema, seen by lapor-sqlcheck, and taken back.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
bin=${LAPOR_BIN:-build/bin}
. tests/lib/hitung.sh

sql() {
	scripts/instance sql --dir "$LAPOR_DIR" -- -e "$1"
}

# Status, and whether the text $1 is among what it says.
looked() {
	local out rc
	out=$("$bin/lapor-sqlcheck" --conf "$LAPOR_CONF" 2>&1)
	rc=$?
	grep -q -- "$1" <<<"$out" && echo "$rc found" || echo "$rc silent"
}

# broken NAME CHANGE BACK WORDS
broken() {
	sql "$2" || { failed=$((failed + 1)); return; }
	check "$1" '1 found' "$(looked "$4")"
	sql "$3" || { failed=$((failed + 1)); return; }
}

check 'as migrated' '0 found' "$(looked ' passed, 0 failed')"
broken 'a column renamed' \
    'ALTER TABLE laporan RENAME COLUMN judul TO tajuk' \
    'ALTER TABLE laporan RENAME COLUMN tajuk TO judul' \
    'laporan_sql.c: sql_get'
broken 'a column that may now be NULL' \
    'ALTER TABLE riwayat MODIFY pada BIGINT NULL' \
    'ALTER TABLE riwayat MODIFY pada BIGINT NOT NULL' \
    'server says pada NULL'
broken 'a number that is now text' \
    'ALTER TABLE percobaan_masuk MODIFY gagal VARCHAR(20) NOT NULL' \
    'ALTER TABLE percobaan_masuk MODIFY gagal INT UNSIGNED NOT NULL' \
    'server says gagal text'
broken 'a table gone' \
    'RENAME TABLE antrean_indeks TO antrean_lain' \
    'RENAME TABLE antrean_lain TO antrean_indeks' \
    'indeks_sql.c: sql_queue'
check 'taken back' '0 found' "$(looked ' passed, 0 failed')"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
