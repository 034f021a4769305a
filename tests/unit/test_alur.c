/*
 * The workflow, cell by cell: action x status x role x standing, and for each
 * of these what else must be so.  Every allowed cell is one line of
 * tests/golden/alur.txt; `make golden` writes the file anew, so that a changed
 * rule is a diff that people can read.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/alur.h"

#define GOLDEN  "tests/golden/alur.txt"
#define NOWHERE STATUS__MAX

/* How somebody can stand to a report; the last are one per request kind. */
static const struct {
	const char *nama;
	bool pemilik, unit, pohon, delegasi;
} berdiri[] = {
	{ "asing", false, false, false, false },
	{ "pemilik", true, false, false, false },
	{ "unit", false, true, true, false },
	{ "unit-sendiri", false, true, true, true },
	{ "atas", false, false, true, true },
};
#define NBERDIRI  (sizeof(berdiri) / sizeof(berdiri[0]))
#define NSTANDING (NBERDIRI + MINTA__MAX)

/* What else can be so: bits of a condition. */
enum {
	DITAHAN = 1,
	ATASAN = 2,
	BANDING = 4, /* not too late, not too often: whatever the row asks */
	TERBUKA = 8, /* the request that this action files is open already */
	NCOND = 16
};
static const char *const cond_nama[] = { "ditahan", "atasan", "masih-boleh",
	"sudah-diminta" };

static int
files(enum aksi aksi)
{
	int m;

	for (m = 0; m < MINTA__MAX; m++)
		if (aksi_minta[m] == aksi)
			return m;
	return -1;
}

static struct kedudukan
standing(size_t i, enum status s, enum peran p, unsigned cond, enum aksi aksi)
{
	struct kedudukan k = {
		.status = s,
		.peran = p,
		.ditahan = (cond & DITAHAN) != 0,
		.atasan = (cond & ATASAN) != 0,
		.boleh_banding = (cond & BANDING) != 0,
		.boleh_hidup = (cond & BANDING) != 0,
		.putusan_akhir = (cond & BANDING) == 0,
		.status_buka = STATUS_DITANGGAPI_PELAPOR,
	};

	if (i < NBERDIRI) {
		k.pemilik = berdiri[i].pemilik;
		k.unit = berdiri[i].unit;
		k.pohon = berdiri[i].pohon;
		k.delegasi = berdiri[i].delegasi;
	} else {
		k.putus = 1u << (i - NBERDIRI);
		k.terbuka = k.putus;
	}
	if ((cond & TERBUKA) && files(aksi) >= 0)
		k.terbuka |= 1u << files(aksi);
	return k;
}

static const char *
standing_nama(size_t i)
{
	static char buf[64];

	if (i < NBERDIRI)
		return berdiri[i].nama;
	snprintf(buf, sizeof(buf), "pemutus:%s",
	    kosakata_kode(&kosakata_minta_jenis, i - NBERDIRI));
	return buf;
}

static enum status
try(enum aksi a, const struct kedudukan *k)
{
	enum status next = NOWHERE;
	enum err err = alur_check(a, k, &next);

	if (err != ERR_OK) {
		/* a refusal leaves the answer alone */
		assert_int_equal(next, NOWHERE);
		return NOWHERE;
	}
	assert_true(next < STATUS__MAX);
	return next;
}

/* The bits that all and that none of the allowed conditions have; whatever
 * is neither must not matter, else the cell has no short description. */
static bool
cube(const bool *ok, unsigned *ret_need, unsigned *ret_ban)
{
	unsigned need = NCOND - 1, ban = NCOND - 1, c;
	bool some = false;

	for (c = 0; c < NCOND; c++) {
		if (!ok[c])
			continue;
		some = true;
		need &= c;
		ban &= ~c;
	}
	if (!some)
		return false;
	for (c = 0; c < NCOND; c++)
		if ((c & need) == need && (c & ban) == 0)
			assert_true(ok[c]);
	*ret_need = need;
	*ret_ban = ban;
	return true;
}

