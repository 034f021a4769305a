#!/usr/bin/env python3
"""The files of db/seed: whole, consistent, and able to take real exports.

Needs nothing but Python.  Two parts look further and say loudly when they
cannot: the built wilayah.tsv (WILAYAH=path, default build/wilayah.tsv)
and real SP4N-LAPOR! exports (LAPOR_DATA=dir, default ../shared/data).
"""
import collections
import csv
import datetime
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SEED = ROOT / "db" / "seed"
WILAYAH = pathlib.Path(
    os.environ.get("WILAYAH", ROOT / "build" / "wilayah.tsv"))
DATA = pathlib.Path(
    os.environ.get("LAPOR_DATA", ROOT.parent / "shared" / "data"))

WITA = set("51 52 53 63 64 65 71 72 73 74 75 76".split())
WIT = set("81 82 91 92 93 94 95 96".split())
ESCAPES = {"n": "\n", "t": "\t", "\\": "\\"}


def unescape(text):
    return re.sub(r"\\(.)", lambda m: ESCAPES[m.group(1)], text)


def table(name):
    """Rows as dicts; every line must have as many fields as the first."""
    path = SEED / name if isinstance(name, str) else name
    raw = path.read_bytes()
    assert raw.endswith(b"\n") and b"\r" not in raw, path
    lines = raw.decode("utf-8").split("\n")[:-1]
    head = lines[0].split("\t")
    rows = []
    for i, line in enumerate(lines[1:], 2):
        fields = line.split("\t")
        assert len(fields) == len(head), f"{path}:{i}"
        assert line == line.strip("\n ") and "  " not in line, f"{path}:{i}"
        rows.append({k: unescape(v) for k, v in zip(head, fields)})
    return rows


def defs(name):
    """The kode column of a backend/tables/*.def file."""
    text = (ROOT / "backend" / "tables" / name).read_text("utf-8")
    return set(re.findall(r'^[A-Z]+\(\w+,\s*"([^"]+)"', text, re.M))


def zona(kode):
    return 8 if kode[:2] in WITA else 9 if kode[:2] in WIT else 7


def lipat(text):
    """Compare names as the importer does: case and white space fold."""
    return " ".join(text.split()).casefold()


class Uniqueness(unittest.TestCase):
    KEYS = [
        ("hari_libur.tsv", "tanggal"), ("kategori.tsv", "id"),
        ("kategori.tsv", "kode"), ("kategori.tsv", "id_sp4n"),
        ("instansi.tsv", "id"), ("instansi.tsv", "slug"),
        ("instansi.tsv", "id_sp4n"), ("alias_instansi.tsv", "alias"),
        ("profil_sla.tsv", "id"), ("program_prioritas.tsv", "id"),
        ("program_prioritas.tsv", "kode"), ("tag.tsv", "id"),
        ("tag.tsv", "nama"), ("templat_jawaban.tsv", "id"),
        ("uji_instansi.tsv", "instansi_id"),
    ]

    def test_keys(self):
        for name, key in self.KEYS:
            with self.subTest(file=name, key=key):
                n = collections.Counter(
                    r[key] for r in table(name) if r[key] != "")
                self.assertEqual([k for k, v in n.items() if v > 1], [])

    def test_accounts(self):
        rows = table("pengguna_uji.tsv") + table("pengguna_demo.tsv")
        for key in ("nama_pengguna", "email", "telepon"):
            values = [r[key] for r in rows]
            self.assertEqual(len(values), len(set(values)), key)


class Lengths(unittest.TestCase):
    """No text is longer than its column; searched names are ASCII."""
    LIMITS = {
        "hari_libur.tsv": {"nama": 120, "dasar": 200},
        "kategori.tsv": {"kode": 120, "nama": 160},
        "instansi.tsv": {"nama": 200, "singkatan": 60, "slug": 120},
        "alias_instansi.tsv": {"alias": 80},
        "program_prioritas.tsv": {"kode": 60, "nama": 160},
        "tag.tsv": {"nama": 40},
        "templat_jawaban.tsv": {"nama": 120},
        "profil_sla.tsv": {"nama": 60},
    }

    def test_lengths(self):
        for name, limits in self.LIMITS.items():
            for row in table(name):
                for column, limit in limits.items():
                    self.assertLessEqual(len(row[column]), limit, row)

    def test_ascii(self):
        for row in table("instansi.tsv") + table("kategori.tsv"):
            self.assertTrue(row["nama"].isascii(), row)


