#!/usr/bin/env python3
"""Independent oracle for backend/core/jam.c and kalender.c.

Written from the text of the rules (spec workflow, "Clocks"), not from the C
code: no sums over days are prepared, nothing is skipped.  It walks one civil
day after the other and asks of the instant at which that day ends whether the
clock stood still then.  Dates come from datetime, zones are fixed offsets.

usage: jam_oracle.py TEST_JAM_ORACLE       (JAM_CASES, JAM_SEED in environment)
"""
import os
import random
import subprocess
import sys
import tempfile
from datetime import date, datetime, timedelta, timezone

EPOCH = date(1970, 1, 1)
HERE = os.path.dirname(os.path.abspath(__file__))
SEED_FILE = os.path.join(HERE, "../../db/seed/hari_libur.tsv")
DAY = timedelta(days=1)
NEVER = "inf"


class Unknown(Exception):
    """A day of a year whose holidays nobody has entered."""


class Calendar:
    def __init__(self, holidays):
        self.holidays = set(holidays)
        self.years = {d.year for d in holidays}
        self.memo = {}

    def works(self, d):
        if d not in self.memo:
            self.memo[d] = None if d.year not in self.years else (
                d.isoweekday() <= 5 and d not in self.holidays)
        if self.memo[d] is None:
            raise Unknown
        return self.memo[d]


def local_date(at, zone):
    tz = timezone(timedelta(hours=zone))
    return datetime.fromtimestamp(at, tz).date()


def end_of(d, zone):
    """The instant at which the day is over, in seconds."""
    return ((d - EPOCH).days + 1) * 86400 - zone * 3600


def stands_still(ledger, instant):
    """The last moment before ${instant} lies inside a pause."""
    return any(a < instant and (b is None or instant <= b) for a, b in ledger)


def deadline(cal, zone, start, n, ledger):
    d = local_date(start, zone)
    last = max([p[1] or p[0] for p in ledger], default=0)
    while n > 0:
        d += DAY
        end = end_of(d, zone)
        if stands_still(ledger, end):
            if end > last + 2 * 86400:
                return NEVER        # nothing but open pauses from here on
            continue
        if cal.works(d):
            n -= 1
    return end_of(d, zone)


def merged(ledger):
    out = []
    far = 1 << 62
    for a, b in sorted((a, far if b is None else b) for a, b in ledger):
        if b <= a:
            continue
        if out and a <= out[-1][1]:
            out[-1][1] = max(b, out[-1][1])
        else:
            out.append([a, b])
    return out


def left(cal, zone, now, due_end):
    """Working days left, 0 due today, negative late."""
    today = local_date(now, zone)
    due = local_date(due_end - 1, zone)
    if today == due:
        return 0
    a, b = min(today, due), max(today, due)
    n = 0
    while a < b:
        a += DAY
        n += cal.works(a)
    n = max(n, 1)
    return n if today < due else -n


def countdown(cal, zone, start, n, ledger, now):
    ledger = [p for p in ledger if p[0] <= now]
    due = deadline(cal, zone, start, n, ledger)
    for a, b in merged(ledger):
        if a <= now < b:            # frozen at the moment it was stopped
            before = [p for p in ledger if p[0] < a]
            due = deadline(cal, zone, start, n, before)
            return "1/%d" % left(cal, zone, a, due)
    return "0/%d" % left(cal, zone, now, due)


def warning(cal, zone, due_end, n):
    """The first moment with n working days left or fewer."""
    d = local_date(due_end - 1, zone)
    ahead = 0
    while True:
        ahead += cal.works(d)
        if ahead > n:
            return end_of(d - DAY, zone)
        d -= DAY


def known(f, *args):
    try:
        return str(f(*args))
    except Unknown:
        return "?"


def expect(cal, zone, start, n, ledger, now):
    due = known(deadline, cal, zone, start, n, ledger)
    text = sisa = warn = "?"
    if due in ("?", NEVER):
        text = "-"
    else:
        tz = timezone(timedelta(hours=zone))
        text = datetime.fromtimestamp(int(due), tz).isoformat()
        sisa = known(left, cal, zone, now, int(due))
        warn = known(warning, cal, zone, int(due), 3)
    plain = end_of(local_date(start, zone) + n * DAY, zone)
    return " ".join([due, text,
                     known(countdown, cal, zone, start, n, ledger, now),
                     sisa, warn, str(plain)])


# Random input.  Instants crowd around midnight, where the mistakes live.

def real_holidays():
    try:
        with open(SEED_FILE, encoding="utf-8") as f:
            rows = [line.split("\t")[0] for line in f]
        return [date.fromisoformat(r) for r in rows if r[:2] == "20"]
    except FileNotFoundError:
        return []