static void
print_cell(FILE *f, enum aksi a, enum status s, enum status next, enum peran p,
    size_t i, unsigned need, unsigned ban)
{
	size_t b;

	fprintf(f, "%s | %s -> %s | %s | %s |", transisi[a].kode,
	    kosakata_kode(&kosakata_status, s),
	    transisi[a].ke == STATUS_KEMBALI
		? "(sebelum ditutup)"
		: kosakata_kode(&kosakata_status, next),
	    kosakata_kode(&kosakata_peran, p), standing_nama(i));
	for (b = 0; b < 4; b++) {
		if (need & 1u << b)
			fprintf(f, " +%s", cond_nama[b]);
		if (ban & 1u << b)
			fprintf(f, " -%s", cond_nama[b]);
	}
	fputs(need == 0 && ban == 0 ? " selalu\n" : "\n", f);
}

static bool
walk_cell(FILE *f, enum aksi a, enum status s, enum peran p, size_t i)
{
	enum status next = NOWHERE, n;
	bool ok[NCOND];
	unsigned c, need, ban;

	for (c = 0; c < NCOND; c++) {
		struct kedudukan k = standing(i, s, p, c, a);

		n = try(a, &k);
		ok[c] = n != NOWHERE;
		if (!ok[c])
			continue;
		/* where it leads never depends on the conditions */
		assert_true(next == NOWHERE || next == n);
		next = n;
	}
	if (!cube(ok, &need, &ban))
		return false;
	print_cell(f, a, s, next, p, i, need, ban);
	return true;
}

static char *
walk(size_t *ret_cells, size_t *ret_allowed)
{
	char *text = NULL;
	size_t len = 0, i, cells = 0, allowed = 0;
	FILE *f = open_memstream(&text, &len);
	int a, s, p;

	assert_non_null(f);
	fputs("# aksi | status -> status sesudahnya | peran | kedudukan | "
	      "syarat\n# Ditulis oleh tests/unit/test_alur.c (make golden).\n",
	    f);
	for (a = 0; a < AKSI__MAX; a++)
		for (s = 0; s < STATUS__MAX; s++)
			for (p = 0; p < PERAN__MAX; p++)
				for (i = 0; i < NSTANDING; i++, cells += NCOND)
					allowed += walk_cell(f, (enum aksi)a,
					    (enum status)s, (enum peran)p, i);
	assert_int_equal(fclose(f), 0);
	*ret_cells = cells;
	*ret_allowed = allowed;
	return text;
}

static char *
read_all(const char *path)
{
	char *text = NULL, buf[4096];
	size_t len = 0, n;
	FILE *in = fopen(path, "re"), *out;

	if (in == NULL)
		return NULL;
	out = open_memstream(&text, &len);
	while ((n = fread(buf, 1, sizeof(buf), in)) > 0)
		fwrite(buf, 1, n, out);
	fclose(in);
	fclose(out);
	return text;
}

static void
show_difference(const char *want, const char *got)
{
	size_t line = 1, i, start = 0;

	for (i = 0; want[i] != '\0' && want[i] == got[i]; i++)
		if (want[i] == '\n') {
			line++;
			start = i + 1;
		}
	print_error("%s differs at line %zu\n  file: %.*s\n  code: %.*s\n"
		    "run `make golden` if the change is meant\n",
	    GOLDEN, line, (int)strcspn(want + start, "\n"), want + start,
	    (int)strcspn(got + start, "\n"), got + start);
}

static void
test_golden(void **state)
{
	size_t cells, allowed;
	char *got = walk(&cells, &allowed), *want;
	FILE *f;

	(void)state;
	print_message("%zu cells, %zu lines of allowed ones\n", cells, allowed);
	if (getenv("GOLDEN_WRITE") != NULL) {
		assert_non_null(f = fopen(GOLDEN, "we"));
		fputs(got, f);
		assert_int_equal(fclose(f), 0);
	}
	want = read_all(GOLDEN);
	assert_non_null(want);
	if (strcmp(want, got) != 0) {
		show_difference(want, got);
		fail();
	}
	free(want);
	free(got);
}

struct cell {
	enum aksi aksi;
	size_t berdiri;
	unsigned cond;
	struct kedudukan k;
	enum status next; /* NOWHERE when refused */
};

/* How many sizes there are to walk: the last is what KEMBALI restores. */
#define NCELLS                                                                 \
	((size_t)AKSI__MAX * STATUS__MAX * PERAN__MAX * NSTANDING * NCOND *    \
	    STATUS__MAX)

static size_t
digit(size_t *n, size_t base)
{
	size_t d = *n % base;

	*n /= base;
	return d;
}

