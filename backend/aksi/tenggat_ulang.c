/*
 * Deadlines after a change of hari_libur.  The list is made from the whole
 * ledger, once without locks to find the reports concerned and once more
 * under the lock of the report, where the act writes what it then says.
 */
#include "tenggat_ulang.h"

#include "../core/jam.h"
#include "../instansi/instansi_lihat.h"
#include "../libur/libur.h"
#include "../permintaan/permintaan.h"
#include "act.h"
#include "tenggat_ulang_sql.h"

struct cari {
	struct db *db;
	struct arena *a;
	const struct kalender *k;
	int64_t after, upto;
	struct tenggat_salah *v;
	size_t n, cap;
};

static void
found(struct cari *c, struct tenggat_salah s)
{
	struct tenggat_salah *bigger;

	if (s.lama == s.baru)
		return;
	if (c->n == c->cap) {
		c->cap = c->cap == 0 ? 16 : 2 * c->cap;
		bigger = ARENA_ARRAY(c->a, struct tenggat_salah, c->cap);
		if (c->n > 0)
			memcpy(bigger, c->v, c->n * sizeof(*bigger));
		c->v = bigger;
	}
	c->v[c->n++] = s;
}

static int
cmp(const struct ulang_jeda *j, const struct ulang_jam *b)
{
	if (j->laporan_id != b->laporan_id)
		return j->laporan_id < b->laporan_id ? -1 : 1;
	if (j->jam != b->jam)
		return j->jam < b->jam ? -1 : 1;
	return (j->ke > b->ke) - (j->ke < b->ke);
}

static int64_t
deadline(const struct kalender *k, int zona, int64_t mulai, unsigned n,
    const struct jeda *jeda, size_t njeda)
{
	int64_t batas;

	return jam_batas(k, zona, mulai, n, jeda, njeda, &batas)
		   ? batas
		   : JAM_TANPA_BATAS;
}

/* Clocks and ledger come in one order: each pause is looked at once. */
static enum err
clocks(struct cari *c)
{
	struct ulang_jam *b;
	struct ulang_jeda *j;
	struct jeda *v;
	size_t i, at = 0, nb, nj, n;
	enum err err;

	err = ulang_sql_jam(c->db, c->a, c->after, c->upto, &b, &nb);
	if (err == ERR_OK)
		err = ulang_sql_jeda(c->db, c->a, c->after, c->upto, &j, &nj);
	if (err != ERR_OK)
		return err;
	v = ARENA_ARRAY(c->a, struct jeda, nj + 1);
	for (i = 0; i < nb; i++) {
		while (at < nj && cmp(&j[at], &b[i]) < 0)
			at++;
		for (n = 0; at < nj && cmp(&j[at], &b[i]) == 0; at++)
			v[n++] = (struct jeda){ j[at].dari,
				j[at].sampai.ada ? j[at].sampai.v
						 : JEDA_TERBUKA };
		if (jam_info[b[i].jam].satuan != SATUAN_HK)
			continue;
		found(c, (struct tenggat_salah){ .laporan_id = b[i].laporan_id,
			     .apa = TENGGAT_JAM,
			     .jam = b[i].jam,
			     .ke = b[i].ke,
			     .zona = (int)b[i].zona,
			     .lama = b[i].batas,
			     .baru = deadline(c->k, (int)b[i].zona, b[i].mulai,
				 b[i].panjang, v, n) });
	}
	return ERR_OK;
}

static enum err
others(struct cari *c, enum tenggat_apa apa, struct ulang_lain *v, size_t n)
{
	struct instansi_lihat i;
	enum err err;
	size_t x;

	for (x = 0; x < n; x++) {
		err = instansi_lihat(c->db, c->a, v[x].instansi_id, &i);
		if (err != ERR_OK)
			return err;
		found(c, (struct tenggat_salah){ .laporan_id = v[x].laporan_id,
			     .apa = apa,
			     .minta_id = v[x].id,
			     .pemutus_id = v[x].instansi_id,
			     .zona = i.zona,
			     .lama = v[x].batas,
			     .baru = deadline(c->k, i.zona, v[x].mulai,
				 apa == TENGGAT_MINTA ? i.profil.p
						      : i.profil.tahan_maks,
				 NULL, 0) });
	}
	return ERR_OK;
}

