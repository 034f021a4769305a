/*
 * SMS to 1708: commands, names of instansi with many words and a slip of the
 * thumb, parts of long ones, and 10,000 that no phone would send.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "sms/sms_baca.h"
#include "sms/sms_log.h"
#include "sms/sms_nama.h"

static struct arena *a;
static struct sms_buku *buku;

enum {
	AKAR = 1,
	LAMPUNG = 18,
	METRO,
	PU,
	DLH,
	DINKES,
	PUSAT_METRO,
	ACEH,
	ACEH_BARAT,
	BANDAR,
	DINKES_BANDAR,
	KUMHAM,
	BATU
};

static const struct sms_simpul pohon[] = {
	{ AKAR, 0 },
	{ LAMPUNG, AKAR },
	{ METRO, LAMPUNG },
	{ PU, METRO },
	{ DLH, METRO },
	{ DINKES, METRO },
	{ PUSAT_METRO, METRO },
	{ ACEH, AKAR },
	{ ACEH_BARAT, ACEH },
	{ BANDAR, LAMPUNG },
	{ DINKES_BANDAR, BANDAR },
	{ KUMHAM, AKAR },
	{ BATU, AKAR },
};

#define N(text, id)                                                            \
	{                                                                      \
		{ "" text, sizeof(text) - 1 }, id                              \
	}
static const struct sms_nama nama[] = {
	N("Admin Pusat", AKAR),
	N("Pemerintah Provinsi Lampung", LAMPUNG),
	N("LAMPUNG", LAMPUNG),
	N("Pemerintah Kota Metro", METRO),
	N("KOTA METRO", METRO),
	N("Dinas Pekerjaan Umum dan Tata Ruang", PU),
	N("DPUTR", PU),
	N("Dinas Lingkungan Hidup", DLH),
	N("Dinas Kesehatan", DINKES),
	N("Kecamatan Metro Pusat", PUSAT_METRO),
	N("Pemerintah Aceh", ACEH),
	N("ACEH", ACEH),
	N("ACEH BARAT", ACEH_BARAT),
	N("Pemerintah Kota Bandar Lampung", BANDAR),
	N("KOTA BANDAR LAMPUNG", BANDAR),
	N("Dinas Kesehatan", DINKES_BANDAR),
	N("KUMHAM", KUMHAM),
	N("BATU", BATU),
};

static int
setup(void **state)
{
	(void)state;
	a = arena_new(1 << 18);
	buku = sms_buku_new(a, nama, sizeof(nama) / sizeof(nama[0]), pohon,
	    sizeof(pohon) / sizeof(pohon[0]));
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static const struct {
	const char *sms;
	int64_t id; /* 0: nobody, -1: several */
	const char *rest;
} tujuan[] = {
	/* as on the posters */
	{ "KOTA METRO Jalan Pala rusak", METRO, "Jalan Pala rusak" },
	{ "KOTA METRO, Jalan Pala Iringmulyo terdapat pohon tumbang", METRO,
	    "Jalan Pala Iringmulyo terdapat pohon tumbang" },
	{ "ACEH Jalan Gampong Alue Raya rusak parah", ACEH,
	    "Jalan Gampong Alue Raya rusak parah" },
	/* case, gaps and signs */
	{ "kota metro jalan rusak", METRO, "jalan rusak" },
	{ "  Kota   Metro :\n jalan rusak", METRO, "jalan rusak" },
	{ "#KOTA METRO# jalan rusak", METRO, "jalan rusak" },
	{ "(Kota Metro) jalan rusak", METRO, "jalan rusak" },
	{ "Pemkot Metro jalan rusak", METRO, "jalan rusak" },
	{ "PEMPROV. LAMPUNG jalan rusak", LAMPUNG, "jalan rusak" },
	/* the longest */
	{ "Aceh Barat jalan rusak", ACEH_BARAT, "jalan rusak" },
	{ "Aceh Baru saja banjir", ACEH, "Baru saja banjir" },
	{ "kota bandar lampung gelap", BANDAR, "gelap" },
	/* one slip */
	{ "KOTA METOR jalan", METRO, "jalan" },
	{ "KOTA METR jalan", METRO, "jalan" },
	{ "KOTA METROO jalan", METRO, "jalan" },
	{ "KOTA MATRO jalan", METRO, "jalan" },
	{ "KOTAMETRO jalan", METRO, "jalan" },
	{ "KO TA METRO jalan", METRO, "jalan" },
	{ "LOTA METRO jalan", METRO, "jalan" },
	{ "Aceh Barqt jalan rusak", ACEH_BARAT, "jalan rusak" },
	{ "KUMHM antre", KUMHAM, "antre" },
	/* two slips, short names, other first letters: none */
	{ "KOTA METOOR jalan", 0, "KOTA METOOR jalan" },
	{ "ACEJ jalan", 0, "ACEJ jalan" },
	{ "BATUK terus sejak kemarin", 0, "BATUK terus sejak kemarin" },
	{ "RUMHAM antre", 0, "RUMHAM antre" },
	{ "jalan KOTA METRO rusak", 0, "jalan KOTA METRO rusak" },
	/* several bear the name, and what narrows it */
	{ "DINAS KESEHATAN antre panjang", -1, "antre panjang" },
	{ "Kota Metro Dinas Kesehatan antre", DINKES, "antre" },
	{ "Dinas Kesehatan Kota Metro antre", DINKES, "antre" },
	{ "Dinas Kesehatn Kota Metro: antre", DINKES, "antre" },
	{ "Dinas Kesehatan Kota Bandar Lampung antre", DINKES_BANDAR, "antre" },
	{ "KOTA METRO KEC. METRO PUSAT banjir", PUSAT_METRO, "banjir" },
	{ "DPUTR jalan rusak", PU, "jalan rusak" },
	/* beside it, but not related: part of what is said */
	{ "KOTA METRO Aceh lebih baik", METRO, "Aceh lebih baik" },
	/* nothing left, nothing at all */
	{ "KOTA METRO", METRO, "" },
	{ "", 0, "" },
	{ "?!", 0, "?!" },
};