class HariLibur(unittest.TestCase):
    rows = table("hari_libur.tsv")

    def test_kinds(self):
        self.assertEqual({r["jenis"] for r in self.rows},
                         {"libur_nasional", "cuti_bersama"})
        for row in self.rows:
            self.assertTrue(row["nama"] and row["dasar"], row)

    def test_years(self):
        per = collections.Counter(r["tanggal"][:4] for r in self.rows)
        self.assertEqual(sorted(per), [str(y) for y in range(2018, 2028)])
        for year, n in per.items():
            self.assertTrue(15 <= n <= 32, (year, n))
        for row in self.rows:
            datetime.date.fromisoformat(row["tanggal"])

    def test_sorted(self):
        days = [r["tanggal"] for r in self.rows]
        self.assertEqual(days, sorted(days))

    def test_fixed_days(self):
        days = {r["tanggal"] for r in self.rows
                if r["jenis"] == "libur_nasional"}
        for year in range(2018, 2028):
            for day in ("01-01", "05-01", "06-01", "08-17", "12-25"):
                self.assertIn(f"{year}-{day}", days)

    def test_moving_days(self):
        """Each year has each feast at least once."""
        for feast in ("Imlek", "Saka", "Waisak", "Isra Mikraj",
                      "Idul Fitri", "Idul Adha", "Tahun Baru Islam",
                      "Maulid", "Wafat Yesus", "Kenaikan Yesus"):
            years = {r["tanggal"][:4] for r in self.rows
                     if feast in r["nama"]}
            self.assertEqual(len(years), 10, feast)

    def test_conflicts(self):
        """Days that some public lists get wrong."""
        days = {r["tanggal"]: r["jenis"] for r in self.rows}
        for right, wrong in (("2021-08-11", "2021-08-10"),
                             ("2021-10-20", "2021-10-19"),
                             ("2023-01-22", "2023-01-10"),
                             ("2024-06-17", "2024-06-14"),
                             ("2024-09-16", "2024-09-15"),
                             ("2025-06-06", "2025-06-07"),
                             ("2026-06-16", "2026-06-17")):
            self.assertIn(right, days)
            self.assertNotIn(wrong, days)
        self.assertEqual(days["2025-08-18"], "cuti_bersama")
        self.assertEqual(days["2019-04-17"], "libur_nasional")
        self.assertNotIn("2022-05-09", days)

    def test_estimates(self):
        for row in self.rows:
            guess = row["dasar"].startswith("Perkiraan")
            self.assertEqual(guess, row["tanggal"] >= "2027", row)


class Kategori(unittest.TestCase):
    rows = table("kategori.tsv")
    byid = {r["id"]: r for r in rows}

    def test_tree(self):
        seen = set()
        for row in self.rows:
            if row["induk_id"]:
                self.assertIn(row["induk_id"], seen, row)
            seen.add(row["id"])

    def test_siblings(self):
        n = collections.Counter(
            (r["induk_id"], lipat(r["nama"])) for r in self.rows)
        self.assertEqual([k for k, v in n.items() if v > 1], [])

    def test_codes(self):
        for row in self.rows:
            self.assertRegex(row["kode"], r"^[a-z0-9]+(-[a-z0-9]+)*$")
            self.assertIn(row["aktif"], ("0", "1"))

    def test_retired_branches(self):
        """What hangs below a retired kategori is retired too."""
        for row in self.rows:
            if row["induk_id"] and self.byid[row["induk_id"]]["aktif"] == "0":
                self.assertEqual(row["aktif"], "0", row)

    def test_case(self):
        for row in self.rows:
            for word in re.findall(r"[A-Za-z]{8,}", row["nama"]):
                self.assertFalse(word.isupper(), row)
            self.assertFalse(row["nama"][0].islower(), row)


