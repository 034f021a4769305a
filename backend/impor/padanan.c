#include "padanan.h"

#include <strings.h>

#include "../base/utf8.h"
#include "../instansi/instansi.h"
#include "impor_sql.h"

struct padanan {
	int64_t owner;
	bool known;
	struct impor_instansi *unit; /* the owner and all below, near first */
	size_t nunit;
	struct impor_kategori *kategori;
	size_t nkategori;
};

static bool
same(struct str a, struct str b)
{
	return a.n == b.n && strncasecmp(a.p, b.p, a.n) == 0;
}

static int64_t
number(struct str s)
{
	int64_t v = 0;
	size_t i;

	if (s.n == 0 || s.n > 18)
		return 0;
	for (i = 0; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return 0;
		v = v * 10 + (s.p[i] - '0');
	}
	return v;
}

static struct str
upper(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n + 1);
	size_t i;

	for (i = 0; i < s.n; i++)
		p[i] = s.p[i] >= 'a' && s.p[i] <= 'z' ? (char)(s.p[i] - 32)
						      : s.p[i];
	return (struct str){ p, s.n };
}

/* The one of that name, or the alias; ERR_NOT_FOUND. */
static enum err
nationwide(
    struct db *db, struct arena *a, struct str nama, struct impor_instansi *ret)
{
	struct impor_instansi *v;
	enum err err;
	size_t n;

	err = impor_sql_instansi_nama(db, a, utf8_lower(a, nama), &v, &n);
	if (err != ERR_OK)
		return err;
	if (n == 1) {
		*ret = v[0];
		return ERR_OK;
	}
	return n > 1 ? ERR_NOT_FOUND
		     : impor_sql_alias(db, a, upper(a, nama), ret);
}

static enum err
find_owner(struct db *db, struct arena *a, struct str owner, struct padanan *pd)
{
	struct impor_instansi i = { 0 };
	struct instansi root;
	enum err err = ERR_NOT_FOUND;

	if (owner.p != NULL)
		err = nationwide(db, a, owner, &i);
	if (err == ERR_OK) {
		pd->owner = i.id;
		pd->known = true;
	}
	if (err != ERR_NOT_FOUND)
		return err;
	err = instansi_nearest_admin(db, a, 0, &root);
	if (err == ERR_OK)
		pd->owner = root.id;
	return err;
}

enum err
padanan_load(
    struct db *db, struct arena *a, struct str owner, struct padanan **ret)
{
	struct padanan *pd = ARENA_NEW(a, struct padanan);
	enum err err;

	if ((err = find_owner(db, a, owner, pd)) != ERR_OK ||
	    (err = impor_sql_kategori(db, a, &pd->kategori, &pd->nkategori)) !=
		ERR_OK)
		return err;
	if (pd->known)
		err =
		    impor_sql_instansi(db, a, pd->owner, &pd->unit, &pd->nunit);
	if (err == ERR_OK)
		*ret = pd;
	return err;
}

int64_t
padanan_owner(const struct padanan *pd)
{
	return pd->owner;
}

bool
padanan_owner_known(const struct padanan *pd)
{
	return pd->known;
}

static const struct impor_instansi *
below_owner(const struct padanan *pd, struct str nama)
{
	size_t i;

	for (i = 0; i < pd->nunit; i++)
		if (same(pd->unit[i].nama, nama))
			return &pd->unit[i];
	return NULL;
}

static bool
is_below_owner(const struct padanan *pd, int64_t id)
{
	size_t i;

	for (i = 0; i < pd->nunit; i++)
		if (pd->unit[i].id == id)
			return true;
	return false;
}

static enum err
by_name(struct db *db, struct arena *a, const struct padanan *pd,
    struct str nama, struct impor_instansi *ret)
{
	const struct impor_instansi *near = below_owner(pd, nama);
	enum err err;

	if (near != NULL) {
		*ret = *near;
		return ERR_OK;
	}
	err = impor_sql_alias(db, a, upper(a, nama), ret);
	if (err == ERR_OK && is_below_owner(pd, ret->id))
		return err;
	return err == ERR_OK || err == ERR_NOT_FOUND
		   ? nationwide(db, a, nama, ret)
		   : err;
}

enum err
padanan_instansi(struct db *db, struct arena *a, const struct padanan *pd,
    struct str id_sp4n, struct str nama, int64_t *ret_id, int64_t *ret_induk)
{
	struct impor_instansi i = { 0 };
	enum err err = ERR_NOT_FOUND;

	if (number(id_sp4n) > 0)
		err = impor_sql_instansi_sp4n(db, a, number(id_sp4n), &i);
	if (err == ERR_NOT_FOUND && nama.n > 0)
		err = by_name(db, a, pd, nama, &i);
	if (err != ERR_OK && err != ERR_NOT_FOUND)
		return err;
	*ret_id = err == ERR_OK ? i.id : 0;
	if (ret_induk != NULL)
		*ret_induk = err == ERR_OK ? i.induk_id.v : 0;
	return ERR_OK;
}

int64_t
padanan_kategori(const struct padanan *pd, struct str id_sp4n, struct str nama)
{
	int64_t id = number(id_sp4n), retired = 0;
	const struct impor_kategori *k;
	size_t i, n = 0;

	for (i = 0; id > 0 && i < pd->nkategori; i++)
		if (pd->kategori[i].id_sp4n.ada &&
		    pd->kategori[i].id_sp4n.v == id)
			return pd->kategori[i].id;
	id = 0;
	for (i = 0; nama.n > 0 && i < pd->nkategori; i++) {
		k = &pd->kategori[i];
		if (!same(k->nama, nama))
			continue;
		if (!k->aktif) {
			retired = k->id;
			continue;
		}
		id = k->id;
		n++;
	}
	return n == 1 ? id : n == 0 ? retired : 0;
}
