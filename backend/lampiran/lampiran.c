#include "lampiran.h"

#include <sodium.h>

#include "lampiran_simpan.h"
#include "lampiran_sql.h"

#define A_DAY 86400

struct str
lampiran_id(struct arena *a, struct str hex)
{
	char *out;
	size_t i;

	if (hex.n != 32)
		return (struct str){ 0 };
	for (i = 0; i < 32; i++)
		if (!(hex.p[i] >= '0' && hex.p[i] <= '9') &&
		    !(hex.p[i] >= 'a' && hex.p[i] <= 'f'))
			return (struct str){ 0 };
	out = arena_alloc(a, 17);
	sodium_hex2bin(
	    (unsigned char *)out, 16, hex.p, hex.n, NULL, NULL, NULL);
	return (struct str){ out, 16 };
}

static enum err
refuse(struct problem *p)
{
	problem_field(p, "lampiran",
	    "ada lampiran yang tidak dikenal atau sudah dipakai; unggah ulang",
	    "an attachment is unknown or already used; upload it again");
	return ERR_INVALID;
}

enum err
lampiran_claim(struct db *db, struct arena *a, const struct pelaku *who,
    int64_t laporan_id, struct null_i64 tindak_lanjut_id,
    const struct str_list *ids, struct problem *problem)
{
	struct null_i64 owner = { pelaku_staf(who), who->id };
	uint64_t touched;
	enum err err;
	size_t i;

	if (ids->n > LAMPIRAN_MAX) {
		problem_fieldf(problem, "lampiran", "paling banyak %lld berkas",
		    "at most %lld files", LAMPIRAN_MAX);
		return ERR_INVALID;
	}
	for (i = 0; i < ids->n; i++) {
		struct str id = lampiran_id(a, ids->v[i]);

		if (id.p == NULL)
			return refuse(problem);
		err = lampiran_sql_claim(
		    db, id, laporan_id, tindak_lanjut_id, owner, &touched);
		if (err != ERR_OK)
			return err;
		if (touched != 1)
			return refuse(problem);
	}
	return ERR_OK;
}

enum err
lampiran_list(struct db *db, struct arena *a, int64_t laporan_id,
    struct lampiran **ret, size_t *ret_n)
{
	return lampiran_sql_list(db, a, laporan_id, ret, ret_n);
}

void
lampiran_json_one(struct json *j, const struct lampiran *l)
{
	json_open(j, NULL, '{');
	json_hex(j, "id", l->id);
	json_str(j, "nama", l->nama);
	json_str(j, "jenis", l->jenis);
	json_int(j, "ukuran", l->ukuran);
	json_close(j, '}');
}

void
lampiran_json(struct json *j, const char *key, const struct lampiran *l,
    size_t n, struct null_i64 tindak_lanjut_id)
{
	size_t i;

	json_open(j, key, '[');
	for (i = 0; i < n; i++)
		if (l[i].tindak_lanjut_id.ada == tindak_lanjut_id.ada &&
		    (!tindak_lanjut_id.ada ||
			l[i].tindak_lanjut_id.v == tindak_lanjut_id.v))
			lampiran_json_one(j, &l[i]);
	json_close(j, ']');
}

/* Row before file: a file without a row is found by the sweep, a row without
 * a file would be a broken promise. */
static enum err
purge_rows(struct db *db, struct arena *a, int64_t before, unsigned batch,
    unsigned *ret_n)
{
	struct lampiran_yatim *rows;
	uint64_t touched;
	unsigned done = 0;
	enum err err;
	size_t i, n;

	err = lampiran_sql_yatim(db, a, before, batch, &rows, &n);
	for (i = 0; err == ERR_OK && i < n; i++) {
		err = lampiran_sql_del(db, rows[i].id, &touched);
		if (err != ERR_OK || touched != 1)
			continue;
		lampiran_buang(a, rows[i].id);
		done++;
	}
	if (err == ERR_OK)
		*ret_n = done;
	return err;
}

struct sweep {
	struct db *db;
	struct arena *a;
};

static enum err
sweep_one(void *ctx, struct str id)
{
	struct sweep *s = ctx;
	enum err err;
	bool known;

	err = lampiran_sql_known(s->db, s->a, id, &known);
	if (err == ERR_OK && !known)
		lampiran_buang(s->a, id);
	return err;
}

enum err
lampiran_purge(struct db *db, struct arena *a, int64_t now, unsigned batch,
    unsigned *ret_n)
{
	struct sweep s = { db, a };
	unsigned n = 0;
	enum err err;

	lampiran_sapu_tmp();
	err = purge_rows(db, a, now - A_DAY, batch, &n);
	if (err == ERR_OK)
		err = lampiran_sapu(a, (unsigned)(now / 3600 % 256),
		    now - A_DAY, sweep_one, &s);
	if (err == ERR_OK)
		*ret_n = n;
	return err;
}

enum err
lampiran_samarkan(struct db *db, int64_t laporan_id)
{
	return lampiran_sql_samarkan(db, laporan_id);
}