class Instansi(unittest.TestCase):
    rows = table("instansi.tsv")
    byid = {r["id"]: r for r in rows}

    def test_tree(self):
        seen = set()
        for row in self.rows:
            if row["id"] == "1":
                self.assertEqual(row["induk_id"], "")
            else:
                self.assertIn(row["induk_id"], seen, row)
            seen.add(row["id"])

    def test_counts(self):
        n = collections.Counter(r["jenis"] for r in self.rows)
        self.assertEqual(n["pusat"], 1)
        self.assertEqual(n["pemprov"], 38)
        self.assertEqual(n["pemkab"] + n["pemkot"], 514)
        self.assertGreaterEqual(n["kementerian"], 48)
        self.assertGreaterEqual(n["lembaga"], 60)

    def test_kinds(self):
        self.assertLessEqual({r["jenis"] for r in self.rows},
                             defs("jenis_instansi.def"))

    def test_regions(self):
        """A pemda stands under its province, with its code and zone."""
        for row in self.rows:
            kode = row["kode_wilayah"]
            if row["jenis"] in ("pemkab", "pemkot"):
                parent = self.byid[row["induk_id"]]
                self.assertEqual(parent["kode_wilayah"], kode[:2])
                self.assertEqual(row["id"], kode.replace(".", ""))
            if row["jenis"] == "pemprov":
                self.assertEqual(row["induk_id"], "1")
            if kode:
                self.assertEqual(row["zona"], str(zona(kode)), row)
                above = self.byid[row["induk_id"]]["kode_wilayah"]
                self.assertTrue(kode.startswith(above), row)
            else:
                self.assertEqual(row["zona"], "7", row)

    def test_zones(self):
        by = {r["nama"]: r["zona"] for r in self.rows}
        for nama, z in (("Pemerintah Provinsi Lampung", "7"),
                        ("Pemerintah Provinsi Kalimantan Barat", "7"),
                        ("Pemerintah Provinsi Kalimantan Tengah", "7"),
                        ("Pemerintah Provinsi Kalimantan Selatan", "8"),
                        ("Pemerintah Provinsi Bali", "8"),
                        ("Pemerintah Kota Samarinda", "8"),
                        ("Pemerintah Kota Ternate", "9"),
                        ("Pemerintah Kota Jayapura", "9")):
            self.assertEqual(by[nama], z, nama)

    def test_slugs(self):
        for row in self.rows:
            self.assertRegex(row["slug"], r"^[a-z0-9]+(-[a-z0-9]+)*$")
            self.assertIn(row["terhubung"], ("0", "1"))

    def test_siblings(self):
        n = collections.Counter(
            (r["induk_id"], lipat(r["nama"])) for r in self.rows)
        self.assertEqual([k for k, v in n.items() if v > 1], [])

    def test_uji(self):
        ids = [r["instansi_id"] for r in table("uji_instansi.tsv")]
        for i in ids:
            parent = self.byid[i]["induk_id"]
            self.assertTrue(parent == "" or parent in ids, i)
        names = [self.byid[i]["nama"] for i in ids]
        self.assertEqual(names[1:], [
            "Pemerintah Provinsi Lampung", "Pemerintah Kota Metro",
            "Dinas Pekerjaan Umum dan Tata Ruang", "Dinas Lingkungan Hidup",
            "Dinas Kesehatan", "Kecamatan Metro Pusat"])


class Alias(unittest.TestCase):
    rows = table("alias_instansi.tsv")

    def test_form(self):
        ids = {r["id"] for r in table("instansi.tsv")}
        for row in self.rows:
            self.assertIn(row["instansi_id"], ids, row)
            self.assertRegex(row["alias"], r"^[A-Z0-9&/.'-]+"
                             r"( [A-Z0-9&/.'-]+)*$")

    def test_known(self):
        by = {r["alias"]: r["instansi_id"] for r in self.rows}
        inst = {r["id"]: r["nama"] for r in table("instansi.tsv")}
        for alias, nama in (
                ("KOTA METRO", "Pemerintah Kota Metro"),
                ("PROV LAMPUNG", "Pemerintah Provinsi Lampung"),
                ("KAB BANDUNG", "Pemerintah Kabupaten Bandung"),
                ("KOTA BANDUNG", "Pemerintah Kota Bandung"),
                ("KEMENHUB", "Kementerian Perhubungan"),
                ("PLN", "PT PLN (Persero)")):
            self.assertEqual(inst[by[alias]], nama)

    def test_ambiguous(self):
        """A bare name that is both Kabupaten and Kota is no alias, nor is
        a word that begins ordinary sentences."""
        words = {r["alias"] for r in self.rows}
        for word in ("BANDUNG", "SOLOK", "KUPANG", "GORONTALO", "BPK",
                     "BATU", "PATI", "LAPOR", "POLISI", "METRO"):
            self.assertNotIn(word, words)


