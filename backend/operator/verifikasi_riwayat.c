/*
 * lapor verifikasi-riwayat: walk every chain and every seal, and say which
 * report or day does not hold.
 */
#include <stdio.h>

#include "../bukti/segel.h"
#include "../core/riwayat.h"
#include "../laporan/laporan.h"
#include "operator.h"

struct sums {
	uint64_t laporan, riwayat, segel, bad;
};

static enum err
check_one(struct db *db, struct arena *a, const struct laporan_versi *l,
    struct sums *sums)
{
	uint32_t bad, last;
	enum err err;

	err = riwayat_verify(db, a, l->tracking_id, l->id, &bad, &last);
	if (err != ERR_OK)
		return err;
	sums->laporan++;
	sums->riwayat += last;
	if (bad == 0 && last == l->versi)
		return ERR_OK;
	sums->bad++;
	printf("laporan %s: riwayat putus pada urut %u (versi %u)\n",
	    l->tracking_id.p, bad != 0 ? bad : last + 1, l->versi);
	return ERR_OK;
}

static enum err
check_chains(struct db *db, struct sums *sums)
{
	struct arena *a = arena_new(1 << 16);
	struct laporan_versi *v;
	int64_t after = 0;
	enum err err;
	size_t i, n;

	do {
		arena_reset(a);
		err = laporan_list_versi(db, a, after, &v, &n);
		for (i = 0; err == ERR_OK && i < n; i++) {
			err = check_one(db, a, &v[i], sums);
			after = v[i].id;
		}
	} while (err == ERR_OK && n > 0);
	arena_free(a);
	return err;
}

static enum err
check_seals(struct db *db, struct sums *sums)
{
	struct arena *a = arena_new(1 << 16);
	int64_t after = -1;
	struct segel *v;
	enum err err;
	size_t i, n;
	bool ok;

	do {
		arena_reset(a);
		err = segel_list(db, a, after, &v, &n);
		for (i = 0; err == ERR_OK && i < n; i++) {
			after = v[i].nomor;
			err = segel_verify(db, a, &v[i], &ok);
			sums->segel++;
			if (err != ERR_OK || ok)
				continue;
			sums->bad++;
			printf(
			    "segel %lld tidak cocok\n", (long long)v[i].nomor);
		}
	} while (err == ERR_OK && n > 0);
	arena_free(a);
	return err;
}

int
operator_verifikasi_riwayat(int argc, char **argv)
{
	struct db_target target = operator_target(AKUN_APP);
	struct sums sums = { 0 };
	struct db *db;
	enum err err;

	(void)argv;
	if (argc != 1) {
		fputs("usage: lapor verifikasi-riwayat\n", stderr);
		return 2;
	}
	target.timeout = 0;
	db = db_open(&target);
	if ((err = check_chains(db, &sums)) == ERR_OK)
		err = check_seals(db, &sums);
	db_close(db);
	if (err != ERR_OK) {
		fprintf(stderr, "lapor: %s\n", err_info[err].id);
		return 1;
	}
	printf("%llu laporan, %llu baris riwayat, %llu segel: %llu rusak\n",
	    (unsigned long long)sums.laporan, (unsigned long long)sums.riwayat,
	    (unsigned long long)sums.segel, (unsigned long long)sums.bad);
	return sums.bad == 0 ? 0 : 1;
}
