/*
 * How an actor stands to a report: everything core/alur.c must know, read
 * from the database once per act or per report shown.
 */
#include "alur_run.h"
#include "kedudukan_sql.h"

/* Objections: one to each decision, at most two, within 14 days after the
 * end (spec, rows 7 and 20). */
#define BANDING_MAKS 2
#define BANDING_HARI (14 * INT64_C(86400))
/* What sistem archived the reporter may revive for 30 days (row 9). */
#define HIDUP_HARI (30 * INT64_C(86400))

static enum err
fill_staf(struct db *db, struct arena *a, const struct pelaku *who,
    const struct laporan *l, const struct letak *tahu, struct kedudukan *k)
{
	struct letak letak;
	enum err err = ERR_OK;

	if (tahu != NULL)
		letak = *tahu;
	else
		err = kedudukan_sql_letak(
		    db, a, l->pemegang_id, who->instansi_id, &letak);
	if (err != ERR_OK)
		return err;
	if (l->hop >= HOP_AKHIR && (err = kedudukan_sql_akhir(db, a, l->id,
					&k->putusan_akhir)) != ERR_OK)
		return err;
	k->unit = l->pemegang_id == who->instansi_id;
	k->pohon = letak.pohon;
	k->atasan = letak.atasan;
	/* Who handed it to itself has nobody else to ask. */
	k->delegasi = letak.pohon &&
		      (!k->unit || (l->pendelegasi_id.ada &&
				       l->pendelegasi_id.v == l->pemegang_id));
	return ERR_OK;
}

static enum err
fill_permintaan(struct db *db, struct arena *a, const struct pelaku *who,
    const struct laporan *l, struct kedudukan *k)
{
	struct permintaan_buka *v;
	enum err err;
	size_t i, n;

	err = kedudukan_sql_permintaan(db, a, l->id, who->instansi_id, &v, &n);
	if (err != ERR_OK)
		return err;
	for (i = 0; i < n; i++) {
		k->terbuka |= 1u << v[i].jenis;
		if (v[i].saya && pelaku_staf(who))
			k->putus |= 1u << v[i].jenis;
	}
	return ERR_OK;
}

static enum err
fill_keberatan(struct db *db, struct arena *a, const struct laporan *l,
    int64_t now, enum keberatan *ret)
{
	bool sudah = false;
	enum err err;

	*ret = KEBERATAN_BOLEH;
	if (now > l->status_sejak + BANDING_HARI)
		*ret = KEBERATAN_LEWAT;
	if (l->banding == 0)
		return ERR_OK;
	err = kedudukan_sql_berkeberatan(db, a, l->id, &sudah);
	if (l->banding >= BANDING_MAKS)
		*ret = KEBERATAN_HABIS;
	if (sudah)
		*ret = KEBERATAN_SUDAH;
	return err;
}

/* What follows from the report and the account alone. */
static struct kedudukan
plain(const struct pelaku *who, const struct laporan *l, bool pemilik,
    int64_t now)
{
	return (struct kedudukan){
		.status = (enum status)l->status,
		.peran = who->peran,
		.pemilik = pemilik,
		.ditahan = l->ditahan,
		.disunting = l->disunting,
		.status_buka = l->status_buka.ada
				   ? (enum status)l->status_buka.v
				   : STATUS_BELUM_TERVERIFIKASI,
		.boleh_hidup = now <= l->status_sejak + HIDUP_HARI,
	};
}

enum err
kedudukan_fill(struct db *db, struct arena *a, const struct pelaku *who,
    const struct laporan *l, bool pemilik, int64_t now, struct kedudukan *ret)
{
	const struct sekitar *s = laporan_sekitar(l, who);
	struct kedudukan k = plain(who, l, pemilik, now);
	struct letak letak = { 0 };
	enum err err = ERR_OK;

	if (s != NULL)
		letak = (struct letak){ s->pohon, s->atasan };
	if (pelaku_staf(who))
		err = fill_staf(db, a, who, l, s != NULL ? &letak : NULL, &k);
	/* A request comes with a riwayat row: not before versi 2. */
	if (err == ERR_OK && l->versi > 1 && (s == NULL || s->minta))
		err = fill_permintaan(db, a, who, l, &k);
	if (err == ERR_OK)
		err = fill_keberatan(db, a, l, now, &k.banding);
	if (err == ERR_OK)
		*ret = k;
	return err;
}

