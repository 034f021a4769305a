#!/bin/bash
# scripts/check_layers.sh - what may use what (backend/README.md).
#
#	base <- mariadb <- core <- features <- http handlers <- mains
#
# A feature may include another feature's .h, never its *_sql.h; what only one
# file may touch (mysql.h, cJSON, fcgiapp.h, the status of a report) is found
# by name.  Prints each breach; status 1 when there is one.
set -uo pipefail
cd "$(dirname "$0")/.." || exit
bad=0

breach() {
	echo "$1"
	bad=1
}

# Rank of a backend directory.  http/ holds request and gate, which features
# use in their *_http.c; auth/ stands between core and the features.
rank() {
	case $1 in
	tables) echo 0 ;;
	base) echo 1 ;;
	mariadb) echo 2 ;;
	core) echo 3 ;;
	http|auth) echo 4 ;;
	operator) echo 8 ;;
	.) echo 9 ;;
	*) echo 5 ;;
	esac
}

# file:included path, relative to backend/
includes() {
	grep -rnoE '^#include "[^"]+"' backend --include='*.[ch]' |
	while IFS=: read -r file line inc; do
		inc=${inc#*\"} inc=${inc%\"}
		dir=$(dirname "$file")
		if [ -e "$dir/$inc" ]; then
			to=$(realpath --relative-to=backend "$dir/$inc")
		else
			to=$inc
		fi
		echo "${file#backend/}:$line:$to"
	done
}

while IFS=: read -r file line to; do
	from_dir=${file%/*} to_dir=${to%/*}
	[ "$from_dir" = "$file" ] && from_dir=.
	[ "$to_dir" = "$to" ] && to_dir=$from_dir
	where="backend/$file:$line"
	# Declarations that cost nothing may go down: a request in a contract.
	a=$(rank "$from_dir") b=$(rank "$to_dir")
	if [ "$a" -lt "$b" ] && [ "$a" != 4 ]; then
		breach "$where: $from_dir must not use $to_dir ($to)"
	fi
	if [ "$from_dir" != "$to_dir" ]; then
		case $from_dir:$to in
		# The acts lock and move the report, for their features.
		aksi:laporan/*_sql.h) ;;
		*_sql.h|*_private.h)
			breach "$where: $to is private to $to_dir" ;;
		*.c)
			breach "$where: a .c file is never included" ;;
		esac
	fi
	case $file in
	*_http.c|http/*|auth/*|*_main.c) ;;
	*)
		case $to in
		http/route.h|http/response.h|http/fcgi.h)
			breach "$where: only handlers use $to" ;;
		esac ;;
	esac
done < <(includes)

# only FILES PATTERN SAYING: PATTERN may stand in FILES (regex) alone.
only() {
	local hits
	hits=$(grep -rnE "$2" backend --include='*.[ch]' |
	    grep -vE "^backend/($1):" |
	    grep -vE '^[^:]*:[0-9]+:[[:space:]]*(/?\*|//)')
	[ -z "$hits" ] || breach "$(sed "s|\$|  <- $3|" <<<"$hits")"
}

only 'mariadb/[a-z_]+\.[ch]' '\bmysql_[a-z_]+ *\(|<mysql\.h>|<mysqld_error\.h>' \
    'mysql only in backend/mariadb'
only 'http/form\.c|http/json_baca\.c' '\bcJSON_|<cJSON\.h>|<cjson/' 'cJSON only in http/form.c and json_baca.c'
only 'surel/(bongkar|dsn)\.[ch]' '\bg_mime_|<gmime/' 'GMime only in backend/surel'
only 'base/xml\.c|surel/sari_html\.c' '<libxml/|\bxml(Text|Buf|New|Free)[A-Za-z]*\(' 'libxml2 only in base/xml.c'
only 'http/fcgi\.c' '\bFCGX_|<fcgiapp\.h>' 'libfcgi only in http/fcgi.c'
only 'laporan/laporan(_pindah)?_sql\.c' '"[^"]*UPDATE laporan[ "]|"UPDATE ?"$' \
    'reports change only in laporan_sql.c and laporan_pindah_sql.c'
only 'base/clock\.c|base/log\.c' '\b(time|gettimeofday) *\(|CLOCK_REALTIME' \
    'time comes from clock_now()'
only 'base/.*|http/fcgi\.c|jobs/scheduler\.c|operator/.*|[a-z_/]+(pekerja|_kerja)\.c|lampiran/lampiran_simpan\.c' \
    '\bclock_now *\(' 'now is passed in, by the outermost layer'
only 'http/.*|sematan/sematan_http\.c|sistem/sehat_http\.c' '\bout\.status = [45]' \
    'a refusal is an enum err'
only '.*_sql\.c|mariadb/.*|operator/.*|tanam/.*' \
    '"(WITH|SELECT|INSERT|REPLACE|UPDATE|DELETE) ' 'SQL stands in *_sql.c'
only 'mariadb/.*|operator/.*|jobs/sewa_sql\.c|saluran/gammu_sql\.c' '\b(NOW|CURRENT_TIMESTAMP|UNIX_TIMESTAMP|CURDATE|SYSDATE) *\(' \
    'SQL never reads the clock'
only 'http/prefork.*\.c|operator/.*|media.*\.c|lampiran/.*|http/fcgi\.c|jobs/anak\.c|cetak/cetak\.c' \
    '\b(fork|execl|execv|execvp|execve|system|popen) *\(' \
    'processes are started by prefork, operator, media, anak and cetak'
only 'mariadb/db\.h' '\bconst struct db_sql [a-z_]+(\[[^]]*\])? *(=|;)' \
    'a statement is a DB_STATEMENT: sqlcheck must see it'
exit $bad