static void
test_tujuan(void **state)
{
	struct sms_tujuan t;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(tujuan) / sizeof(tujuan[0]); i++) {
		t = sms_buku_cari(a, buku, str_of(tujuan[i].sms));
		if ((tujuan[i].id == -1) != (t.temu == SMS_RAGU) ||
		    (tujuan[i].id == 0) != (t.temu == SMS_TIADA) ||
		    (tujuan[i].id > 0 && t.id != tujuan[i].id))
			fail_msg(
			    "%s: %d %d", tujuan[i].sms, (int)t.temu, (int)t.id);
		assert_string_equal(
		    arena_str(a, t.sisa.p, t.sisa.n).p, tujuan[i].rest);
	}
	t = sms_buku_cari(a, buku, STR("Dinas Kesehatan antre"));
	assert_int_equal(t.ncalon, 2);
	assert_int_equal(sms_buku_bersama(buku, t.calon, 2), LAMPUNG);
	assert_string_equal(t.disebut.p, "Dinas Kesehatan");
	assert_int_equal(sms_buku_akar(buku), AKAR);
	assert_string_equal(sms_buku_nama(buku, METRO).p, "KOTA METRO");
}

/* Every single slip in a name is forgiven, at every place. */
static void
test_every_slip(void **state)
{
	static const char name[] = "KOTA METRO";
	char s[32];
	size_t i, n = sizeof(name) - 1;

	(void)state;
	for (i = 0; i < n; i++) {
		snprintf(s, sizeof(s), "%.*s%s", (int)i, name, name + i + 1);
		assert_true(sms_satu_salah(str_of(s), STR("KOTA METRO")));
		snprintf(s, sizeof(s), "%.*sX%s", (int)i, name, name + i);
		assert_true(sms_satu_salah(str_of(s), STR("KOTA METRO")));
		snprintf(s, sizeof(s), "%.*sX%s", (int)i, name, name + i + 1);
		assert_true(sms_satu_salah(str_of(s), STR("KOTA METRO")));
		snprintf(s, sizeof(s), "%sX", name);
		assert_true(sms_satu_salah(str_of(s), STR("KOTA METRO")));
		if (i + 1 == n)
			break;
		snprintf(s, sizeof(s), "%.*s%c%c%s", (int)i, name, name[i + 1],
		    name[i], name + i + 2);
		assert_true(sms_satu_salah(str_of(s), STR("KOTA METRO")));
	}
	assert_false(sms_satu_salah(STR("KOTA METXY"), STR("KOTA METRO")));
	assert_false(sms_satu_salah(STR("KOTA ME"), STR("KOTA METRO")));
	assert_true(sms_satu_salah(STR(""), STR("A")));
}

