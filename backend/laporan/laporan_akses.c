#include "laporan_akses.h"

#include "identitas.h"
#include "jangkauan_sql.h"
#include "laporan_sql.h"

static enum err
pemilik(struct db *db, struct arena *a, const struct pelaku *who,
    const struct laporan *l, bool *ret)
{
	const struct sekitar *s = laporan_sekitar(l, who);

	/* A secret code is compared in one place. */
	if (s == NULL || who->kode.p != NULL)
		return identitas_is_pemilik(db, a, l->id, who, ret);
	*ret = s->milik || (who->tautan != 0 && who->tautan == l->id);
	return ERR_OK;
}

static bool
reads_as_staff(const struct pelaku *who)
{
	return pelaku_staf(who) && who->instansi_id != 0 &&
	       who->peran != PERAN_PENGEMBANG;
}

static enum err
jangkauan(struct db *db, struct arena *a, const struct pelaku *who,
    const struct laporan *l, struct jangkauan *ret)
{
	const struct sekitar *s = laporan_sekitar(l, who);

	if (!reads_as_staff(who))
		return ERR_OK;
	if (s == NULL)
		return jangkauan_sql_get(db, a, l->id, who->instansi_id, ret);
	*ret = (struct jangkauan){ .terlihat = s->terlihat > 0,
		.memegang = s->terlihat > 1 };
	return ERR_OK;
}

enum err
laporan_akses(struct db *db, struct arena *a, const struct pelaku *who,
    const struct laporan *l, struct laporan_akses *ret)
{
	struct laporan_akses akses = { 0 };
	struct jangkauan j = { 0 };
	enum err err;

	if ((err = pemilik(db, a, who, l, &akses.pemilik)) != ERR_OK ||
	    (err = jangkauan(db, a, who, l, &j)) != ERR_OK)
		return err;
	akses.memegang = j.memegang;
	if (j.terlihat && !(l->diblokir && who->peran != PERAN_ADMIN_PUSAT))
		akses.pandangan = PANDANG_PETUGAS;
	else if (akses.pemilik)
		akses.pandangan = PANDANG_PELAPOR;
	else if (l->publik)
		akses.pandangan = PANDANG_PUBLIK;
	else
		return ERR_NOT_FOUND;
	*ret = akses;
	return ERR_OK;
}

enum err
laporan_akses_some(struct db *db, struct arena *a, const struct pelaku *who,
    const struct laporan_baris *v, size_t n, enum pandangan *ret)
{
	int64_t *ids = ARENA_ARRAY(a, int64_t, n + 1);
	struct jangkauan_laporan *seen = NULL;
	enum err err = ERR_OK;
	size_t i, k, nseen = 0;

	for (i = 0; i < n; i++) {
		ids[i] = v[i].id;
		ret[i] = v[i].publik ? PANDANG_PUBLIK : PANDANG_TIADA;
	}
	if (n > 0 && reads_as_staff(who))
		err = jangkauan_sql_some(db, a, who->instansi_id,
		    who->peran == PERAN_ADMIN_PUSAT, ids, n, &seen, &nseen);
	for (i = 0; err == ERR_OK && i < n; i++)
		for (k = 0; k < nseen; k++)
			if (seen[k].id == ids[i])
				ret[i] = PANDANG_PETUGAS;
	return err;
}

enum err
laporan_may_read(struct db *db, struct arena *a, const struct pelaku *who,
    int64_t laporan_id, bool rahasia)
{
	struct laporan_akses akses;
	struct laporan l;
	enum err err;

	if ((err = laporan_sql_get_id(db, a, laporan_id, &l)) != ERR_OK ||
	    (err = laporan_akses(db, a, who, &l, &akses)) != ERR_OK)
		return err;
	if (rahasia && akses.pandangan == PANDANG_PUBLIK)
		return ERR_NOT_FOUND;
	return ERR_OK;
}
