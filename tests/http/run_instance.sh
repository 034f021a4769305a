#!/bin/bash
# scripts/instance, its nginx and its supervisor, from outside: two instances
# side by side, the clock, faults, and that nothing is left behind.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit
. scripts/lib.sh
dir=$(mktemp -d "${TMPDIR:-/tmp}/lapor-instance.XXXXXX")
chmod 711 "$dir"
# The second lies deep: its sockets do not fit below it.
a=$dir/a b=$dir/$(printf 'dalam-%.0s' {1..20})/b
trap 'for d in "$a" "$b"; do
	scripts/instance stop --dir "$d" >/dev/null 2>&1; done
    rm -rf "$dir"' EXIT
. tests/lib/hitung.sh

# within SECONDS COMMAND...: until it succeeds
within() {
	local limit=$((SECONDS + $1))
	shift
	until "$@"; do
		[ $SECONDS -lt $limit ] || return 1
		sleep 0.05
	done
}

# get CURL-ARGS...: status; headers in $dir/h, body in $dir/o
get() {
	curl -s -m 20 -o "$dir/o" -D "$dir/h" -w '%{http_code}' "$@"
}
well() { [ "$(get "$ua/api/v1/sehat")" = 200 ]; }
header() { tr -d '\r' <"$dir/h" | sed -n "s/^$1: //Ip" | head -n 1; }
pid_of() { ps -o pid=,args= --ppid "$(cat "$a/jalan.pid")" |
    awk -v n="$1" 'index($0, n) {print $1; exit}'; }
json() { python3 -c 'import json, sys
print(json.load(open(sys.argv[1]))[sys.argv[2]])' "$dir/o" "$1"; }

pa=$(free_port)
out=$(scripts/instance start --dir "$a" --port "$pa" --seed uji \
    --now 2026-03-02T09:00:00+07:00)
check 'starts' "siap http://127.0.0.1:$pa" "$out"
ua=${out#siap }
mkdir -p "${b%/*}"
out=$(scripts/instance start --dir "$b" --port 0 --seed kosong)
ub=${out#siap }
check 'another beside it' 200 "$(get "$ub/api/v1/sehat")"
scripts/instance start --dir "$a" --port 0 >/dev/null 2>&1
check 'not twice in one directory' 1 $?
scripts/instance start --dir "$dir/c" --port "$pa" --seed uji >"$dir/o" 2>&1
check 'not on a taken port' 1 $?
grep -q "port $pa" "$dir/o"
check 'and says why' 0 $?
check 'leaving nothing' '' "$(pgrep -f -- "--dir $dir/c" || true)"

# ---- the clock
get "$ua/api/v1/sehat" >/dev/null
check 'shows the time asked for' 2026-03-02T09:00 \
    "$(json waktu | cut -c1-16)"
scripts/instance clock --dir "$a" --now 2027-01-01T00:00:00+07:00
get "$ua/api/v1/sehat" >/dev/null
check 'and another' 2027-01-01T00:00 "$(json waktu | cut -c1-16)"
scripts/instance clock --dir "$a" --now kemarin 2>/dev/null
check 'refuses what is no time' 2 $?
scripts/instance tick --dir "$a"
check 'tick' 0 $?
check 'sql' 9 "$(scripts/instance sql --dir "$a" -N -B \
    -e 'SELECT COUNT(*) FROM pengguna')"
check 'sql from a pipe' 42 "$(echo 'SELECT 42' |
    scripts/instance sql --dir "$a" -- -N -B)"

# ---- what nginx refuses itself
head -c 1100000 /dev/zero >"$dir/big"
check 'a body of more than 1 MiB' 413 "$(get -H 'Expect:' --data-binary \
    @"$dir/big" -H 'Content-Type: application/json' "$ua/api/v1/laporan")"
check 'as a problem' application/problem+json "$(header content-type)"
check 'with its kode' terlalu-besar "$(json kode)"
check 'a path with NUL' 400 "$(get "$ua/api/v1/%00")"
check 'as a problem too' application/problem+json "$(header content-type)"
check 'internal files' 404 "$(get "$ua/lampiran-internal/kunci")"
check 'the upload question is not public' 404 \
    "$(get "$ua/_lapor/izin_lampiran")"
get "$ua/" >/dev/null
check 'pages have a policy' "default-src 'none'" \
    "$(header content-security-policy | cut -d';' -f1)"
for h in x-content-type-options referrer-policy cross-origin-opener-policy \
    permissions-policy; do
	check "pages: $h" 1 "$(header $h | grep -c .)"
done
get "$ua/api/v1/laporan?kata=rahasia-dicari" >/dev/null
check 'answers: nosniff once' 1 \
    "$(grep -ci '^x-content-type-options' "$dir/h")"
within 5 grep -q /api/v1/laporan "$a/log/access.log"
check 'no query in any log' '' "$(grep -rl rahasia-dicari "$a/log" || true)"
check 'no address in the access log' 0 "$(grep -c 127.0.0.1 \
    "$a/log/access.log")"

# ---- faults
kill -STOP "$(pid_of mariadbd)"
start=$(date +%s%N)
check 'database hangs' 503 "$(get "$ua/api/v1/kategori?x=$RANDOM")"
check 'told within 3 s' 1 $((($(date +%s%N) - start) / 1000000 < 3000))
check 'told when to come back' 1 "$(header retry-after | grep -c .)"
kill -CONT "$(pid_of mariadbd)"
within 10 well
check 'well again' 0 $?
kill -9 "$(pid_of mariadbd)"
within 20 well
check 'mariadbd killed, back' 0 $?
check 'every worker is' '200 ' "$(for i in {1..40}; do
    get "$ua/api/v1/sehat"; echo; done | sort -u | tr '\n' ' ')"
kill -9 "$(pgrep -P "$(pid_of lapor-api)" | head -n 1)"
check 'worker killed, nobody notices' '200 ' "$(for i in {1..20}; do
    get "$ua/api/v1/sehat"; echo; done | sort -u | tr '\n' ' ')"
