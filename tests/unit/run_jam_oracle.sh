#!/bin/sh
# Compare the clock engine with its oracle.
#   tests/unit/run_jam_oracle.sh build/tests/unit/test_jam_oracle
# JAM_CASES (default 120000) says how many cases, JAM_SEED repeats a run: the
# seed of every run is printed.  Exit 0 only if every answer agrees.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
exec python3 "$here/jam_oracle.py" "$@"