/* The n-th of all cells, asked. */
static struct cell
cell_at(size_t n)
{
	struct cell c;
	enum status buka = (enum status)digit(&n, STATUS__MAX), s;
	enum peran p;

	c.cond = (unsigned)digit(&n, NCOND);
	c.berdiri = digit(&n, NSTANDING);
	p = (enum peran)digit(&n, PERAN__MAX);
	s = (enum status)digit(&n, STATUS__MAX);
	c.aksi = (enum aksi)n;
	c.k = standing(c.berdiri, s, p, c.cond, c.aksi);
	c.k.status_buka = buka;
	c.next = try(c.aksi, &c.k);
	return c;
}

static bool
is_arsip(enum status s)
{
	return s == STATUS_DIARSIPKAN_ADMIN || s == STATUS_DIARSIPKAN_PELAPOR ||
	       s == STATUS_DIARSIPKAN_SISTEM;
}

static bool
is_selesai(enum status s)
{
	return s == STATUS_DITUTUP_ADMIN || s == STATUS_DITUTUP_PELAPOR ||
	       s == STATUS_DITUTUP_SISTEM;
}

/* Overseers read, developers program, the public watches. */
static void
test_nobody(void **state)
{
	size_t n, seen = 0;

	(void)state;
	for (n = 0; n < NCELLS; n++) {
		struct cell c = cell_at(n);

		if (c.next == NOWHERE)
			continue;
		seen++;
		assert_int_not_equal(c.k.peran, PERAN_PENGAWAS);
		assert_int_not_equal(c.k.peran, PERAN_PENGEMBANG);
		assert_int_not_equal(c.k.peran, PERAN_PUBLIK);
		assert_int_not_equal(c.aksi, AKSI_KIRIM);
		assert_int_not_equal(c.aksi, AKSI_IMPOR);
	}
	assert_true(seen > 1000);
}

static void
test_arsip_is_final(void **state)
{
	size_t n, exits = 0;

	(void)state;
	for (n = 0; n < NCELLS; n++) {
		struct cell c = cell_at(n);

		if (c.next == NOWHERE || !is_arsip(c.k.status) ||
		    c.next == c.k.status)
			continue;
		exits++;
		assert_true(
		    c.aksi == AKSI_HIDUPKAN || c.aksi == AKSI_TERIMA_BANDING);
		/* who archived it himself does not get it back */
		assert_int_not_equal(c.k.status, STATUS_DIARSIPKAN_PELAPOR);
	}
	assert_true(exits > 0);
}

static void
test_selesai_is_final(void **state)
{
	size_t n;

	(void)state;
	for (n = 0; n < NCELLS; n++) {
		struct cell c = cell_at(n);

		if (c.next == NOWHERE || !is_selesai(c.k.status) ||
		    c.next == c.k.status)
			continue;
		assert_true(
		    c.aksi == AKSI_BUKA || c.aksi == AKSI_TERIMA_BANDING);
		assert_int_equal(c.next, c.k.status_buka);
	}
}

/*
 * What can be reached from a new report without ${without}, as bits; reopening
 * restores only what was reached before.
 */
static unsigned
reach(enum aksi without)
{
	unsigned bits = 1u << STATUS_BELUM_TERVERIFIKASI, old;
	size_t n;

	do {
		old = bits;
		for (n = 0; n < NCELLS; n++) {
			struct cell c = cell_at(n);

			if (c.next != NOWHERE && c.aksi != without &&
			    (bits & 1u << c.k.status) &&
			    (bits & 1u << c.k.status_buka))
				bits |= 1u << c.next;
		}
	} while (bits != old);
	return bits;
}

static void
test_public_only_by_verifikasi(void **state)
{
	unsigned all = reach(AKSI__MAX), unverified = reach(AKSI_VERIFIKASI);
	int s;

	(void)state;
	assert_int_equal(all, (1u << STATUS__MAX) - 1);
	for (s = 0; s < STATUS__MAX; s++)
		assert_int_equal(
		    (unverified & 1u << s) != 0, !status_info[s].publik);
}

/* Whatever else is so, some person can move an open report on. */
static void
test_open_has_exit(void **state)
{
	bool out[STATUS__MAX][NCOND] = { 0 };
	size_t n;
	unsigned c;
	int s;

	(void)state;
	for (n = 0; n < NCELLS; n++) {
		struct cell x = cell_at(n);

		if (x.next != NOWHERE && x.next != x.k.status &&
		    x.k.peran != PERAN_SISTEM && x.berdiri < NBERDIRI)
			out[x.k.status][x.cond] = true;
	}
	for (s = 0; s < STATUS__MAX; s++)
		for (c = 0; c < NCOND; c++)
			if (!is_arsip((enum status)s) &&
			    !is_selesai((enum status)s))
				assert_true(out[s][c]);
}

