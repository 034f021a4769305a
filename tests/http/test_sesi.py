#!/usr/bin/env python3
"""Sessions and accounts as a conversation with a running instance.

Needs LAPOR_URL and LAPOR_DIR of an instance with the seed uji.
"""
import http.client
import json
import os
import random
import subprocess
import unittest
import urllib.parse
import uuid

URL = urllib.parse.urlsplit(os.environ["LAPOR_URL"])
SANDI = "rahasia-sekali"


class Orang:
    """One browser: keeps its cookie and its CSRF token."""

    def __init__(self):
        self.cookie = self.csrf = None
        # An address of its own, for limits hold per address.
        self.dari = "127.%d.%d.%d" % tuple(random.choices(range(1, 255), k=3))

    def kirim(self, method, path, body=None, **kepala):
        c = http.client.HTTPConnection(URL.hostname, URL.port, timeout=120,
                                       source_address=(self.dari, 0))
        h = {k.replace("_", "-"): v for k, v in kepala.items()}
        if self.cookie:
            h.setdefault("Cookie", self.cookie)
        if self.csrf and method != "GET":
            h.setdefault("X-CSRF-Token", self.csrf)
        if body is not None:
            h.setdefault("Content-Type", "application/json")
            body = body if isinstance(body, (str, bytes)) else json.dumps(body)
        h = {k: v for k, v in h.items() if v is not None}
        c.request(method, "/api/v1" + path, body, h)
        r = c.getresponse()
        teks = r.read()
        c.close()
        r.json = json.loads(teks) if teks[:1] == b"{" else None
        r.teks = teks
        if r.getheader("Set-Cookie"):
            self.set_cookie = r.getheader("Set-Cookie")
            self.cookie = self.set_cookie.split(";")[0]
        if r.json and "csrf" in r.json:
            self.csrf = r.json["csrf"]
        return r

    def masuk(self, nama, sandi=SANDI):
        return self.kirim("POST", "/sesi", {"pengenal": nama, "sandi": sandi})


def sql(text):
    return subprocess.run(
        ["scripts/instance", "sql", "--dir", os.environ["LAPOR_DIR"], "--",
         "-N", "-e", text],
        check=True, capture_output=True, text=True).stdout.strip()