class Small(unittest.TestCase):
    def test_profil(self):
        rows = table("profil_sla.tsv")
        keys = ("v", "f", "d_ringan", "d_sedang", "d_berat", "c", "l", "p",
                "tahan_maks")
        self.assertEqual([int(rows[0][k]) for k in keys],
                         [3, 5, 5, 14, 30, 10, 30, 3, 30])
        self.assertEqual(rows[1]["nama"], "62/2018")
        self.assertEqual([int(rows[1][k]) for k in keys[2:5]], [5, 14, 60])

    def test_accounts(self):
        ids = {r["id"] for r in table("instansi.tsv")}
        uji = {r["instansi_id"] for r in table("uji_instansi.tsv")}
        roles = defs("roles.def")
        for seed in ("kosong", "uji", "demo"):
            for row in table(f"pengguna_{seed}.tsv"):
                self.assertIn(row["peran"], roles)
                self.assertEqual(row["instansi_id"] == "",
                                 row["peran"] == "pelapor", row)
                if row["instansi_id"]:
                    self.assertIn(row["instansi_id"],
                                  uji if seed == "uji" else ids)
                if seed != "kosong":
                    self.assertRegex(row["email"], r"@contoh\.id$")
                    self.assertRegex(row["telepon"], r"^\+62811?\d{8,10}$")

    def test_uji_accounts(self):
        names = {r["nama_pengguna"] for r in table("pengguna_uji.tsv")}
        self.assertEqual(names, set(
            "pusat koordinator.metro admin.metro penghubung.pu.metro"
            " penghubung.dlh.metro admin.lampung pengawas.metro warga warga2"
            .split()))

    def test_templates(self):
        known = {"nama_pelapor", "judul", "tracking_id", "instansi", "batas",
                 "lokasi"}
        for row in table("templat_jawaban.tsv"):
            used = set(re.findall(r"\{\{(\w+)\}\}", row["isi"]))
            self.assertLessEqual(used, known, row)
            left = re.sub(r"\{\{\w+\}\}", "", row["isi"])
            self.assertNotIn("{", left, row)
            self.assertNotIn("}", left, row)

    def test_tags(self):
        for row in table("tag.tsv"):
            self.assertEqual(row["nama"], row["nama"].lower())


class DemoLaporan(unittest.TestCase):
    rows = table("demo_laporan.tsv")

    def test_many_and_different(self):
        self.assertGreaterEqual(len(self.rows), 120)
        for key in ("judul", "isi"):
            n = collections.Counter(lipat(r[key]) for r in self.rows)
            self.assertEqual([k for k, v in n.items() if v > 1], [], key)

    def test_references(self):
        kategori = {r["kode"]: r for r in table("kategori.tsv")}
        ids = {r["id"] for r in table("instansi.tsv")}
        for row in self.rows:
            self.assertIn(row["kategori"], kategori, row["judul"])
            self.assertEqual(kategori[row["kategori"]]["aktif"], "1")
            for key in ("tujuan", "disposisi"):
                self.assertTrue(row[key] == "" or row[key] in ids, row)
            self.assertRegex(row["kode_wilayah"],
                r"^\d\d(\.\d\d){0,2}(\.\d{4})?$")

    def test_vocabulary(self):
        status = defs("status.def")
        klasifikasi = defs("klasifikasi.def")
        sumber = defs("sumber.def")
        arsip = defs("arsip_kategori.def")
        for row in self.rows:
            self.assertIn(row["klasifikasi"], klasifikasi)
            self.assertIn(row["status"], status)
            self.assertIn(row["sumber"], sumber)
            self.assertIn(row["anonim"], "01")
            self.assertIn(row["rahasia"], "01")
            if row["status"] == "diarsipkan_admin":
                self.assertIn(row["arsip"], arsip)
        self.assertEqual({r["status"] for r in self.rows}, status)
        self.assertGreaterEqual(
            len({r["arsip"] for r in self.rows} - {""}), 12)

    def test_texts(self):
        """A status has the texts that lead to it."""
        for row in self.rows:
            self.assertTrue(8 <= len(row["judul"]) <= 120, row["judul"])
            self.assertTrue(60 <= len(row["isi"]) <= 3000, row["judul"])
            self.assertEqual(row["judul_awal"] == "", row["isi_awal"] == "")
            self.assertNotEqual(row["isi_awal"], row["isi"])
            s = row["status"]
            if s in ("ditindaklanjuti_instansi", "ditanggapi_pelapor",
                     "ditutup_sistem", "ditutup_admin", "ditutup_pelapor"):
                self.assertTrue(row["respon_awal"], row["judul"])
                self.assertTrue(row["disposisi"], row["judul"])
            if s == "ditutup_pelapor":
                self.assertIn(row["rating"], ("1", "2", "3", "4", "5"))
            if s == "ditutup_admin":
                self.assertIn(row["tutup_alasan"], defs("tutup_alasan.def"))
            if s in ("ditanggapi_pelapor", "ditutup_pelapor"):
                self.assertTrue(row["tanggapan"], row["judul"])
            if s in ("menunggu_kelengkapan", "menunggu_evaluasi",
                     "diarsipkan_sistem", "diarsipkan_admin",
                     "instansi_belum_terhubung"):
                self.assertTrue(row["keterangan"], row["judul"])

    def test_no_personal_numbers(self):
        """Invented texts hold nothing that looks like a NIK or a phone."""
        for row in self.rows:
            for value in row.values():
                self.assertIsNone(re.search(r"\d{9,}", value), row["judul"])


