/*
 * The hash chain: the text that is hashed is the one the header promises, and
 * a change of any single field of any row is seen.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <sodium.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "core/riwayat.h"

static struct arena *a;
static const char before[33] = "0123456789abcdef0123456789abcdef";

static int
setup(void **state)
{
	(void)state;
	a = arena_new(1 << 16);
	return sodium_init() < 0;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static struct riwayat
row(void)
{
	return (struct riwayat){
		.laporan_id = 7,
		.urut = 3,
		.jenis = RIWAYAT_STATUS,
		.aksi = AKSI_VERIFIKASI,
		.status_lama = { true, STATUS_BELUM_TERVERIFIKASI },
		.status_baru = { true, STATUS_TERVERIFIKASI },
		.pelaku_id = { true, 12 },
		.peran = PERAN_ADMIN_INSTANSI,
		.instansi_id = { true, 4 },
		.instansi_dari = { true, 4 },
		.instansi_ke = { true, 9 },
		.variabel = STR("{\"garam\":\"x\"}"),
		.pada = 1763712000,
		.sebelum = { before, 32 },
	};
}

/* Built apart from the code under test, from the words of riwayat.h. */
static void
test_text(void **state)
{
	struct riwayat r = row();
	unsigned char vars[32], want[32];
	char hex[65], prev[65], text[512];
	struct str got;
	int n;

	(void)state;
	crypto_hash_sha256(
	    vars, (const unsigned char *)r.variabel.p, r.variabel.n);
	sodium_bin2hex(hex, sizeof(hex), vars, 32);
	sodium_bin2hex(prev, sizeof(prev), (const unsigned char *)before, 32);
	n = snprintf(text, sizeof(text),
	    "lapor-riwayat-1\n%s\n"
	    "ABCDEFGHJK 3 status verifikasi belum_terverifikasi terverifikasi\n"
	    "admin_instansi 4 4 9 1763712000 %s\n%s\n",
	    prev, r.rahasia ? "rahasia" : "terbuka", hex);
	crypto_hash_sha256(want, (const unsigned char *)text, (size_t)n);
	got = riwayat_hash(a, STR("ABCDEFGHJK"), &r);
	assert_int_equal(got.n, 32);
	assert_memory_equal(got.p, want, 32);
}

static void
test_absent(void **state)
{
	struct riwayat r = row();
	unsigned char vars[32], want[32];
	char hex[65], text[512];
	static const char zeros[33];
	int n;

	(void)state;
	r.sebelum = (struct str){ zeros, 32 };
	r.status_lama = r.status_baru = r.instansi_id = r.instansi_dari =
	    r.instansi_ke = (struct null_i64){ 0 };
	r.urut = 1;
	crypto_hash_sha256(
	    vars, (const unsigned char *)r.variabel.p, r.variabel.n);
	sodium_bin2hex(hex, sizeof(hex), vars, 32);
	n = snprintf(text, sizeof(text),
	    "lapor-riwayat-1\n%064d\nX1234 1 status verifikasi - -\n"
	    "admin_instansi - - - 1763712000 %s\n%s\n",
	    0, r.rahasia ? "rahasia" : "terbuka", hex);
	crypto_hash_sha256(want, (const unsigned char *)text, (size_t)n);
	assert_memory_equal(riwayat_hash(a, STR("X1234"), &r).p, want, 32);
}

static void
mutate(struct riwayat *r, int which)
{
	static const char other[33] = "0123456789abcdef0123456789abcdeg";

	switch (which) {
	case 0:
		r->urut++;
		break;
	case 1:
		r->jenis = RIWAYAT_AKTIVITAS;
		break;
	case 2:
		r->aksi = AKSI_LEMPAR;
		break;
	case 3:
		r->status_lama.v = STATUS_MENUNGGU_EVALUASI;
		break;
	case 4:
		r->status_lama.ada = false;
		break;
	case 5:
		r->status_baru.v = STATUS_DITUTUP_ADMIN;
		break;
	case 6:
		r->status_baru.ada = false;
		break;
	case 7:
		r->peran = PERAN_ADMIN_PUSAT;
		break;
	case 8:
		r->instansi_id.v = 5;
		break;
	case 9:
		r->instansi_id.ada = false;
		break;
	case 10:
		r->instansi_dari.v = 5;
		break;
	case 11:
		r->instansi_dari.ada = false;
		break;
	case 12:
		r->instansi_ke.v = 5;
		break;
	case 13:
		r->instansi_ke.ada = false;
		break;
	case 14:
		r->pada--;
		break;
	case 15:
		r->variabel = STR("{\"garam\":\"y\"}");
		break;
	case 16:
		r->variabel = STR("{\"garam\":\"x\"} ");
		break;
	case 17:
		r->sebelum = (struct str){ other, 32 };
		break;
	/* values that move from one field to the next */
	case 18:
		r->instansi_dari.v = 49;
		r->instansi_ke.ada = false;
		break;
	case 19:
		r->rahasia = !r->rahasia;
		break;
	default:
		fail();
	}
}

#define MUTATIONS 20

static void
test_mutations(void **state)
{
	struct str hashes[MUTATIONS + 2];
	struct riwayat r = row();
	int i, k;

	(void)state;
	hashes[0] = riwayat_hash(a, STR("ABCDEFGHJK"), &r);
	hashes[1] = riwayat_hash(a, STR("ABCDEFGHJM"), &r);
	for (i = 0; i < MUTATIONS; i++) {
		r = row();
		mutate(&r, i);
		hashes[i + 2] = riwayat_hash(a, STR("ABCDEFGHJK"), &r);
	}
	for (i = 0; i < MUTATIONS + 2; i++)
		for (k = 0; k < i; k++)
			assert_true(memcmp(hashes[i].p, hashes[k].p, 32) != 0);
}

/* Who did it is not in the chain, so an account can be erased by law without
 * breaking it; neither is the number of the row in the table. */
static void
test_not_chained(void **state)
{
	struct riwayat r = row(), s = row();

	(void)state;
	s.pelaku_id = (struct null_i64){ 0 };
	s.laporan_id = 99;
	assert_memory_equal(riwayat_hash(a, STR("ABCDEFGHJK"), &r).p,
	    riwayat_hash(a, STR("ABCDEFGHJK"), &s).p, 32);
}

static void
test_kinds(void **state)
{
	(void)state;
	assert_string_equal(riwayat_jenis_kode(RIWAYAT_STATUS), "status");
	assert_string_equal(
	    riwayat_jenis_kode(RIWAYAT_PERMINTAAN), "permintaan");
	assert_string_equal(riwayat_jenis_kode(RIWAYAT_AKTIVITAS), "aktivitas");
	assert_string_equal(
	    riwayat_jenis_kode(RIWAYAT_BACA_IDENTITAS), "baca_identitas");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_absent),
		cmocka_unit_test(test_mutations),
		cmocka_unit_test(test_not_chained),
		cmocka_unit_test(test_kinds),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
