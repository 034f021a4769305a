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

#include "../lib/alur_uji.h"

#define GOLDEN "tests/golden/alur.txt"

/* The bits that all and that none of the allowed conditions have; whatever
 * is neither must not matter, else the cell has no short description. */
static bool
cube(const bool *ok, unsigned *ret_need, unsigned *ret_ban)
{
	unsigned need = ALUR_NCOND - 1, ban = ALUR_NCOND - 1, c;
	bool some = false;

	for (c = 0; c < ALUR_NCOND; c++) {
		if (!ok[c])
			continue;
		some = true;
		need &= c;
		ban &= ~c;
	}
	if (!some)
		return false;
	for (c = 0; c < ALUR_NCOND; c++)
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
	    kosakata_kode(&kosakata_peran, p), alur_standing_nama(i));
	for (b = 0; b < 4; b++) {
		if (need & 1u << b)
			fprintf(f, " +%s", alur_cond_nama[b]);
		if (ban & 1u << b)
			fprintf(f, " -%s", alur_cond_nama[b]);
	}
	fputs(need == 0 && ban == 0 ? " selalu\n" : "\n", f);
}

static bool
walk_cell(FILE *f, enum aksi a, enum status s, enum peran p, size_t i)
{
	enum status next = ALUR_NOWHERE, n;
	bool ok[ALUR_NCOND];
	unsigned c, need, ban;

	for (c = 0; c < ALUR_NCOND; c++) {
		struct kedudukan k = alur_standing(i, s, p, c, a);

		n = alur_try(a, &k);
		ok[c] = n != ALUR_NOWHERE;
		if (!ok[c])
			continue;
		/* where it leads never depends on the conditions */
		assert_true(next == ALUR_NOWHERE || next == n);
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
				for (i = 0; i < ALUR_STANDING;
				     i++, cells += ALUR_NCOND)
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
	    3, ALUR_ATASAN, ERR_FORBIDDEN },
	{ AKSI_TUNDA_DATA, STATUS_BELUM_TERVERIFIKASI, PERAN_PEJABAT_PENGHUBUNG,
	    3, ALUR_ATASAN, ERR_FORBIDDEN },
	{ AKSI_ARSIP, STATUS_BELUM_TERVERIFIKASI, PERAN_PEJABAT_PENGHUBUNG, 3,
	    ALUR_ATASAN, ERR_FORBIDDEN },
	{ AKSI_TUTUP, STATUS_DITINDAKLANJUTI_INSTANSI, PERAN_PEJABAT_PENGHUBUNG,
	    3, ALUR_ATASAN, ERR_FORBIDDEN },
	{ AKSI_TERUSKAN, STATUS_TERVERIFIKASI, PERAN_PEJABAT_PENGHUBUNG, 3,
	    ALUR_ATASAN, ERR_FORBIDDEN },
	{ AKSI_TINDAK_LANJUT, STATUS_TERVERIFIKASI, PERAN_PEJABAT_PENGHUBUNG, 2,
	    ALUR_ATASAN, ERR_OK },
	/* a unit cannot close what it was given, it asks */
	{ AKSI_TUTUP, STATUS_DITINDAKLANJUTI_INSTANSI, PERAN_ADMIN_INSTANSI, 2,
	    ALUR_ATASAN, ERR_FORBIDDEN },
	{ AKSI_MINTA_TUTUP, STATUS_DITINDAKLANJUTI_INSTANSI,
	    PERAN_ADMIN_INSTANSI, 2, ALUR_ATASAN, ERR_OK },
	{ AKSI_MINTA_TUTUP, STATUS_DITINDAKLANJUTI_INSTANSI,
	    PERAN_ADMIN_INSTANSI, 2, ALUR_ATASAN | ALUR_TERBUKA,
	    ERR_REQUEST_OPEN },
	/* pusat has nobody to ask */
	{ AKSI_MINTA_WEWENANG, STATUS_TERVERIFIKASI, PERAN_ADMIN_PUSAT, 3, 0,
	    ERR_FORBIDDEN },
	/* held is held; not held cannot be released */
	{ AKSI_TUTUP_SISTEM, STATUS_DITINDAKLANJUTI_INSTANSI, PERAN_SISTEM, 0,
	    ALUR_DITAHAN, ERR_WRONG_STATUS },
	{ AKSI_TUTUP_SISTEM, STATUS_DITANGGAPI_PELAPOR, PERAN_SISTEM, 0, 0,
	    ERR_WRONG_STATUS },
	{ AKSI_MINTA_TAHAN, STATUS_DITANGGAPI_PELAPOR, PERAN_PEJABAT_PENGHUBUNG,
	    2, ALUR_ATASAN | ALUR_DITAHAN, ERR_WRONG_STATUS },
	{ AKSI_MINTA_LEPAS, STATUS_DITANGGAPI_PELAPOR, PERAN_PEJABAT_PENGHUBUNG,
	    2, ALUR_ATASAN, ERR_WRONG_STATUS },
	/* the reporter's ways */
	{ AKSI_ARSIP_SENDIRI, STATUS_TERVERIFIKASI, PERAN_PELAPOR, 1, 0,
	    ERR_WRONG_STATUS },
	{ AKSI_TANGGAPI, STATUS_TERVERIFIKASI, PERAN_PELAPOR, 1, 0,
	    ERR_WRONG_STATUS },
	{ AKSI_PUAS, STATUS_DITINDAKLANJUTI_INSTANSI, PERAN_PELAPOR, 0, 0,
	    ERR_FORBIDDEN },
	{ AKSI_BANDING, STATUS_DITUTUP_ADMIN, PERAN_PELAPOR, 1, 0,
	    ERR_OBJECTED },
	{ AKSI_BANDING, STATUS_DITUTUP_ADMIN, PERAN_PELAPOR, 1, ALUR_TERBUKA,
	    ERR_REQUEST_OPEN },
	{ AKSI_BANDING, STATUS_DITUTUP_ADMIN, PERAN_PELAPOR, 1, ALUR_BANDING,
	    ERR_OK },
	{ AKSI_BANDING, STATUS_DIARSIPKAN_PELAPOR, PERAN_PELAPOR, 1,
	    ALUR_BANDING, ERR_WRONG_STATUS },
	/* identities are opened by pusat only */
	{ AKSI_BUKA_IDENTITAS, STATUS_TERVERIFIKASI, PERAN_ADMIN_KOORDINATOR, 4,
	    ALUR_ATASAN, ERR_FORBIDDEN },
	{ AKSI_BUKA_IDENTITAS, STATUS_TERVERIFIKASI, PERAN_ADMIN_PUSAT, 0, 0,
	    ERR_OK },
};

static void
test_exceptions(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(exceptions) / sizeof(exceptions[0]); i++) {
		struct kedudukan k = alur_standing(exceptions[i].berdiri,
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
			struct kedudukan k = alur_standing(
			    ALUR_BERDIRI + (size_t)m, STATUS_TERVERIFIKASI,
			    PERAN_ADMIN_INSTANSI, ALUR_ATASAN, acts[i]);

			assert_int_equal(alur_try(acts[i], &k) != ALUR_NOWHERE,
			    m == MINTA_BUKAN_WEWENANG);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_golden),
		cmocka_unit_test(test_exceptions),
		cmocka_unit_test(test_by_request),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
