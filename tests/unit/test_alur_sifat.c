/*
 * Properties of the workflow, whatever its golden file says: walked over every
 * action, status, role, standing, condition and status to restore.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../lib/alur_uji.h"

struct cell {
	enum aksi aksi;
	size_t berdiri;
	unsigned cond;
	struct kedudukan k;
	enum status next; /* ALUR_NOWHERE when refused */
};

/* How many sizes there are to walk: the last is what KEMBALI restores. */
#define NCELLS                                                                 \
	((size_t)AKSI__MAX * STATUS__MAX * PERAN__MAX * ALUR_STANDING *        \
	    ALUR_NCOND * STATUS__MAX)

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

	c.cond = (unsigned)digit(&n, ALUR_NCOND);
	c.berdiri = digit(&n, ALUR_STANDING);
	p = (enum peran)digit(&n, PERAN__MAX);
	s = (enum status)digit(&n, STATUS__MAX);
	c.aksi = (enum aksi)n;
	c.k = alur_standing(c.berdiri, s, p, c.cond, c.aksi);
	c.k.status_buka = buka;
	c.next = alur_try(c.aksi, &c.k);
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

		if (c.next == ALUR_NOWHERE)
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

		if (c.next == ALUR_NOWHERE || !is_arsip(c.k.status) ||
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

		if (c.next == ALUR_NOWHERE || !is_selesai(c.k.status) ||
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

			if (c.next != ALUR_NOWHERE && c.aksi != without &&
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
	bool out[STATUS__MAX][ALUR_NCOND] = { 0 };
	size_t n;
	unsigned c;
	int s;

	(void)state;
	for (n = 0; n < NCELLS; n++) {
		struct cell x = cell_at(n);

		if (x.next != ALUR_NOWHERE && x.next != x.k.status &&
		    x.k.peran != PERAN_SISTEM && x.berdiri < ALUR_BERDIRI)
			out[x.k.status][x.cond] = true;
	}
	for (s = 0; s < STATUS__MAX; s++)
		for (c = 0; c < ALUR_NCOND; c++)
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
		bool machine =
		    c.aksi == AKSI_KEDALUWARSA || c.aksi == AKSI_LEPAS_SISTEM ||
		    c.aksi == AKSI_TUTUP_SISTEM || c.aksi == AKSI_NAIK ||
		    c.aksi == AKSI_TARIK || c.aksi == AKSI_INGAT_PUTUS ||
		    c.aksi == AKSI_ESKALASI || c.aksi == AKSI_INGAT_TUTUP ||
		    c.aksi == AKSI_INGAT_LENGKAPI ||
		    c.aksi == AKSI_TENGGAT_ULANG;

		if (c.next != ALUR_NOWHERE)
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

		if (c.next == ALUR_NOWHERE)
			continue;
		if (c.k.peran == PERAN_ADMIN_INSTANSI) {
			c.k.peran = PERAN_ADMIN_KOORDINATOR;
			assert_int_equal(alur_try(c.aksi, &c.k), c.next);
			c.k.peran = PERAN_ADMIN_PUSAT;
			assert_int_equal(alur_try(c.aksi, &c.k), c.next);
		}
		c.k.pemilik = c.k.unit = c.k.pohon = c.k.delegasi = true;
		assert_int_equal(alur_try(c.aksi, &c.k), c.next);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_nobody),
		cmocka_unit_test(test_arsip_is_final),
		cmocka_unit_test(test_selesai_is_final),
		cmocka_unit_test(test_public_only_by_verifikasi),
		cmocka_unit_test(test_open_has_exit),
		cmocka_unit_test(test_sistem_apart),
		cmocka_unit_test(test_more_is_more),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