static const struct {
	const char *sms;
	enum sms_perintah is;
	const char *id, *rest; /* id NULL: none */
	unsigned rating;
} perintah[] = {
	{ "CEK 7KQ2M0XR94", SMS_CEK, "7KQ2M0XR94", "", 0 },
	{ "cek 7kq2-m0xr-94", SMS_CEK, "7KQ2M0XR94", "", 0 },
	{ "Cek: #7KQ2 MOXR 94", SMS_CEK, "7KQ2M0XR94", "", 0 },
	{ "CEK#7KQ2M0XR94", SMS_CEK, "7KQ2M0XR94", "", 0 },
	{ "CEK 9165816", SMS_CEK, "9165816", "", 0 },
	{ "CEK", SMS_CEK, NULL, "", 0 },
	{ "CEK jalan rusak di depan", SMS_CEK, NULL, "jalan rusak di depan",
	    0 },
	{ "BL AB3DE9 masih rusak, pak", SMS_BL, "AB3DE9", "masih rusak, pak",
	    0 },
	{ "bl ab3-de9: masih", SMS_BL, "AB3DE9", "masih", 0 },
	{ "BL 7KQ2M0XR94 masih", SMS_BL, NULL, "7KQ2M0XR94 masih", 0 },
	{ "PUAS AB3DE9", SMS_PUAS, "AB3DE9", "", 0 },
	{ "PUAS AB3DE9 5", SMS_PUAS, "AB3DE9", "5", 5 },
	{ "puas ab3de9 1 kurang cepat", SMS_PUAS, "AB3DE9", "1 kurang cepat",
	    1 },
	{ "PUAS AB3DE9 9", SMS_PUAS, "AB3DE9", "9", 0 },
	{ "PUAS AB3DE9 55", SMS_PUAS, "AB3DE9", "55", 0 },
	{ "TL 7KQ2M0XR94 sudah ditambal", SMS_TL, "7KQ2M0XR94",
	    "sudah ditambal", 0 },
	{ "YA 482913", SMS_YA, "482913", "", 0 },
	{ "ya, 482913.", SMS_YA, "482913", "", 0 },
	{ "YA 4829", SMS_YA, NULL, "4829", 0 },
	{ "STOP", SMS_STOP, NULL, "", 0 },
	{ "stop.", SMS_STOP, NULL, "", 0 },
	{ "Berhenti", SMS_STOP, NULL, "", 0 },
	{ "BANTUAN", SMS_BANTUAN, NULL, "", 0 },
	{ "help", SMS_BANTUAN, NULL, "", 0 },
	/* a complaint that begins like one */
	{ "STOP pungli di pasar", SMS_LAPOR, NULL, "STOP pungli di pasar", 0 },
	{ "Bantuan sosial belum cair", SMS_LAPOR, NULL,
	    "Bantuan sosial belum cair", 0 },
	{ "Cekungan di jalan", SMS_LAPOR, NULL, "Cekungan di jalan", 0 },
	{ "KOTA METRO cek 7KQ2M0XR94", SMS_LAPOR, NULL,
	    "KOTA METRO cek 7KQ2M0XR94", 0 },
	{ "  lampu mati  ", SMS_LAPOR, NULL, "lampu mati", 0 },
	{ "", SMS_LAPOR, NULL, "", 0 },
};

