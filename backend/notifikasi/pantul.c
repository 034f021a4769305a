#include "pantul.h"

#include <ctype.h>

#include <sodium.h>

#include "../auth/kunci.h"
#include "pantul_sql.h"

/* The address, whatever its case. */
static enum err
sidik(struct arena *a, struct str email, struct str *ret)
{
	unsigned char key[KUNCI_BYTES], *out = arena_alloc(a, 33);
	struct str low = arena_str(a, email.p, email.n);
	char *p = (char *)(uintptr_t)low.p;
	enum err err = kunci_get("surel-pantul", key);

	if (err != ERR_OK)
		return err;
	for (; *p != '\0'; p++)
		*p = (char)tolower((unsigned char)*p);
	crypto_generichash(
	    out, 32, (const unsigned char *)low.p, low.n, key, sizeof(key));
	*ret = (struct str){ (char *)out, 32 };
	return ERR_OK;
}

enum err
pantul_mati(struct arena *a, const struct surat *s, bool *ret)
{
	struct str now;
	enum err err;

	*ret = false;
	if (s->saluran != SALURAN_EMAIL || !s->pantul.ada)
		return ERR_OK;
	if ((err = sidik(a, s->email, &now)) == ERR_OK)
		*ret = str_eq(now, s->pantul.v);
	return err;
}

static bool
is_it(struct str email, struct str said)
{
	return said.p != NULL && email.n > 0 && email.n == said.n &&
	       strcasecmp(email.p, said.p) == 0;
}

/* No such domain, no such mailbox, not one to be reached any more. */
static bool
tiada(struct str kode)
{
	static const char *const v[] = { "5.1.1", "5.1.2", "5.1.3", "5.1.6",
		"5.1.10", "5.2.1", NULL };
	size_t i;

	for (i = 0; v[i] != NULL; i++)
		if (str_eq(kode, str_of(v[i])))
			return true;
	return false;
}

static enum err
remember(struct db *db, struct arena *a, const struct pantul_tujuan *t,
    struct str kode, int64_t now)
{
	struct str mark;
	enum err err = sidik(a, t->email, &mark);

	return err == ERR_OK ? pantul_sql_add(db, t, mark, kode, now) : err;
}

enum err
pantul_catat(struct db *db, struct arena *a, int64_t surat_id,
    const struct pantulan *p, int64_t now)
{
	struct pantul_tujuan t;
	enum err err;

	if ((err = pantul_sql_tujuan(db, a, surat_id, &t)) != ERR_OK)
		return err;
	err = pantul_sql_surat(
	    db, surat_id, arena_printf(a, "dipantulkan: %s", p->kode.p), now);
	if (err != ERR_OK || !tiada(p->kode) ||
	    !(is_it(t.email, p->asli) || is_it(t.email, p->terakhir)))
		return err;
	return remember(db, a, &t, p->kode, now);
}

enum err
pantul_tolak(struct db *db, struct arena *a, const struct surat *s,
    struct str kode, int64_t now)
{
	struct pantul_tujuan t;
	enum err err;

	if (s->saluran != SALURAN_EMAIL || !tiada(kode))
		return ERR_OK;
	err = pantul_sql_tujuan(db, a, s->id, &t);
	/* What went to an address of its own says nothing of the person's. */
	if (err == ERR_OK && is_it(t.email, s->email))
		err = remember(db, a, &t, kode, now);
	return err == ERR_NOT_FOUND ? ERR_OK : err;
}

enum err
pantul_sejak(struct db *db, struct arena *a, int64_t pengguna_id,
    struct null_str email, struct null_i64 *ret)
{
	struct pantul_lama old;
	struct str now;
	enum err err;

	if (!email.ada) {
		*ret = (struct null_i64){ 0 };
		return ERR_OK;
	}
	err = pantul_sql_get(db, a, pengguna_id, &old);
	if (err == ERR_NOT_FOUND) {
		*ret = (struct null_i64){ 0 };
		return ERR_OK;
	}
	if (err != ERR_OK || (err = sidik(a, email.v, &now)) != ERR_OK)
		return err;
	*ret = (struct null_i64){ str_eq(now, old.sidik), old.pada };
	return ERR_OK;
}

enum err
pantul_usai(struct db *db, int64_t pengguna_id)
{
	return pantul_sql_hapus(db, pengguna_id);
}