/* Sistem never does what people decide, people never what sistem does. */
static void
test_sistem_apart(void **state)
{
	size_t n;

	(void)state;
	for (n = 0; n < NCELLS; n++) {
		struct cell c = cell_at(n);
		bool machine = c.aksi == AKSI_KEDALUWARSA ||
			       c.aksi == AKSI_LEPAS_SISTEM ||
			       c.aksi == AKSI_TUTUP_SISTEM ||
			       c.aksi == AKSI_NAIK || c.aksi == AKSI_TARIK ||
			       c.aksi == AKSI_INGAT_PUTUS ||
			       c.aksi == AKSI_ESKALASI;

		if (c.next != NOWHERE)
			assert_int_equal(machine, c.k.peran == PERAN_SISTEM);
	}
}

/* More standing never takes a right away; neither does a higher admin. */
static void
test_more_is_more(void **state)
{
	size_t n;

	(void)state;
	for (n = 0; n < NCELLS; n++) {
		struct cell c = cell_at(n);

		if (c.next == NOWHERE)
			continue;
		if (c.k.peran == PERAN_ADMIN_INSTANSI) {
			c.k.peran = PERAN_ADMIN_KOORDINATOR;
			assert_int_equal(try(c.aksi, &c.k), c.next);
			c.k.peran = PERAN_ADMIN_PUSAT;
			assert_int_equal(try(c.aksi, &c.k), c.next);
		}
		c.k.pemilik = c.k.unit = c.k.pohon = c.k.delegasi = true;
		assert_int_equal(try(c.aksi, &c.k), c.next);
	}
}

/* The exceptions of the workflow in words: each is one line of the spec. */
static const struct {
	enum aksi aksi;
	enum status status;
	enum peran peran;
	size_t berdiri;
	unsigned cond;
	enum err want;
} exceptions[] = {
	/* a pejabat neither verifies nor puts off nor archives nor closes */
	{ AKSI_VERIFIKASI, STATUS_BELUM_TERVERIFIKASI, PERAN_PEJABAT_PENGHUBUNG,
	    3, ATASAN, ERR_FORBIDDEN },
	{ AKSI_TUNDA_DATA, STATUS_BELUM_TERVERIFIKASI, PERAN_PEJABAT_PENGHUBUNG,
	    3, ATASAN, ERR_FORBIDDEN },
	{ AKSI_ARSIP, STATUS_BELUM_TERVERIFIKASI, PERAN_PEJABAT_PENGHUBUNG, 3,
	    ATASAN, ERR_FORBIDDEN },
	{ AKSI_TUTUP, STATUS_DITINDAKLANJUTI_INSTANSI, PERAN_PEJABAT_PENGHUBUNG,
	    3, ATASAN, ERR_FORBIDDEN },
	{ AKSI_TERUSKAN, STATUS_TERVERIFIKASI, PERAN_PEJABAT_PENGHUBUNG, 3,
	    ATASAN, ERR_FORBIDDEN },
	{ AKSI_TINDAK_LANJUT, STATUS_TERVERIFIKASI, PERAN_PEJABAT_PENGHUBUNG, 2,
	    ATASAN, ERR_OK },
	/* a unit cannot close what it was given, it asks */
	{ AKSI_TUTUP, STATUS_DITINDAKLANJUTI_INSTANSI, PERAN_ADMIN_INSTANSI, 2,
	    ATASAN, ERR_FORBIDDEN },
	{ AKSI_MINTA_TUTUP, STATUS_DITINDAKLANJUTI_INSTANSI,
	    PERAN_ADMIN_INSTANSI, 2, ATASAN, ERR_OK },
	{ AKSI_MINTA_TUTUP, STATUS_DITINDAKLANJUTI_INSTANSI,
	    PERAN_ADMIN_INSTANSI, 2, ATASAN | TERBUKA, ERR_REQUEST_OPEN },
	/* pusat has nobody to ask */
	{ AKSI_MINTA_WEWENANG, STATUS_TERVERIFIKASI, PERAN_ADMIN_PUSAT, 3, 0,
	    ERR_FORBIDDEN },
	/* held is held; not held cannot be released */
	{ AKSI_TUTUP_SISTEM, STATUS_DITINDAKLANJUTI_INSTANSI, PERAN_SISTEM, 0,
	    DITAHAN, ERR_WRONG_STATUS },
	{ AKSI_TUTUP_SISTEM, STATUS_DITANGGAPI_PELAPOR, PERAN_SISTEM, 0, 0,
	    ERR_WRONG_STATUS },
	{ AKSI_MINTA_TAHAN, STATUS_DITANGGAPI_PELAPOR, PERAN_PEJABAT_PENGHUBUNG,
	    2, ATASAN | DITAHAN, ERR_WRONG_STATUS },
	{ AKSI_MINTA_LEPAS, STATUS_DITANGGAPI_PELAPOR, PERAN_PEJABAT_PENGHUBUNG,
	    2, ATASAN, ERR_WRONG_STATUS },
	/* the reporter's ways */
	{ AKSI_ARSIP_SENDIRI, STATUS_TERVERIFIKASI, PERAN_PELAPOR, 1, 0,
	    ERR_WRONG_STATUS },
	{ AKSI_TANGGAPI, STATUS_TERVERIFIKASI, PERAN_PELAPOR, 1, 0,
	    ERR_WRONG_STATUS },
	{ AKSI_PUAS, STATUS_DITINDAKLANJUTI_INSTANSI, PERAN_PELAPOR, 0, 0,
	    ERR_FORBIDDEN },
	{ AKSI_BANDING, STATUS_DITUTUP_ADMIN, PERAN_PELAPOR, 1, 0,
	    ERR_WRONG_STATUS },
	{ AKSI_BANDING, STATUS_DITUTUP_ADMIN, PERAN_PELAPOR, 1, BANDING,
	    ERR_OK },
	{ AKSI_BANDING, STATUS_DIARSIPKAN_PELAPOR, PERAN_PELAPOR, 1, BANDING,
	    ERR_WRONG_STATUS },
	/* identities are opened by pusat only */
	{ AKSI_BUKA_IDENTITAS, STATUS_TERVERIFIKASI, PERAN_ADMIN_KOORDINATOR, 4,
	    ATASAN, ERR_FORBIDDEN },
	{ AKSI_BUKA_IDENTITAS, STATUS_TERVERIFIKASI, PERAN_ADMIN_PUSAT, 0, 0,
	    ERR_OK },
};