class Lockfile(unittest.TestCase):
    def test_no_host(self):
        lock = (SEED / "package-lock.json").read_text("utf-8")
        self.assertNotRegex(lock, r'"resolved"|registry')
        packages = json.loads(lock)["packages"]
        self.assertEqual(
            packages["node_modules/idn-area-data"]["version"], "4.0.1")
        for name, entry in packages.items():
            self.assertTrue(name == "" or entry.get("integrity"), name)

    @unittest.skipUnless(shutil.which("node"), "SKIPPED: no node here")
    def test_partial_data_refused(self):
        """A package with too few rows stops the build, writing nothing."""
        with tempfile.TemporaryDirectory() as d:
            data = pathlib.Path(d, "m", "idn-area-data", "data")
            data.mkdir(parents=True)
            (data / "provinces.csv").write_text("code,name\n11,Aceh\n")
            out = pathlib.Path(d, "wilayah.tsv")
            run = subprocess.run(
                ["node", SEED / "buat_wilayah.mjs", pathlib.Path(d, "m"),
                 out], capture_output=True, text=True, check=False)
            self.assertNotEqual(run.returncode, 0)
            self.assertIn("only 1 rows", run.stderr)
            self.assertFalse(out.exists())


@unittest.skipUnless(WILAYAH.exists(), f"SKIPPED: {WILAYAH} is not built")
class Wilayah(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.rows = {r["kode"]: r for r in table(WILAYAH)}

    def test_levels(self):
        n = collections.Counter(r["tingkat"] for r in self.rows.values())
        self.assertEqual(n["1"], 38)
        self.assertEqual(n["2"], 514)
        self.assertGreaterEqual(n["3"], 7200)
        self.assertGreaterEqual(n["4"], 83000)

    def test_parents(self):
        for kode, row in self.rows.items():
            self.assertEqual(row["induk_kode"], kode.rpartition(".")[0])
            self.assertEqual(int(row["tingkat"]), kode.count(".") + 1)
            self.assertLessEqual(len(row["nama"]), 100)
            self.assertTrue(row["nama"].isascii(), row)
            self.assertNotIn('"', row["nama"])

    def test_instansi(self):
        for row in table("instansi.tsv"):
            if row["kode_wilayah"]:
                self.assertIn(row["kode_wilayah"], self.rows, row)
            if row["jenis"] in ("pemkab", "pemkot"):
                self.assertEqual(
                    row["nama"],
                    "Pemerintah " + self.rows[row["kode_wilayah"]]["nama"])

    def test_old_names(self):
        """An old name is no present one, and leads to something."""
        now = {huruf(r["nama"]) for r in self.rows.values()
               if r["tingkat"] in "12"}
        for row in table("nama_lama_wilayah.tsv"):
            self.assertIn(row["kode"], self.rows)
            self.assertNotIn(huruf(row["nama"]), now)

    def test_demo(self):
        for row in table("demo_laporan.tsv"):
            self.assertIn(row["kode_wilayah"], self.rows, row["judul"])


EXPORTS = sorted(DATA.glob("sp4n/laporan_ringkas_*.csv"))


def export(path):
    """Name of the instansi, and the rows, of one official export."""
    with path.open(encoding="utf-8-sig", newline="") as f:
        cells = list(csv.reader(f))
    top = next(i for i, c in enumerate(cells) if c and c[0] == "Tracking ID")
    nama = next(c[2] for c in cells[:top] if c and c[0] == "Nama Instansi")
    return nama, [dict(zip(cells[top], c)) for c in cells[top + 1:]]


def huruf(text):
    """Names of regions: letters and digits only."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


class Tempat:
    """The rules of docs/impor.md for the four region columns."""

    def __init__(self):
        self.rows = {r["kode"]: r for r in table(WILAYAH)}
        self.by_name = collections.defaultdict(list)
        for kode, row in self.rows.items():
            self.by_name[row["tingkat"], huruf(row["nama"])].append(kode)
        for row in table("nama_lama_wilayah.tsv"):
            tingkat = str(row["kode"].count(".") + 1)
            self.by_name[tingkat, huruf(row["nama"])].append(row["kode"])

    def find(self, tingkat, nama, *within):
        """The one region of that name in the first ${within} that has it."""
        for above in within:
            found = [k for k in self.by_name[tingkat, huruf(nama)]
                     if k.startswith(above)]
            if len(found) == 1:
                return found[0]
        return None

    def cari(self, provinsi, kab, kec, kel):
        """Codes of the four columns; None where empty or not found."""
        p = self.find("1", provinsi, "") if provinsi else None
        k = c = d = None
        if kab:
            k = (self.find("2", kab, p or "") or
                 self.find("2", "Kabupaten " + kab, p or ""))
        if kec:
            c = self.find("3", kec, *([k + "."] if k else []),
                          *self.twins(k), *([p + "."] if p else []))
        if kel and c:
            d = self.find("4", kel, c + ".", c[:5] + ".")
        return p, k, c, d

    def twins(self, k):
        """Kota X for Kabupaten X and the other way round."""
        if k is None:
            return []
        bare = self.rows[k]["nama"].split(" ", 1)[1]
        return [t + "." for w in ("Kota ", "Kabupaten ")
                for t in self.by_name["2", huruf(w + bare)] if t != k]


@unittest.skipUnless(EXPORTS, f"SKIPPED: no real exports below {DATA}")
class RealExports(unittest.TestCase):
    """Every kategori and instansi in them can be found in our seed."""

    def test_kategori(self):
        known = {r["id_sp4n"]: r for r in table("kategori.tsv")}
        for path in EXPORTS:
            for row in export(path)[1]:
                if row["ID Kategori"] == "":
                    continue
                ours = known.get(row["ID Kategori"])
                self.assertIsNotNone(ours, (path.name, row["Kategori"]))
                self.assertIn(lipat(row["Kategori"]), {
                    lipat(ours["nama"]), lipat(ours["nama_sp4n"])})

    def test_instansi(self):
        rows = table("instansi.tsv")
        by_sp4n = {r["id_sp4n"]: r for r in rows if r["id_sp4n"]}
        alias = {r["alias"]: r["instansi_id"]
                 for r in table("alias_instansi.tsv")}
        up = {r["id"]: r["induk_id"] for r in rows}

        def below(i, top):
            while i and i != top:
                i = up[i]
            return i == top

        for path in EXPORTS:
            owner, reports = export(path)
            top = next(r["id"] for r in rows if r["nama"] == owner)
            names = {lipat(r["nama"]): r["id"] for r in rows
                     if below(r["id"], top)}
            seen = 0
            for row in reports:
                for sp4n, nama in (
                        ("", row["Instansi Induk"]),
                        (row["ID Instansi Terdisposisi"],
                         row["Instansi Terdisposisi"])):
                    if not nama and not sp4n:
                        continue
                    if sp4n:
                        self.assertIn(sp4n, by_sp4n, (path.name, nama))
                        found = by_sp4n[sp4n]["id"]
                    else:
                        found = names.get(lipat(nama)) or alias.get(
                            " ".join(nama.split()).upper())
                    self.assertIsNotNone(found, (path.name, nama))
                    self.assertTrue(below(found, top), (path.name, nama))
                    seen += 1
            self.assertGreater(seen, 0, path.name)

    @unittest.skipUnless(WILAYAH.exists(), f"SKIPPED: no {WILAYAH}")
    def test_wilayah(self):
        """Every place named in them is found, at its own level."""
        tempat = Tempat()
        names = ("Provinsi", "Kota/Kabupaten", "Kecamatan", "Kelurahan")
        for path in EXPORTS:
            for row in export(path)[1]:
                asked = [row[n] for n in names]
                got = tempat.cari(*asked)
                for a, g in zip(asked, got):
                    self.assertEqual(a == "", g is None, (asked, got))


def main():
    suite = unittest.defaultTestLoader.loadTestsFromModule(
        sys.modules["__main__"])
    result = unittest.TextTestRunner(sys.stdout, verbosity=1).run(suite)
    for test, why in result.skipped:
        print(f"{test}: {why}")
    failed = len(result.failures) + len(result.errors)
    good = result.testsRun - failed - len(result.skipped)
    print(f"{good} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