enum err
tenggat_salah_list(struct db *db, struct arena *a, int64_t after, int64_t upto,
    struct tenggat_salah **ret_v, size_t *ret_n)
{
	struct cari c = { .db = db, .a = a, .after = after, .upto = upto };
	struct ulang_lain *v;
	enum err err;
	size_t n;

	if ((err = libur_kalender(db, &c.k)) != ERR_OK ||
	    (err = clocks(&c)) != ERR_OK ||
	    (err = ulang_sql_minta(db, a, after, upto, &v, &n)) != ERR_OK ||
	    (err = others(&c, TENGGAT_MINTA, v, n)) != ERR_OK ||
	    (err = ulang_sql_tahan(db, a, after, upto, &v, &n)) != ERR_OK ||
	    (err = others(&c, TENGGAT_TAHAN, v, n)) != ERR_OK)
		return err;
	*ret_v = c.v;
	*ret_n = c.n;
	return ERR_OK;
}

static const char *
name(const struct tenggat_salah *s)
{
	switch (s->apa) {
	case TENGGAT_JAM:
		return jam_info[s->jam].teks[BAHASA_ID];
	case TENGGAT_MINTA:
		return jam_info[JAM_P].teks[BAHASA_ID];
	case TENGGAT_TAHAN:
		break;
	}
	return "Penahanan";
}

static const char *
day(struct arena *a, int64_t batas, int zona)
{
	if (batas == JAM_TANPA_BATAS)
		return "belum dapat ditentukan";
	return waktu_teks(a, waktu_day(batas - 1, zona), BAHASA_ID).p;
}

/* "Penyelesaian: Rabu, 25 November 2026 menjadi Kamis, 26 November 2026." */
static void
tell(struct act *act, const struct tenggat_salah *s)
{
	const char *before =
	    act->v_keterangan.p == NULL
		? ""
		: arena_printf(act->a, "%s ", act->v_keterangan.p).p;

	act->v_keterangan =
	    arena_printf(act->a, "%s%s: %s menjadi %s.", before, name(s),
		day(act->a, s->lama, s->zona), day(act->a, s->baru, s->zona));
}

/* The act has read the clocks before: there, too. */
static void
set_read(struct act *act, const struct tenggat_salah *s)
{
	size_t i;

	for (i = 0; i < act->npapan; i++)
		if (act->papan[i].jam == s->jam && act->papan[i].ke == s->ke)
			act->papan[i].batas = s->baru;
}

static enum err
redate(struct act *act, const struct tenggat_salah *s)
{
	switch (s->apa) {
	case TENGGAT_JAM:
		set_read(act, s);
		return ulang_sql_set_jam(
		    act->db, s->laporan_id, s->jam, s->ke, s->baru);
	case TENGGAT_MINTA:
		return permintaan_redate(act->db, s->minta_id, s->baru);
	case TENGGAT_TAHAN:
		break;
	}
	return tahanan_redate(act->db, s->laporan_id, s->baru);
}

/* Who is told: those for whom a date that was to come is earlier now. */
static unsigned
concerns(struct act *act, const struct tenggat_salah *s)
{
	if (s->lama == JAM_TANPA_BATAS || s->lama <= act->now ||
	    s->baru >= s->lama)
		return 0;
	if (s->apa != TENGGAT_MINTA)
		return 1u << TUJUAN_PELAPOR | 1u << TUJUAN_PEMEGANG;
	act->pemutus_id = s->pemutus_id;
	return 1u << TUJUAN_PEMUTUS;
}

static enum err
rules(struct act *act)
{
	struct tenggat_salah *v;
	unsigned told = 0;
	enum err err;
	size_t i, n;

	err = tenggat_salah_list(
	    act->db, act->a, act->l.id - 1, act->l.id, &v, &n);
	if (err != ERR_OK || n == 0)
		return err == ERR_OK ? ERR_WRONG_STATUS : err;
	for (i = 0; err == ERR_OK && i < n; i++) {
		tell(act, &v[i]);
		told |= concerns(act, &v[i]);
		err = redate(act, &v[i]);
	}
	act->jenis = ACT_AKTIVITAS;
	act->kabari &= told;
	return err;
}

const struct aksi_isi isi_tenggat_ulang = { rules, NULL };