class Sesi(unittest.TestCase):
    def setUp(self):
        sql("DELETE FROM percobaan_masuk")

    def test_nobody(self):
        r = Orang().kirim("GET", "/sesi")
        self.assertEqual(r.status, 200)
        self.assertEqual(r.json["masuk"], False)
        self.assertIsNone(r.json["pengguna"])
        self.assertIsNone(r.json["csrf"])
        self.assertEqual(Orang().kirim("GET", "/akun").status, 401)
        self.assertEqual(Orang().kirim("GET", "/notifikasi").status, 401)
        self.assertEqual(Orang().kirim("DELETE", "/sesi").status, 204)

    def test_log_in_and_out(self):
        o = Orang()
        r = o.masuk("penghubung.pu.metro")
        self.assertEqual(r.status, 200)
        self.assertEqual(r.json["pengguna"]["peran"], "pejabat_penghubung")
        self.assertEqual(r.json["pengguna"]["instansi"]["nama"],
                         "Dinas Pekerjaan Umum dan Tata Ruang")
        self.assertIsInstance(r.json["pengguna"]["instansi"]["id"], str)
        self.assertIn("HttpOnly", o.set_cookie)
        self.assertIn("SameSite=Strict", o.set_cookie)
        self.assertIn("Path=/;", o.set_cookie)
        self.assertNotIn("Domain", o.set_cookie)
        lama = o.cookie
        self.assertTrue(o.kirim("GET", "/sesi").json["masuk"])
        self.assertEqual(o.kirim("DELETE", "/sesi").status, 204)
        self.assertIn("Max-Age=0", o.set_cookie)
        self.assertFalse(
            o.kirim("GET", "/sesi", Cookie=lama).json["masuk"])

    def test_csrf(self):
        o = Orang()
        o.masuk("warga")
        benar, o.csrf = o.csrf, None
        body = {"nama": "Sekar Ayuningtyas"}
        self.assertEqual(o.kirim("PATCH", "/akun", body).status, 403)
        r = o.kirim("PATCH", "/akun", body, X_CSRF_Token="x" * 43)
        self.assertEqual((r.status, r.json["kode"]), (403, "csrf"))
        o.csrf = benar
        self.assertEqual(o.kirim("PATCH", "/akun", body).status, 200)
        for site in ("cross-site", "same-site"):
            r = o.kirim("PATCH", "/akun", body, Sec_Fetch_Site=site)
            self.assertEqual(r.status, 403)
        r = Orang().kirim("POST", "/sesi",
                          {"pengenal": "warga", "sandi": SANDI},
                          Sec_Fetch_Site="cross-site")
        self.assertEqual(r.status, 403)
        r = Orang().kirim("POST", "/sesi", "pengenal=warga",
                          Content_Type="application/x-www-form-urlencoded")
        self.assertEqual(r.status, 415)

    def test_wrong_password_says_nothing(self):
        salah = Orang().masuk("warga", "salah-salah")
        tak_ada = Orang().masuk("orang.lain", "salah-salah")
        self.assertEqual(salah.status, 401)
        self.assertEqual(salah.json["kode"], "sandi-salah")
        self.assertEqual(salah.teks, tak_ada.teks)
        self.assertIsNone(salah.getheader("Set-Cookie"))

    def test_lockout(self):
        for nama in ("warga2", "orang.lain"):
            for _ in range(5):
                self.assertEqual(Orang().masuk(nama, "x" * 12).status, 401)
            r = Orang().masuk(nama)
            self.assertEqual(r.status, 429)
            self.assertTrue(0 < int(r.getheader("Retry-After")) <= 900)

    def test_disabled_at_once(self):
        o = Orang()
        o.masuk("warga2")
        self.assertEqual(o.kirim("GET", "/akun").status, 200)
        sql("UPDATE pengguna SET aktif = 0 WHERE nama_pengguna = 'warga2'")
        try:
            self.assertEqual(o.kirim("GET", "/akun").status, 401)
        finally:
            sql("UPDATE pengguna SET aktif = 1"
                " WHERE nama_pengguna = 'warga2'")

    def test_first_password(self):
        o = Orang()
        o.masuk("admin.lampung")
        sql("UPDATE pengguna SET ganti_sandi = 1"
            " WHERE nama_pengguna = 'admin.lampung'")
        r = o.kirim("GET", "/sesi")
        self.assertTrue(r.json["ganti_sandi"])
        self.assertEqual(o.kirim("GET", "/notifikasi").status, 403)
        r = o.kirim("POST", "/akun/sandi",
                    {"sandi_lama": SANDI, "sandi_baru": "ikan-pari-merah"})
        self.assertEqual(r.status, 200)
        self.assertEqual(o.kirim("GET", "/notifikasi").status, 200)
        r = o.kirim("POST", "/akun/sandi",
                    {"sandi_lama": "ikan-pari-merah", "sandi_baru": SANDI})
        self.assertEqual(r.status, 200)

    def test_devices(self):
        a, b = Orang(), Orang()
        a.masuk("pengawas.metro")
        b.masuk("pengawas.metro")
        data = a.kirim("GET", "/sesi/daftar").json["data"]
        self.assertEqual([d["ini"] for d in data].count(True), 1)
        lain = next(d["id"] for d in data if not d["ini"])
        c = Orang()
        c.masuk("warga")
        self.assertEqual(c.kirim("DELETE", "/sesi/" + lain).status, 404)
        self.assertTrue(b.kirim("GET", "/sesi").json["masuk"])
        for d in data:
            if not d["ini"]:
                r = a.kirim("DELETE", "/sesi/" + d["id"])
                self.assertEqual(r.status, 204)
        self.assertFalse(b.kirim("GET", "/sesi").json["masuk"])
        self.assertEqual(a.kirim("DELETE", "/sesi/abc").status, 404)

    def test_register(self):
        o = Orang()
        kunci = str(uuid.uuid4())
        isi = {"nama": "Orang Uji", "sandi": "kuda-laut-biru",
               "email": "Uji.%s@contoh.id" % kunci[:8]}
        r = o.kirim("POST", "/akun", isi, Idempotency_Key=kunci)
        self.assertEqual(r.status, 201)
        self.assertTrue(o.kirim("GET", "/sesi").json["masuk"])
        # The answer was lost: the same question again, from nowhere.
        p = Orang()
        r2 = p.kirim("POST", "/akun", isi, Idempotency_Key=kunci)
        self.assertEqual((r2.status, r2.teks), (201, r.teks))
        self.assertEqual(p.cookie, o.cookie)
        r = p.kirim("GET", "/akun")
        self.assertEqual(r.json["email"], isi["email"].lower())
        # Another body under that key, the same address under another.
        q = Orang()
        r = q.kirim("POST", "/akun", dict(isi, nama="Lain"),
                    Idempotency_Key=kunci)
        self.assertEqual((r.status, r.json["kode"]), (422, "kunci-dipakai"))
        r = q.kirim("POST", "/akun", isi)
        self.assertEqual((r.status, r.json["bidang"][0]["nama"]),
                         (409, "email"))

    def test_register_fields(self):
        r = Orang().kirim("POST", "/akun",
                          {"nama": "", "sandi": "pendek", "telepon": "12"})
        self.assertEqual(r.status, 422)
        self.assertEqual({b["nama"] for b in r.json["bidang"]},
                         {"nama", "sandi", "telepon"})
        r = Orang().kirim("POST", "/akun", {"nama": "Orang Uji",
                          "email": "a@contoh.id", "sandi": "1234567890"})
        self.assertEqual(r.json["bidang"][0]["nama"], "sandi")
        r = Orang().kirim("POST", "/akun", {"peran": "admin_pusat"})
        self.assertEqual(r.status, 400)

    def test_bell(self):
        o = Orang()
        o.masuk("warga")
        r = o.kirim("GET", "/notifikasi")
        self.assertEqual(sorted(r.json),
                         ["belum_dibaca", "berikutnya", "data"])
        r = o.kirim("POST", "/notifikasi/dibaca", {})
        self.assertEqual(r.status, 422)
        r = o.kirim("POST", "/notifikasi/dibaca", {"semua": True})
        self.assertEqual(r.json, {"belum_dibaca": 0})

    def test_metrics_and_health(self):
        r = Orang().kirim("GET", "/sehat")
        self.assertEqual(r.json["basis_data"], "terhubung")
        self.assertGreaterEqual(r.json["versi_skema"], 5)
        self.assertEqual(Orang().kirim("GET", "/metrik").status, 403)
        o = Orang()
        o.dari = "127.0.0.1"
        r = o.kirim("GET", "/metrik")
        self.assertEqual(r.status, 200)
        self.assertIn(b'lapor_http_requests_total{method="GET",'
                      b'route="/sehat",code="200"}', r.teks)
        self.assertIn(b'le="+Inf"', r.teks)


if __name__ == "__main__":
    unittest.main()