static void
test_perintah(void **state)
{
	struct sms_isi is;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(perintah) / sizeof(perintah[0]); i++) {
		is = sms_baca(a, str_of(perintah[i].sms));
		if (is.perintah != perintah[i].is ||
		    (is.id.p == NULL) != (perintah[i].id == NULL) ||
		    is.rating != perintah[i].rating)
			fail_msg("%s: %d %s %u", perintah[i].sms,
			    (int)is.perintah, is.id.p ? is.id.p : "-",
			    is.rating);
		if (is.id.p != NULL)
			assert_string_equal(is.id.p, perintah[i].id);
		assert_string_equal(
		    arena_str(a, is.teks.p, is.teks.n).p, perintah[i].rest);
	}
}

static void
test_udh(void **state)
{
	struct sms_bagian_udh u;

	(void)state;
	assert_true(sms_udh(STR("050003CC0301"), &u));
	assert_int_equal(u.rujukan, 0xcc);
	assert_int_equal(u.dari, 3);
	assert_int_equal(u.ke, 1);
	assert_true(sms_udh(STR("060804010205aa"), &u) == false);
	assert_true(sms_udh(STR("06080401020504"), &u));
	assert_int_equal(u.rujukan, 0x10102);
	assert_int_equal(u.dari, 5);
	assert_int_equal(u.ke, 4);
	/* behind another element */
	assert_true(sms_udh(STR("0A2403010100000301 0202"), &u) == false);
	assert_true(sms_udh(STR("0A24030101010003070202"), &u));
	assert_int_equal(u.rujukan, 7);
	/* none, broken, out of range */
	assert_false(sms_udh(STR(""), &u));
	assert_false(sms_udh(STR("05"), &u));
	assert_false(sms_udh(STR("050003CC"), &u));
	assert_false(sms_udh(STR("050003CC0001"), &u));
	assert_false(sms_udh(STR("050003CC0203"), &u));
	assert_false(sms_udh(STR("050003CC0200"), &u));
	assert_false(sms_udh(STR("0500zzCC0201"), &u));
	assert_false(sms_udh(STR("FFFFFFFFFF"), &u));
}

static void
test_inti(void **state)
{
	(void)state;
	assert_string_equal(
	    sms_inti(a, STR(" Jalan  RUSAK, di Pala! ")).p, "jalanrusakdipala");
	assert_string_equal(sms_inti(a, STR("?!")).p, "");
}

static void
test_log(void **state)
{
	struct sms_baru b;

	(void)state;
	assert_true(sms_log_baris(a,
	    STR("2026-11-22 08:28:40 Receive SMS a0e5-2b83 [from:+62811234001]"
		" [to:1708] [udh:] [coding:0] [msg:14:KOTA METRO [x]]"),
	    &b));
	assert_string_equal(b.penyedia.p, "kannel-a0e5-2b83");
	assert_string_equal(b.dari.p, "+62811234001");
	assert_string_equal(b.teks.p, "KOTA METRO [x]");
	assert_true(sms_log_baris(a,
	    STR("x Receive SMS i [from:0811] [to:1708] [udh:050003CC0201]"
		" [coding:2] [msg:6:0041D83DDEA7]"),
	    &b));
	assert_string_equal(
	    arena_str(a, b.teks.p, b.teks.n).p, "A\xf0\x9f\x9a\xa7");
	assert_string_equal(b.udh.p, "050003CC0201");
	assert_false(sms_log_baris(a,
	    STR("2026-11-22 08:28:41 Sent SMS 95ae [from:1708] [to:+62811]"
		" [udh:] [coding:0] [msg:3:abc]"),
	    &b));
	assert_false(sms_log_baris(a, STR("2026-11-22 Log begins"), &b));
	assert_false(sms_log_baris(
	    a, STR("x Receive SMS i [from:] [coding:0] [msg:1:a]"), &b));
	assert_false(sms_log_baris(a, STR("x Receive SMS i [from:1"), &b));
	assert_false(
	    sms_log_baris(a, STR("x Receive SMS i [from:1] [msg:9"), &b));
}

