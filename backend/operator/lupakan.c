/*
 * lapor lupakan: prints the numbers of accounts that their owners have
 * deleted, one a line.  lapor lupakan FILE: deletes those of the file again,
 * for a backup that was made before brings them back.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/clock.h"
#include "../base/settings.h"
#include "../data_pribadi/data_pribadi.h"
#include "operator.h"

static enum err
print_all(struct db *db)
{
	struct arena *a = arena_new(1 << 16);
	struct hapus_nomor *v;
	int64_t after = 0;
	enum err err;
	size_t i, n;

	do {
		arena_reset(a);
		err = hapus_daftar(db, a, after, &v, &n);
		for (i = 0; err == ERR_OK && i < n; i++) {
			after = v[i].id;
			printf("%lld\n", (long long)after);
		}
	} while (err == ERR_OK && n > 0);
	arena_free(a);
	return err;
}

struct one {
	struct db *db;
	struct arena *a;
	int64_t id;
};

static enum err
forget_tx(void *ctx)
{
	struct one *o = ctx;

	return hapus_lupakan(o->db, o->a, o->id, clock_now());
}

/* Numbers that are nobody's, or forgotten already, are passed over. */
static enum err
forget_all(struct db *db, FILE *f, unsigned *ret_n)
{
	struct one o = { .db = db, .a = arena_new(1 << 16) };
	enum err err = ERR_OK;
	char line[64], *end;

	while (err == ERR_OK && fgets(line, sizeof(line), f) != NULL) {
		o.id = strtoll(line, &end, 10);
		if (end == line || (*end != '\n' && *end != '\0') ||
		    o.id <= 0) {
			fprintf(stderr, "lapor: bukan nomor akun: %s", line);
			err = ERR_INVALID;
			break;
		}
		arena_reset(o.a);
		err = db_tx(db, forget_tx, &o);
		*ret_n += err == ERR_OK;
		if (err == ERR_NOT_FOUND)
			err = ERR_OK;
	}
	arena_free(o.a);
	return err;
}

int
operator_lupakan(int argc, char **argv)
{
	struct db_target t = operator_target(AKUN_APP);
	unsigned n = 0;
	struct db *db;
	enum err err;
	FILE *f;

	if (argc > 2) {
		fprintf(stderr, "usage: lapor %s [BERKAS]\n", argv[0]);
		return 2;
	}
	if (clock_open(settings.clock_file) != ERR_OK)
		return 1;
	db = db_open(&t);
	if (argc == 1) {
		err = print_all(db);
	} else if ((f = fopen(argv[1], "r")) == NULL) {
		fprintf(stderr, "lapor: %s: %s\n", argv[1], strerror(errno));
		err = ERR_INVALID;
	} else {
		err = forget_all(db, f, &n);
		fclose(f);
		if (err == ERR_OK)
			printf("%u akun dilupakan lagi\n", n);
	}
	db_close(db);
	return err == ERR_OK ? 0 : 1;
}
