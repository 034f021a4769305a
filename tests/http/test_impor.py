#!/usr/bin/env python3
"""lapor impor, from the file to the figures.

Files of our own for the odd cases, and the real exports when they are at hand
(LAPOR_DATA=dir, default ../shared/data): what GET /statistik/pengelolaan says
must be what a count of the file by Python's own csv says.  Uses an instance of
its own with the whole national tree.
"""
import collections
import csv
import http.cookiejar
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import urllib.request

from lapor import Instansi

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = pathlib.Path(os.environ.get("LAPOR_BIN", ROOT / "build" / "bin"))
DATA = pathlib.Path(
    os.environ.get("LAPOR_DATA", ROOT.parent / "shared" / "data"))
EXPORTS = sorted(DATA.glob("sp4n/laporan_ringkas_*.csv"))

KOLOM = """Tracking ID,Tanggal Laporan Masuk,Waktu Laporan Masuk,Nama Pelapor,\
Klasifikasi Laporan,ID Kategori,Kategori,Judul Laporan,Isi Laporan Awal,\
Isi Laporan Akhir,Tipe Laporan (Anonim/Rahasia),Sumber Laporan,\
Instansi Induk,ID Instansi Terdisposisi,Instansi Terdisposisi,Status Laporan,\
Alasan Tunda/Arsip,Provinsi,Kota/Kabupaten,Kecamatan,Kelurahan""".split(",")
BARU = ["Nomor SK", "Url SK", "Url Dokumen Laporan Tahunan",
        "Laporan yang Masuk melalui Kanal Aduan Setwapres", "Rating"]
METRO = "Pemerintah Kota Metro"