/* A generator of its own, so that the same seed is the same run everywhere. */
static uint32_t
next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

static size_t
mutate(char *s, size_t n, size_t max, uint32_t *seed)
{
	size_t at = n > 0 ? next(seed) % n : 0, k;

	switch (next(seed) % 6) {
	case 0: /* another byte */
		if (n > 0)
			s[at] = (char)next(seed);
		break;
	case 1: /* one less */
		if (n > 0) {
			memmove(s + at, s + at + 1, n - at - 1);
			n--;
		}
		break;
	case 2: /* one more */
		if (n < max) {
			memmove(s + at + 1, s + at, n - at);
			s[at] =
			    "AK 0-\n\0\xf0\x9f#%&<'\"{}[]="[next(seed) % 20];
			n++;
		}
		break;
	case 3: /* doubled */
		k = n <= max - n ? n : max - n;
		memmove(s + n, s, k);
		n += k;
		break;
	case 4: /* cut */
		n = at;
		break;
	default: /* swapped */
		if (n > 1) {
			char c = s[at];

			s[at] = s[n - 1 - at];
			s[n - 1 - at] = c;
		}
	}
	return n;
}

static void
check_one(struct arena *t, struct str s)
{
	struct sms_isi is = sms_baca(t, s);
	struct sms_tujuan to;
	struct sms_bagian_udh u = { 0 };
	struct sms_baru b;

	assert_true(is.perintah < SMS_PERINTAH__MAX);
	assert_true(is.rating <= 5);
	assert_true(is.teks.n <= s.n);
	if (is.id.p != NULL)
		assert_true(str_ascii(is.id) && is.id.n >= 5 && is.id.n <= 12);
	to = sms_buku_cari(t, buku, is.teks);
	assert_true(to.sisa.n <= is.teks.n);
	assert_true((to.temu == SMS_TIADA) == (to.ncalon == 0));
	if (to.temu == SMS_KETEMU)
		assert_true(to.id != 0);
	if (utf8_valid(s))
		assert_true(utf8_valid(is.teks) && utf8_valid(to.sisa));
	if (sms_udh(s, &u))
		assert_true(u.dari >= 2 && u.ke >= 1 && u.ke <= u.dari);
	(void)sms_inti(t, s);
	memset(&b, 0, sizeof(b));
	(void)sms_log_baris(
	    t, arena_printf(t, "x Receive SMS %.*s", (int)s.n, s.p), &b);
}

static void
test_mutated(void **state)
{
	struct arena *t = arena_new(1 << 16);
	uint32_t seed = 20261122;
	char s[512];
	size_t n, i, k, from;

	(void)state;
	for (i = 0; i < 10000; i++) {
		from = next(&seed);
		if (i % 2)
			n = (size_t)snprintf(s, sizeof(s), "%s",
			    tujuan[from % (sizeof(tujuan) / sizeof(tujuan[0]))]
				.sms);
		else
			n = (size_t)snprintf(s, sizeof(s), "%s",
			    perintah[from %
				     (sizeof(perintah) / sizeof(perintah[0]))]
				.sms);
		for (k = next(&seed) % 8 + 1; k > 0; k--)
			n = mutate(s, n, sizeof(s) - 1, &seed);
		arena_reset(t);
		check_one(t, arena_str(t, s, n));
	}
	arena_free(t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tujuan),
		cmocka_unit_test(test_every_slip),
		cmocka_unit_test(test_perintah),
		cmocka_unit_test(test_udh),
		cmocka_unit_test(test_inti),
		cmocka_unit_test(test_log),
		cmocka_unit_test(test_mutated),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
