#include "../tanam/tanam.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <sodium.h>

#include "../base/clock.h"
#include "../base/log.h"
#include "../base/settings.h"
#include "operator.h"

/* clang-format off */
#define SANDI_CONTOH	"rahasia-sekali"	/* published */
/* clang-format on */

/* A first password that can be read out: 4 groups of 4, 75 bits. */
static void
random_password(char ret[20])
{
	static const char letters[] = "abcdefghjkmnpqrstuvwxyz23456789";
	uint32_t n;
	size_t i;

	for (i = 0; i < 19; i++) {
		n = randombytes_uniform(sizeof(letters) - 1);
		ret[i] = letters[n];
		if (i % 5 == 4)
			ret[i] = '-';
	}
	ret[19] = '\0';
}

static enum err
hash(const char *sandi, char ret[crypto_pwhash_STRBYTES])
{
	return crypto_pwhash_str_alg(ret, sandi, strlen(sandi),
		   (unsigned long long)settings.argon_putaran,
		   (size_t)settings.argon_kib * 1024,
		   crypto_pwhash_ALG_ARGON2ID13) == 0
		   ? ERR_OK
		   : ERR_INTERNAL;
}

/* Made by the build in a source tree, installed beside db/ elsewhere. */
static const char *
wilayah(struct arena *a)
{
	const char *path;

	path = arena_printf(a, "%s/build/wilayah.tsv", settings.share_dir).p;
	if (access(path, R_OK) == 0)
		return path;
	return arena_printf(a, "%s/wilayah.tsv", settings.share_dir).p;
}

enum err
tanam_run(const char *seed, char ret_sandi[20])
{
	struct db_target t = operator_target(AKUN_MIGRASI);
	struct arena *a = arena_new(1 << 16);
	char stored[crypto_pwhash_STRBYTES];
	struct tanam_bahan bahan = { .seed = seed, .now = clock_now() };
	struct tanam_hasil hasil = { 0 };
	struct db *db;
	enum err err;

	if (strcmp(seed, "kosong") == 0)
		random_password(ret_sandi);
	else
		snprintf(ret_sandi, 20, "%s", SANDI_CONTOH);
	bahan.dir = arena_printf(a, "%s/db/seed", settings.share_dir).p;
	bahan.wilayah = wilayah(a);
	t.timeout = 0;
	db = db_open(&t);
	if ((err = hash(ret_sandi, stored)) == ERR_OK) {
		bahan.sandi = str_of(stored);
		err = tanam(db, &bahan, &hasil);
	}
	db_close(db);
	arena_free(a);
	if (err == ERR_OK && hasil.akun == 0)
		ret_sandi[0] = '\0';
	if (err != ERR_OK)
		log_event(
		    LOG_FAULT, "tanam", "%s: %s", seed, err_info[err].kode);
	return err;
}

int
operator_tanam(int argc, char **argv)
{
	char sandi[20];

	if (argc != 2) {
		fprintf(stderr, "usage: lapor %s demo|kosong|uji\n", argv[0]);
		return 2;
	}
	if (clock_open(settings.clock_file) != ERR_OK ||
	    tanam_run(argv[1], sandi) != ERR_OK)
		return 1;
	printf("tanam: %s\n", argv[1]);
	if (sandi[0] != '\0')
		printf("sandi akun baru: %s\n", sandi);
	return 0;
}