def random_calendar(rng):
    first = rng.randrange(2000, 2050)
    out = set()
    for year in range(first, first + rng.randrange(1, 12)):
        if rng.random() < 0.12:
            continue                # a year not yet decreed
        for _ in range(rng.choice([1, 5, 20, 25, 40, 150])):
            out.add(date(year, 1, 1) + rng.randrange(365) * DAY)
        if rng.random() < 0.3:      # a long cuti bersama
            d = date(year, rng.randrange(1, 12), rng.randrange(1, 28))
            out.update(d + i * DAY for i in range(rng.randrange(3, 25)))
    return sorted(out) or [date(first, 1, 1)]


def instant(rng, d, zone):
    mid = end_of(d, zone) - 86400
    kind = rng.random()
    if kind < 0.25:
        return mid + rng.choice([0, 1, -1, 86399, 86400])
    if kind < 0.5:
        return mid + rng.randrange(24) * 3600
    return mid + rng.randrange(86400)


def random_ledger(rng, start, zone):
    out = []
    d = local_date(start, zone)
    for _ in range(rng.choice([0, 0, 0, 1, 1, 2, 3, 6])):
        a = instant(rng, d + rng.randrange(-6, 30) * DAY, zone)
        kind = rng.random()
        if kind < 0.12:
            b = None
        elif kind < 0.3:
            b = a + rng.randrange(0, 86400)
        elif kind < 0.34:
            b = a - rng.randrange(0, 86400)
        else:
            span = rng.choice([2, 5, 12, 60])
            b = instant(rng, local_date(a, zone) + rng.randrange(span) * DAY,
                        zone)
        out.append((a, b))
        if b is not None and rng.random() < 0.2:
            out.append((b, b + rng.randrange(1, 400000)))   # touching
    rng.shuffle(out)
    return out


def random_case(rng, cal):
    zone = rng.choice([7, 8, 9])
    lo, hi = min(cal.years), max(cal.years)
    d = date(lo, 1, 1) + rng.randrange(-20, (hi - lo + 1) * 366 + 20) * DAY
    if rng.random() < 0.2:          # over the end of a year
        d = date(rng.randrange(lo, hi + 1), 12, rng.randrange(10, 32))
    start = instant(rng, d, zone)
    n = rng.choice([0, 1, 2, 3, 3, 5, 5, 6, 10, 10, 14, 30, 60])
    ledger = random_ledger(rng, start, zone)
    now = instant(rng, d + rng.randrange(-2, 50) * DAY, zone)
    return zone, start, n, ledger, now


def case_line(zone, start, n, ledger, now):
    words = ["C", zone, start, n, now, len(ledger)]
    for a, b in ledger:
        words += [a, "-" if b is None else b]
    return " ".join(map(str, words))


def make_cases(rng, total, path):
    """Write the questions, return the answers and what they were about."""
    expected, lines = [], []
    official = real_holidays()
    with open(path, "w", encoding="ascii") as f:
        while len(expected) < total:
            use_real = official and rng.random() < 0.4
            days = official if use_real else random_calendar(rng)
            cal = Calendar(days)
            f.write("K " + " ".join(map(str, days)) + "\n")
            for _ in range(min(500, total - len(expected))):
                case = random_case(rng, cal)
                lines.append(case_line(*case))
                f.write(lines[-1] + "\n")
                expected.append(expect(cal, *case))
    return expected, lines, len(official)


def main():
    total = int(os.environ.get("JAM_CASES", "120000"))
    seed = int(os.environ.get("JAM_SEED", 1708))
    print("jam_oracle: seed %d, %d cases" % (seed, total), flush=True)
    with tempfile.TemporaryDirectory() as tmp:
        path = os.path.join(tmp, "cases")
        expected, lines, nreal = make_cases(random.Random(seed), total, path)
        with open(path, "rb") as f:
            got = subprocess.run([sys.argv[1], "--cases"], stdin=f, check=True,
                                 stdout=subprocess.PIPE).stdout.decode()
    got = [line.strip() for line in got.splitlines()]
    if len(got) != len(expected):
        sys.exit("jam_oracle: %d answers to %d cases" % (len(got), total))
    bad = [i for i in range(total) if got[i] != expected[i]]
    for i in bad[:5]:
        print("%s\n  oracle %s\n  engine %s" % (lines[i], expected[i], got[i]))
    unknown = sum(e.startswith("?") for e in expected)
    never = sum(e.startswith(NEVER) for e in expected)
    paused = sum(" 1/" in e for e in expected)
    print("jam_oracle: %d differ; %d without calendar, %d stand still, "
          "%d paused now, %d holidays from the seed file"
          % (len(bad), unknown, never, paused, nreal))
    return 1 if bad or not (unknown and never and paused) else 0


if __name__ == "__main__":
    sys.exit(main())