class Instance:
    def __init__(self):
        self.dir = tempfile.mkdtemp(prefix="lapor-impor.")
        os.chmod(self.dir, 0o711)
        out = subprocess.run(
            [ROOT / "scripts/instance", "start", "--dir", self.dir,
             "--port", "0", "--seed", "uji"],
            check=True, capture_output=True, text=True).stdout
        # What old clocks owe is done by the ticks below, not in between.
        self.inst = Instansi(self.dir, out.split()[-1])
        self.inst.bekukan()
        self.url = self.inst.url + "/api/v1"
        self.lapor("tanam", "kosong")
        self.web = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        self.get("/sesi", {"pengenal": "pusat", "sandi": "rahasia-sekali"})

    def lapor(self, *args):
        done = subprocess.run(
            [BIN / "lapor", "--conf", f"{self.dir}/lapor.conf", *args],
            capture_output=True, text=True)
        return done.returncode, done.stdout, done.stderr

    def sql(self, text):
        done = subprocess.run(
            [ROOT / "scripts/instance", "sql", "--dir", self.dir, "--",
             "-N"], input=text, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.split("\n")[:-1]

    def get(self, path, body=None, **headers):
        data = None if body is None else json.dumps(body).encode()
        ask = urllib.request.Request(
            self.url + path, data, {"Content-Type": "application/json"} |
            {k.replace("_", "-"): v for k, v in headers.items()})
        with self.web.open(ask) as answer:
            return json.load(answer)

    def tick(self):
        subprocess.run([ROOT / "scripts/instance", "tick", "--dir", self.dir],
                       check=True)

    def stop(self):
        self.inst.teruskan()
        subprocess.run([ROOT / "scripts/instance", "stop", "--dir", self.dir],
                       check=False)
        shutil.rmtree(self.dir, ignore_errors=True)


TABLES = ("laporan", "laporan_asli", "identitas", "riwayat", "jam", "jeda",
          "jangkauan", "jangkauan_publik", "impor_catatan",
          "kotak_keluar", "pembaca")
instance = None


def setUpModule():
    global instance
    instance = Instance()


def tearDownModule():
    instance.stop()


def rows_everywhere():
    instance.tick()  # what old clocks owe by now is not the import's doing
    return instance.sql(";".join(
        f"SELECT '{t}', COUNT(*) FROM {t}" for t in TABLES) +
        ";SELECT SUM(n), SUM(n * CAST(instansi_id + status AS SIGNED))"
        " FROM rekap_kini;SELECT SUM(n), SUM(n * CAST(instansi_id + tab AS"
        " SIGNED)) FROM hitung_tab"
        ";SELECT SUM(versi), SUM(diperbarui) FROM laporan")


def report(tid, **more):
    row = {"Tracking ID": tid, "Tanggal Laporan Masuk": "3 Jan 2026",
           "Waktu Laporan Masuk": "02:15:00",
           "Klasifikasi Laporan": "Aspirasi",
           "Judul Laporan": f"Judul {tid}",
           "Isi Laporan Awal": "ISI awal laporan",
           "Isi Laporan Akhir": "Isi awal laporan", "Sumber Laporan": "SMS",
           "Instansi Induk": METRO,
           "Instansi Terdisposisi": "Dinas Kesehatan",
           "Status Laporan": "Ditutup oleh Sistem"}
    row.update(more)
    return row


def write(name, rows, columns=None, owner=METRO, made="2026-01-31",
          above=10, bom=False, newline="\n", delimiter=","):
    columns = columns or KOLOM
    path = pathlib.Path(instance.dir) / name
    head = [["Judul Laporan", "", "Laporan Ringkas"], [],
            ["Nama Instansi", "", owner], [],
            ["Tanggal Generate", "", made], [],
            ["Periode Masuk", "", "(2026-01-01) - (2026-01-31)"], [],
            ["Pengelola", "", owner], []]
    with path.open("w", encoding="utf-8-sig" if bom else "utf-8",
                   newline="") as f:
        out = csv.writer(f, lineterminator=newline, delimiter=delimiter)
        out.writerows(head[:above])
        out.writerow(columns)
        out.writerows([[r.get(c, "") for c in columns] for r in rows])
    return str(path)


class Synthetic(unittest.TestCase):
    def take(self, path, *more, status=0):
        code, out, err = instance.lapor("impor", path, *more)
        self.assertEqual(code, status, out + err)
        return out + err

    def one(self, tid, columns):
        return instance.sql(f"SELECT {columns} FROM laporan l LEFT JOIN"
                            f" identitas i ON i.laporan_id = l.id LEFT JOIN"
                            f" laporan_asli a ON a.laporan_id = l.id"
                            f" WHERE tracking_id = '{tid}'")[0].split("\t")

    def test_layout_2026(self):
        """25 columns, other order, BOM, CRLF, quoted line breaks."""
        rows = [report("99100001", Rating="4", **{
            "Isi Laporan Akhir": 'Baris satu\nbaris "dua", selesai',
            "Nama Pelapor": "Budi Santoso"})]
        path = write("2026.csv", rows, (KOLOM + BARU)[::-1], bom=True,
                     newline="\r\n", above=3)
        # The first cell of the headings must be Tracking ID.
        self.assertIn("baris judul kolom tidak ditemukan",
                      self.take(path, status=1))
        columns = KOLOM[:1] + (KOLOM[1:] + BARU)[::-1]
        path = write("2026.csv", rows, columns, bom=True, newline="\r\n",
                     above=3)
        self.assertIn("1 baru", self.take(path))
        self.assertEqual(
            self.one("99100001", "l.isi, l.rating, l.sumber, i.nama, a.isi,"
                     " l.dibuat, l.terdisposisi_id, l.pendelegasi_id"),
            ['Baris satu\\nbaris "dua", selesai', "4", "3", "Budi Santoso",
             "ISI awal laporan", "1767406500", "10003", "1872"])

    def test_twenty_columns_semicolons(self):
        columns = [c for c in KOLOM if c != "Nama Pelapor"]
        path = write("20.csv", [report("99100002")], columns, delimiter=";",
                     above=0)
        out = self.take(path)
        self.assertIn("1 baru", out)
        # No name of an instansi in the file: "Dinas Kesehatan" is nobody's.
        self.assertIn("Instansi Terdisposisi", out)
        self.assertEqual(self.one("99100002", "l.pemegang_id"), ["1872"])

    def test_anonim_leaves_no_name(self):
        path = write("anonim.csv", [
            report("99100003", **{"Tipe Laporan (Anonim/Rahasia)":
                                  "Anonim|Rahasia", "Nama Pelapor": "Siti"})])
        self.take(path)
        self.assertEqual(
            self.one("99100003", "anonim, rahasia, publik, nama"),
            ["1", "1", "0", "NULL"])
        self.assertEqual(instance.sql(
            "SELECT COUNT(*) FROM identitas WHERE nama LIKE '%Siti%'"
            " UNION ALL SELECT COUNT(*) FROM riwayat"
            " WHERE variabel LIKE '%Siti%'"), ["0", "0"])

    def test_blocked(self):
        path = write("blokir.csv", [
            report("99100004", **{"Status Laporan": "Konten Terblokir",
                                  "Instansi Terdisposisi": ""})])
        self.take(path)
        self.assertEqual(
            self.one("99100004", "status, diblokir, publik, pemegang_id"),
            ["10", "1", "0", "1872"])

    def test_unknown_is_kept_and_noted(self):
        path = write("aneh.csv", [report("99100005", **{
            "Klasifikasi Laporan": "Ajaib", "ID Kategori": "99999999",
            "Kategori": "Kucing", "Sumber Laporan": "Telepati",
            "Tipe Laporan (Anonim/Rahasia)": "Samar",
            "Instansi Terdisposisi": "Dinas Sihir",
            "Provinsi": "Atlantis", "Judul Laporan": ""})])
        out = self.take(path)
        for word in ("Ajaib", "Kucing", "Telepati", "Samar", "Dinas Sihir",
                     "Atlantis"):
            self.assertIn(word, out)
        self.assertEqual(self.one(
            "99100005", "l.judul, kategori_id, kode_wilayah, pemegang_id,"
            " terdisposisi_id, anonim, rahasia, sumber_rinci"),
            ["Isi awal laporan", "NULL", "NULL", "1872", "NULL", "1", "1",
             "Telepati"])
        self.assertEqual(instance.sql(
            "SELECT COUNT(*) FROM impor_catatan"
            " WHERE tracking_id = '99100005'"), ["6"])

    def test_refused_rows_do_not_stop_the_others(self):
        path = write("rusak.csv", [
            report(""), report("99100006", **{"Status Laporan": "Entah"}),
            report("99100007", **{"Tanggal Laporan Masuk": "31 Feb 2026"}),
            report("99100008", **{"Isi Laporan Awal": "",
                                  "Isi Laporan Akhir": " "}),
            report("99100009")])
        out = self.take(path, status=1)
        self.assertIn("1 baru", out)
        self.assertIn("4 ditolak", out)
        self.assertEqual(self.one("99100009", "status"), ["7"])

    def test_broken_file_is_not_taken_by_halves(self):
        path = write("putus.csv", [report("99100010")])
        with open(path, "a", encoding="utf-8") as f:
            f.write('99100011,"tidak ditutup\n')
        before = rows_everywhere()
        self.assertIn("tanda kutip tidak ditutup", self.take(path, status=1))
        self.assertEqual(rows_everywhere(), before)

    def test_missing_column(self):
        columns = [c for c in KOLOM if c != "Status Laporan"]
        path = write("kurang.csv", [report("99100012")], columns)
        self.assertIn("kolom Status Laporan tidak ada",
                      self.take(path, status=1))

    def test_dry_run_writes_nothing(self):
        path = write("kering.csv", [report("99100013")])
        before = rows_everywhere()
        self.assertIn("1 baru", self.take(path, "--kering"))
        self.assertEqual(rows_everywhere(), before)

    def test_newer_file_moves_on(self):
        def file(made, status):
            return write("maju.csv", [report(
                "99100014", **{"Status Laporan": status})], made=made)

        wait = "Menunggu Kelengkapan Informasi"
        self.take(file("2026-01-10", wait))
        self.assertEqual(self.one("99100014", "status, versi"), ["2", "1"])
        self.assertEqual(instance.sql(
            "SELECT jam, terbuka, dijeda FROM jam j JOIN laporan l ON l.id ="
            " j.laporan_id WHERE tracking_id = '99100014' ORDER BY jam"),
            ["0\t1\t1", "4\t1\t0"])
        self.assertIn("1 berubah status",
                      self.take(file("2026-01-20", "Ditutup oleh Admin")))
        self.assertEqual(self.one("99100014", "status, versi, publik"),
                         ["8", "2", "1"])
        self.assertEqual(instance.sql(
            "SELECT COUNT(*) FROM jam j JOIN laporan l ON l.id ="
            " j.laporan_id WHERE tracking_id = '99100014' AND terbuka = 1"),
            ["0"])
        before = rows_everywhere()
        # An older file, and the same again, change nothing.
        self.assertIn("1 sudah ada", self.take(file("2026-01-10", wait)))
        self.assertIn("1 sudah ada",
                      self.take(file("2026-01-20", "Ditutup oleh Admin")))
        self.assertEqual(rows_everywhere(), before)

    def test_imports_are_no_acts_of_today(self):
        """A report that another system verified and closed says nothing of
        how fast anybody here is."""
        def file(made, status):
            return write("lama.csv", [report(
                "99100016", **{"Status Laporan": status})], made=made)

        def happened():
            return instance.sql(
                "SELECT (SELECT COUNT(*) FROM fakta_antre) +"
                " (SELECT COALESCE(SUM(n), 0) FROM fakta)")

        instance.tick()
        before = happened()
        for made, status in (("2026-01-10", "Belum Terverifikasi"),
                             ("2026-01-12", "Terverifikasi"),
                             ("2026-01-15", "Ditindaklanjuti oleh Instansi"),
                             ("2026-01-20", "Ditutup oleh Pelapor")):
            self.take(file(made, status))
        self.assertEqual(self.one("99100016", "status"), ["9"])
        self.assertEqual(happened(), before)

    def test_what_was_touched_here_stays(self):
        def file(made, status):
            return write("sentuh.csv", [report(
                "99100015", **{"Status Laporan": status})], made=made)

        self.take(file("2026-01-10", "Belum Terverifikasi"))
        done = instance.get(
            "/laporan/99100015/aksi/arsip",
            {"kategori": "tidak_jelas", "keterangan": "Mohon diperjelas."},
            If_Match='"1"', X_CSRF_Token=instance.get("/sesi")["csrf"])
        self.assertEqual(done["status"], "diarsipkan_admin")
        instance.lapor("jam", "2027-03-01T00:00:00Z")
        before = rows_everywhere()
        out = self.take(file("2027-02-01", "Ditutup oleh Sistem"))
        self.assertIn("sudah ditangani di sini", out)
        self.assertIn("0 berubah status, 1 sudah ada", out)
        self.assertEqual(self.one("99100015", "status, versi"), ["10", "2"])
        self.assertEqual(rows_everywhere(), before)

    def test_history_is_whole(self):
        """urut 1..versi, and one row of each report in the tab counts."""
        self.assertEqual(instance.sql(
            "SELECT COUNT(*) FROM laporan l WHERE versi <> (SELECT COUNT(*)"
            " FROM riwayat r WHERE r.laporan_id = l.id)"), ["0"])
        self.assertEqual(
            instance.sql("SELECT SUM(n) FROM hitung_tab"),
            instance.sql("SELECT COUNT(*) FROM laporan"))


def read_export(path):
    with path.open(encoding="utf-8-sig", newline="") as f:
        cells = list(csv.reader(f))
    top = next(i for i, c in enumerate(cells) if c and c[0] == "Tracking ID")
    owner = next(c[2] for c in cells[:top] if c and c[0] == "Nama Instansi")
    return owner, [dict(zip(cells[top], c)) for c in cells[top + 1:]]


def fold(text):
    return " ".join(text.split()).casefold()


def table(name):
    with (ROOT / "db/seed" / name).open(encoding="utf-8") as f:
        return list(csv.DictReader(f, delimiter="\t",
                                   quoting=csv.QUOTE_NONE))


class Expected:
    """What the file says, counted without any of our code."""

    def __init__(self, owner, rows):
        self.kategori = {r["id_sp4n"]: r["nama"]
                         for r in table("kategori.tsv") if r["id_sp4n"]}
        units = table("instansi.tsv")
        self.units = {r["id"]: r for r in units}
        self.by_sp4n = {r["id_sp4n"]: r["id"] for r in units if r["id_sp4n"]}
        self.alias = {r["alias"]: r["instansi_id"]
                      for r in table("alias_instansi.tsv")}
        self.top = next(r["id"] for r in units if r["nama"] == owner)
        self.names = {}
        for r in units:
            if self.below(r["id"]):
                self.names.setdefault(fold(r["nama"]), r["id"])
        self.status = collections.Counter(
            r["Status Laporan"] for r in rows)
        self.klasifikasi = collections.Counter(
            r["Klasifikasi Laporan"] or "Tidak Diisi" for r in rows)
        self.per_kategori = collections.Counter(
            self.nama_kategori(r) for r in rows)
        self.per_instansi = collections.Counter(self.unit(r) for r in rows)

    def below(self, i):
        while i and i != self.top:
            i = self.units[i]["induk_id"]
        return i == self.top

    def nama_kategori(self, row):
        if row["ID Kategori"]:
            return self.kategori[row["ID Kategori"]]
        return row["Kategori"] or "Tidak disebut"

    def find(self, nama):
        return self.names.get(fold(nama)) or \
            self.alias[" ".join(nama.split()).upper()]

    def unit(self, row):
        if row["ID Instansi Terdisposisi"]:
            return self.by_sp4n[row["ID Instansi Terdisposisi"]]
        return self.find(row["Instansi Terdisposisi"] or
                         row["Instansi Induk"])


@unittest.skipUnless(EXPORTS, f"SKIPPED: no real exports below {DATA}")
class RealExports(unittest.TestCase):
    maxDiff = None

    def test_figures_are_those_of_the_file(self):
        for path in EXPORTS:
            with self.subTest(file=path.name):
                self.compare(path)

    def compare(self, path):
        owner, rows = read_export(path)
        code, out, err = instance.lapor("impor", str(path))
        self.assertEqual(code, 0, err)
        self.assertIn(f"{len(rows)} baru, 0 berubah status", out)
        self.assertIn(" 0 ditolak", out)
        want = Expected(owner, rows)
        got = instance.get(
            f"/statistik/pengelolaan?instansi={want.top}")
        self.assertEqual(got["total"], len(rows))
        for part, key, counts in (
                ("per_status", "nama", want.status),
                ("per_klasifikasi", "nama", want.klasifikasi),
                ("per_kategori", "nama", want.per_kategori),
                ("per_instansi", "id", want.per_instansi)):
            sums = collections.Counter()
            for cell in got[part]:
                sums[cell[key]] += cell["n"]
            self.assertEqual(sums, counts, part)
        before = rows_everywhere()
        code, out, err = instance.lapor("impor", str(path))
        self.assertEqual(code, 0, err)
        self.assertIn(f"0 baru, 0 berubah status, {len(rows)} sudah ada", out)
        self.assertEqual(rows_everywhere(), before)


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