static void
test_exceptions(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(exceptions) / sizeof(exceptions[0]); i++) {
		struct kedudukan k = standing(exceptions[i].berdiri,
		    exceptions[i].status, exceptions[i].peran,
		    exceptions[i].cond, exceptions[i].aksi);
		enum status next;
		enum err err = alur_check(exceptions[i].aksi, &k, &next);

		if (err != exceptions[i].want)
			fail_msg("exception %zu: %s gives %s", i,
			    transisi[exceptions[i].aksi].kode,
			    err_info[err].kode);
	}
}

/* Deciding a bukan_wewenang request may do at "terverifikasi" what is else
 * done before verification; no other request opens these doors. */
static void
test_by_request(void **state)
{
	static const enum aksi acts[] = { AKSI_VERIFIKASI, AKSI_LEMPAR,
		AKSI_ARSIP, AKSI_TUNDA_DATA, AKSI_TUNDA_TERHUBUNG };
	size_t i;
	int m;

	(void)state;
	for (i = 0; i < sizeof(acts) / sizeof(acts[0]); i++)
		for (m = 0; m < MINTA__MAX; m++) {
			struct kedudukan k =
			    standing(NBERDIRI + (size_t)m, STATUS_TERVERIFIKASI,
				PERAN_ADMIN_INSTANSI, ATASAN, acts[i]);

			assert_int_equal(try(acts[i], &k) != NOWHERE,
			    m == MINTA_BUKAN_WEWENANG);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_golden),
		cmocka_unit_test(test_nobody),
		cmocka_unit_test(test_arsip_is_final),
		cmocka_unit_test(test_selesai_is_final),
		cmocka_unit_test(test_public_only_by_verifikasi),
		cmocka_unit_test(test_open_has_exit),
		cmocka_unit_test(test_sistem_apart),
		cmocka_unit_test(test_more_is_more),
		cmocka_unit_test(test_exceptions),
		cmocka_unit_test(test_by_request),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
