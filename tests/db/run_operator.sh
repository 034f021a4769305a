#!/bin/bash
# lapor migrasi, periksa, cadangkan, pulihkan against a database of their own.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
bin=${LAPOR_BIN:-build/bin}
dir=$(mktemp -d "${TMPDIR:-/tmp}/lapor-operator.XXXXXX")
chmod 711 "$dir"
one=$dir/satu two=$dir/dua share=$dir/share
trap 'for d in "$one" "$two"; do
	scripts/instance stop --dir "$d" >/dev/null 2>&1; done
    rm -rf "$dir"' EXIT
. tests/lib/hitung.sh

sql() {
	scripts/instance sql --dir "$1" -- -N -B -e "$2"
}

# status of a lapor command on the settings of $1
status() {
	local conf=$1
	shift
	"$bin/lapor" --conf "$conf" "$@" >"$dir/out" 2>&1
	echo $?
}

for d in "$one" "$two"; do
	scripts/instance start --dir "$d" --seed uji --db-only >/dev/null ||
	    { echo '0 passed, 1 failed'; exit 1; }
done

# ---- migrations, on a copy of the files
mkdir -p "$share/db"
cp -r db/migrations "$share/db/"
sed "s#^share_dir.*#share_dir = $share#" "$one/lapor.conf" >"$one/uji.conf"
cp "$one/operator.conf" "$dir/"
new=$share/db/migrations/9001_uji.sql
check 'nothing to do' 0 "$(status "$one/uji.conf" migrasi)"
printf '%s\n' "CREATE TABLE uji_a (id INT NOT NULL PRIMARY KEY);" \
    "INSERT INTO uji_a VALUES (1); -- ;" \
    "CREATE TABLE uji_b (id INT NOT NULL PRIMARY KEY);" >"$new"
# a table in the way of the third statement, as a crash would leave none
sql "$one" 'CREATE TABLE uji_b (x INT)'
check 'stops at the fault' 1 "$(status "$one/uji.conf" migrasi)"
check 'counts what is done' '2 0' \
    "$(sql "$one" 'SELECT CONCAT(langkah, " ", selesai) FROM migrasi
    WHERE versi = 9001')"
sql "$one" 'DROP TABLE uji_b'
check 'goes on there' 0 "$(status "$one/uji.conf" migrasi)"
check 'did nothing twice' 1 "$(sql "$one" 'SELECT COUNT(*) FROM uji_a')"
check 'once done, done' 0 "$(status "$one/uji.conf" migrasi)"
# killed between a statement and its count
sql "$one" 'UPDATE migrasi SET langkah = 2, selesai = 0 WHERE versi = 9001'
check 'forgives what exists' 0 "$(status "$one/uji.conf" migrasi)"
check 'program older than database' 1 "$(status "$one/lapor.conf" migrasi)"
echo >>"$share/db/migrations/0001_dasar.sql"
check 'edited file' 1 "$(status "$one/uji.conf" migrasi)"
grep -q 'edited' "$dir/out"
check 'says so' 0 $?

# ---- the program's account
as_app() {
	mariadb --socket="$(sed -n 's/^db_socket = //p' "$one/lapor.conf")" \
	    --user=lapor_app --password="$(sed -n 's/^db_password = //p' \
	    "$one/lapor.conf")" -N -B lapor -e "$1" >"$dir/out" 2>&1
	sed -n 's/^ERROR \([0-9]*\).*/\1/p' "$dir/out"
}
check 'reads riwayat' '' "$(as_app 'SELECT COUNT(*) FROM riwayat')"
check 'cannot change riwayat' 1142 "$(as_app "UPDATE riwayat SET teks = 'x'")"
check 'cannot delete riwayat' 1142 "$(as_app 'DELETE FROM riwayat')"
check 'cannot drop' 1142 "$(as_app 'DROP TABLE riwayat')"
check 'cannot make' 1142 "$(as_app 'CREATE TABLE x (i INT)')"
check 'cannot see accounts' 1142 "$(as_app 'SELECT * FROM mysql.global_priv')"

# ---- doctor
check 'healthy' 0 "$(status "$two/lapor.conf" periksa)"
sql "$two" "GRANT UPDATE ON lapor.riwayat TO lapor_app@localhost"
sql "$two" "DELETE FROM hari_libur WHERE YEAR(tanggal) = YEAR(NOW()) + 1"
sql "$two" "SET GLOBAL sync_binlog = 0"
chmod 644 "$two/kunci"
check 'ill' 1 "$(status "$two/lapor.conf" periksa)"
check 'finds all four' 4 "$(grep -c ^GAGAL "$dir/out")"
chmod 640 "$two/kunci"

# ---- backup and restore
backup=$dir/cadangan
mkdir -p "$one/data/lampiran/ab"
head -c 5000 /dev/urandom >"$one/data/lampiran/ab/isi"
sql "$one" 'DROP TABLE uji_a, uji_b; DELETE FROM migrasi WHERE versi > 9000;
    UPDATE pengguna SET nama = "Nama Cadangan" WHERE id = 1'
check 'backup' 0 "$(status "$one/lapor.conf" cadangkan "$backup")"
check 'not over another' 1 "$(status "$one/lapor.conf" cadangkan "$backup")"
check 'no password in it' 0 "$(grep -rc "$(sed -n 's/^db_password = //p' \
    "$one/lapor.conf")" "$backup" | awk -F: '{s += $2} END {print s}')"
check 'restore' 0 "$(status "$two/lapor.conf" pulihkan "$backup")"
check 'rows are back' 'Nama Cadangan' \
    "$(sql "$two" 'SELECT nama FROM pengguna WHERE id = 1')"
cmp -s "$one/data/lampiran/ab/isi" "$two/data/lampiran/ab/isi"
check 'files are back' 0 $?
cmp -s "$one/kunci" "$two/kunci"
check 'the secret is back' 0 $?
for file in lapor.sql data/lampiran/ab/isi kunci; do
	cp -a "$backup/$file" "$dir/gut"
	was=$(dd if="$backup/$file" bs=1 skip=40 count=1 2>/dev/null |
	    tr -d '\0')
	[ "$was" = x ] && other=y || other=x
	printf %s "$other" |
	    dd of="$backup/$file" bs=1 seek=40 conv=notrunc 2>/dev/null
	check "one byte of $file" 1 "$(status "$two/lapor.conf" pulihkan \
	    "$backup")"
	cp -a "$dir/gut" "$backup/$file"
done
echo x >"$backup/data/tambahan"
check 'a file too many' 1 "$(status "$two/lapor.conf" pulihkan "$backup")"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