/* Who stands where is the same. */
static bool
stands_still(const struct act *act)
{
	const struct laporan *l = &act->l, *b = &act->lama;

	return l->pemegang_id == b->pemegang_id &&
	       l->pendelegasi_id.ada == b->pendelegasi_id.ada &&
	       l->pendelegasi_id.v == b->pendelegasi_id.v && l->hop == b->hop;
}

/* It went where the act has looked. */
static bool
went_to_unit(const struct act *act)
{
	return pelaku_staf(act->who) && act->unit.id == act->l.pemegang_id;
}

static enum err
standing(const struct act *act, struct kedudukan *k)
{
	if (!stands_still(act))
		return fill_staf(
		    act->db, act->a, act->who, &act->l, &act->unit.letak, k);
	k->unit = act->k.unit;
	k->pohon = act->k.pohon;
	k->delegasi = act->k.delegasi;
	k->atasan = act->k.atasan;
	k->putusan_akhir = act->k.putusan_akhir;
	return ERR_OK;
}

enum err
kedudukan_usai(const struct act *act, bool pemilik, struct kedudukan *ret)
{
	const struct laporan *l = &act->l;
	struct kedudukan k;
	enum err err;

	/* Nothing was or is asked. */
	if (act->lama.id == 0 || act->k.terbuka != 0 || act->nbuka != 0 ||
	    act->baru != NULL || (!stands_still(act) && !went_to_unit(act)))
		return kedudukan_fill(
		    act->db, act->a, act->who, l, pemilik, act->now, ret);
	k = plain(act->who, l, pemilik, act->now);
	err = standing(act, &k);
	if (err == ERR_OK)
		err = fill_keberatan(act->db, act->a, l, act->now, &k.banding);
	if (err == ERR_OK)
		*ret = k;
	return err;
}

/* Staff who reported something themselves act on it as its reporter. */
static enum peran
role_for(enum aksi aksi, const struct kedudukan *k)
{
	if (k->pemilik && transisi[aksi].lingkup == LINGKUP_PEMILIK)
		return PERAN_PELAPOR;
	return k->peran;
}

enum err
kedudukan_check(
    enum aksi aksi, const struct kedudukan *k, enum status *ret_next)
{
	struct kedudukan mine = *k;

	mine.peran = role_for(aksi, k);
	return alur_check(aksi, &mine, ret_next);
}

/* Actions that are one to the person although two in the table. */
static const char *
public_name(enum aksi aksi)
{
	switch (aksi) {
	case AKSI_TUNDA_DATA:
	case AKSI_TUNDA_TERHUBUNG:
		return "tunda";
	case AKSI_TOLAK:
	case AKSI_TAHAN:
	case AKSI_LEPAS_TAHAN:
	case AKSI_TERIMA_BANDING:
		return "putuskan";
	default:
		return transisi[aksi].kode;
	}
}

static bool
listed(const char **v, size_t n, const char *name)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (strcmp(v[i], name) == 0)
			return true;
	return false;
}

void
aksi_allowed(const struct kedudukan *k, const char **v, size_t *ret_n,
    unsigned *ret_minta)
{
	enum status next;
	size_t n = 0;
	int a, m;

	*ret_minta = 0;
	for (m = 0; m < MINTA_BANDING; m++)
		if (kedudukan_check(aksi_minta[m], k, &next) == ERR_OK)
			*ret_minta |= 1u << m;
	if (*ret_minta != 0)
		v[n++] = "minta";
	for (a = 0; a < AKSI__MAX; a++) {
		if (strncmp(transisi[a].kode, "minta_", 6) == 0 ||
		    kedudukan_check((enum aksi)a, k, &next) != ERR_OK)
			continue;
		if (!listed(v, n, public_name((enum aksi)a)))
			v[n++] = public_name((enum aksi)a);
	}
	*ret_n = n;
}