kill -9 "$(pid_of lapor-api)"
within 10 well
check 'master killed, back' 0 $?
kill -9 "$(pid_of nginx)"
within 10 well
check 'nginx killed, back' 0 $?
kill -HUP "$(cat "$a/jalan.pid")"
check 'reload refuses nobody' '200 ' "$(for i in {1..100}; do
    get "$ua/api/v1/sehat"; echo; done | sort -u | tr '\n' ' ')"

# ---- the end
pids=$(awk '{print $1}' "$a/jalan.pids")
scripts/instance stop --dir "$a"
for pid in $pids; do
	kill -0 "$pid" 2>/dev/null && echo "$pid"
done >"$dir/o"
check 'stop leaves no process' '' "$(cat "$dir/o")"
scripts/instance start --dir "$a" --port "$pa" >/dev/null
check 'start resumes' 200 "$(get "$ua/api/v1/sehat")"
check 'with the clock where it was' 2027 "$(json waktu | cut -c1-4)"
kill -9 "$(cat "$a/jalan.pid")"
gone() { ! pgrep -f -- "$a/" >/dev/null; }
within 20 gone
check 'without the supervisor nothing goes on' 0 $?
scripts/instance start --dir "$a" --port "$pa" >/dev/null
check 'and it starts again' 200 "$(get "$ua/api/v1/sehat")"
sock=$(readlink "$b/run")
scripts/instance stop --dir "$b"
scripts/instance start --dir "$b" --port 0 --seed uji >"$dir/o" 2>&1
check 'not with another seed' 1 $?
grep -q 'holds the seed kosong' "$dir/o"
check 'and says so' 0 $?
check 'short sockets are removed' 1 "$([ -n "$sock" ] && [ ! -e "$sock" ] &&
    echo 1)"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
