/*
 * What an act does to the clocks.  The rows of the report are read once, the
 * effects are applied one after the other to that copy and written as they
 * happen; the deadline to sort by is what is left running.
 */
#include "laporan_jam.h"

#include "laporan_jam_fakta.h"
#include "laporan_jam_sql.h"

struct papan {
	struct db *db;
	struct arena *a;
	int64_t laporan_id;
	const struct jam_aturan *r;
	struct jam_baris *v; /* room for JAM__MAX more rows */
	size_t n;
	struct jeda_baris *jeda;
	size_t njeda;
};

static struct jam_baris *
running(struct papan *p, enum jam jam)
{
	size_t i;

	for (i = 0; i < p->n; i++)
		if (p->v[i].jam == jam && p->v[i].terbuka)
			return &p->v[i];
	return NULL;
}

static uint32_t
last_ke(const struct papan *p, enum jam jam)
{
	uint32_t ke = 0;
	size_t i;

	for (i = 0; i < p->n; i++)
		if (p->v[i].jam == jam && p->v[i].ke > ke)
			ke = p->v[i].ke;
	return ke;
}

static int64_t
deadline(const struct papan *p, const struct jam_baris *b)
{
	struct jeda *v = ARENA_ARRAY(p->a, struct jeda, p->njeda + 1);
	size_t n = jam_ledger(b, p->jeda, p->njeda, v);
	int64_t batas;

	if (jam_info[b->jam].satuan == SATUAN_HARI)
		return jam_batas_hari((int)b->zona, b->mulai, b->panjang);
	if (!jam_batas(p->r->kalender, (int)b->zona, b->mulai, b->panjang, v, n,
		&batas))
		return JAM_TANPA_BATAS;
	return batas;
}

static enum err
begin(struct papan *p, enum jam jam, int64_t mulai, unsigned panjang)
{
	struct jam_baris *b = &p->v[p->n++];

	*b = (struct jam_baris){
		.laporan_id = p->laporan_id,
		.jam = jam,
		.ke = last_ke(p, jam) + 1,
		.instansi_id = p->r->instansi_id,
		.zona = (uint32_t)p->r->zona,
		.panjang = panjang,
		.mulai = mulai,
		.terbuka = true,
	};
	b->batas = deadline(p, b);
	return jam_sql_add(p->db, b);
}

static enum err
start(struct papan *p, enum jam jam)
{
	return begin(
	    p, jam, p->r->now, jam_panjang(&p->r->profil, jam, p->r->bobot));
}

static enum err
end(struct papan *p, enum jam jam, enum jam_akhir akhir)
{
	struct jam_baris *b = running(p, jam);
	enum err err;

	if (b == NULL)
		return ERR_OK;
	if (akhir == JAM_DIPENUHI && p->r->now >= b->batas)
		akhir = JAM_LEWAT;
	b->terbuka = false;
	err = jam_sql_end(p->db, b, p->r->now, akhir);
	return err == ERR_OK ? jam_fakta(p->db, p->r, b, akhir) : err;
}

static enum err
pause_clock(struct papan *p, enum jam jam, enum jeda_sebab sebab)
{
	struct jam_baris *b = running(p, jam);
	struct jeda_baris *bigger;
	uint32_t urut = 1;
	enum err err;
	size_t i;

	if (b == NULL)
		return ERR_OK;
	for (i = 0; i < p->njeda; i++) {
		if (p->jeda[i].jam != b->jam || p->jeda[i].ke != b->ke)
			continue;
		if (p->jeda[i].sebab == sebab && !p->jeda[i].sampai.ada)
			return ERR_OK; /* stands still for this already */
		urut = p->jeda[i].urut + 1;
	}
	bigger = ARENA_ARRAY(p->a, struct jeda_baris, p->njeda + 1);
	if (p->njeda > 0)
		memcpy(bigger, p->jeda, p->njeda * sizeof(*bigger));
	bigger[p->njeda++] =
	    (struct jeda_baris){ b->jam, b->ke, urut, sebab, p->r->now, { 0 } };
	p->jeda = bigger;
	if ((err = jeda_sql_add(p->db, b, urut, sebab, p->r->now)) != ERR_OK)
		return err;
	b->dijeda = true;
	b->batas = deadline(p, b);
	return jam_sql_set(p->db, b);
}

/* End the open pauses of a clock, all of them or those of one cause. */
static enum err
resume(struct papan *p, enum jam jam, int sebab)
{
	struct jam_baris *b = running(p, jam);
	enum err err = ERR_OK;
	size_t i;

	if (b == NULL || !b->dijeda)
		return ERR_OK;
	b->dijeda = false;
	for (i = 0; err == ERR_OK && i < p->njeda; i++) {
		struct jeda_baris *j = &p->jeda[i];

		if (j->jam != b->jam || j->ke != b->ke || j->sampai.ada)
			continue;
		if (sebab >= 0 && j->sebab != (uint32_t)sebab) {
			b->dijeda = true;
			continue;
		}
		j->sampai = (struct null_i64){ true, p->r->now };
		err = jeda_sql_end(p->db, b, j->urut, p->r->now);
	}
	b->batas = deadline(p, b);
	return err == ERR_OK ? jam_sql_set(p->db, b) : err;
}

/* It goes on, total and ledger, but is owed by the present holder from now
 * on: its end is a midnight there. */
static enum err
rehome(struct papan *p, enum jam jam)
{
	struct jam_baris *b = running(p, jam);

	if (b == NULL || b->instansi_id == p->r->instansi_id)
		return ERR_OK;
	b->instansi_id = p->r->instansi_id;
	b->zona = (uint32_t)p->r->zona;
	b->batas = deadline(p, b);
	return jam_sql_set(p->db, b);
}

static enum err
v_lanjut(struct papan *p)
{
	enum err err;

	if (running(p, JAM_V) == NULL)
		return start(p, JAM_V);
	err = rehome(p, JAM_V);
	return err == ERR_OK ? resume(p, JAM_V, JEDA_TUNDA) : err;
}

static enum err
renew(struct papan *p, enum jam jam)
{
	enum err err = end(p, jam, JAM_DIPINDAH);

	return err == ERR_OK ? start(p, jam) : err;
}

/* Another one in its place: not met, and not somebody else's. */
static enum err
restart(struct papan *p, enum jam jam)
{
	enum err err = end(p, jam, JAM_DIHENTIKAN);

	return err == ERR_OK ? start(p, jam) : err;
}

static enum err
c_baru(struct papan *p)
{
	enum err err = restart(p, JAM_C);

	if (err == ERR_OK && p->r->ditahan)
		err = pause_clock(p, JAM_C, JEDA_TAHAN);
	return err;
}

/* A new weight changes the length, not the day it began. */
static enum err
d_mulai(struct papan *p)
{
	struct jam_baris *b = running(p, JAM_D);
	enum err err;
	int64_t mulai;

	if (b == NULL)
		return start(p, JAM_D);
	mulai = b->mulai;
	if ((err = end(p, JAM_D, JAM_DIPINDAH)) != ERR_OK)
		return err;
	return begin(
	    p, JAM_D, mulai, jam_panjang(&p->r->profil, JAM_D, p->r->bobot));
}

static enum err
d_pindah(struct papan *p)
{
	struct jam_baris *b = running(p, JAM_D);
	enum err err;
	struct jam_baris old;

	if (b == NULL)
		return start(p, JAM_D);
	old = *b;
	if ((err = end(p, JAM_D, JAM_DIPINDAH)) != ERR_OK)
		return err;
	return begin(p, JAM_D, old.mulai, old.panjang);
}

static enum err
buka_lagi(struct papan *p)
{
	switch (p->r->status) {
	case STATUS_DITINDAKLANJUTI_INSTANSI:
		return c_baru(p);
	case STATUS_DITANGGAPI_PELAPOR:
		return start(p, JAM_F);
	default:
		return v_lanjut(p);
	}
}

static enum err
end_all(struct papan *p)
{
	enum err err = ERR_OK;
	int jam;

	for (jam = 0; err == ERR_OK && jam < JAM__MAX; jam++)
		err = end(p, (enum jam)jam, JAM_DIHENTIKAN);
	return err;
}

/* One effect, named by its bit. */
static enum err
apply_one(struct papan *p, enum jam_efek efek)
{
	enum err err;

	switch (efek) {
	case JAM_HENTI_SEMUA:
		return end_all(p);
	case JAM_V_MULAI:
		return start(p, JAM_V);
	case JAM_V_HENTI:
		return end(p, JAM_V, JAM_DIPENUHI);
	case JAM_V_LANJUT:
		return v_lanjut(p);
	case JAM_V_JEDA:
		return pause_clock(p, JAM_V, JEDA_TUNDA);
	case JAM_L_HENTI:
		return end(p, JAM_L, JAM_DIPENUHI);
	case JAM_L_MULAI:
		return restart(p, JAM_L);
	case JAM_F_HENTI:
		return end(p, JAM_F, JAM_DIPENUHI);
	case JAM_F_MULAI:
		return running(p, JAM_F) == NULL ? start(p, JAM_F) : ERR_OK;
	case JAM_F_BARU:
		return renew(p, JAM_F);
	case JAM_D_MULAI:
		return d_mulai(p);
	case JAM_D_PINDAH:
		return d_pindah(p);
	case JAM_FD_PINDAH:
		err = end(p, JAM_F, JAM_DIPINDAH);
		return err == ERR_OK ? end(p, JAM_D, JAM_DIPINDAH) : err;
	case JAM_C_HENTI:
		return end(p, JAM_C, JAM_DIHENTIKAN);
	case JAM_C_BARU:
		return c_baru(p);
	case JAM_C_JEDA:
		return pause_clock(p, JAM_C, JEDA_TAHAN);
	case JAM_C_LANJUT:
		return resume(p, JAM_C, JEDA_TAHAN);
	case JAM_VF_JEDA:
		return pause_clock(p, running(p, JAM_V) != NULL ? JAM_V : JAM_F,
		    JEDA_PERMINTAAN);
	case JAM_VF_LANJUT:
		err = resume(p, JAM_V, JEDA_PERMINTAAN);
		return err == ERR_OK ? resume(p, JAM_F, JEDA_PERMINTAAN) : err;
	case JAM_BUKA_LAGI:
		return buka_lagi(p);
	case JAM_C_PINDAH:
		return end(p, JAM_C, JAM_DIPINDAH);
	}
	return ERR_INTERNAL;
}

/* The nearest deadline of the running clocks in the set (bits of enum jam). */
static struct null_i64
nearest(const struct papan *p, unsigned set)
{
	struct null_i64 t = { 0 };
	size_t i;

	for (i = 0; i < p->n; i++) {
		const struct jam_baris *b = &p->v[i];

		if (!b->terbuka || b->dijeda || b->batas == JAM_TANPA_BATAS ||
		    !(set & 1u << b->jam))
			continue;
		if (!t.ada || b->batas < t.v)
			t = (struct null_i64){ true, b->batas };
	}
	return t;
}

/* An act adds at most one row per clock, D twice. */
#define ROOM (2 * JAM__MAX)

/* The whole ledger: an act may resume or re-date any clock. */
static enum err
load(struct papan *p, bool born)
{
	bool given = p->r->dibaca;
	struct jam_baris *v = NULL;
	enum err err = ERR_OK;

	if (!born && !given)
		err = jam_sql_list(p->db, p->a, p->laporan_id, &v, &p->n);
	if (err != ERR_OK)
		return err;
	if (given) {
		v = p->r->jam;
		p->n = p->r->njam;
		p->jeda = p->r->jeda;
		p->njeda = p->r->njeda;
	}
	p->v = ARENA_ARRAY(p->a, struct jam_baris, p->n + ROOM);
	if (p->n > 0)
		memcpy(p->v, v, p->n * sizeof(*v));
	if (born || given)
		return ERR_OK;
	return jeda_sql_list(p->db, p->a, p->laporan_id, &p->jeda, &p->njeda);
}

enum err
laporan_jam_apply(struct db *db, struct arena *a, int64_t laporan_id,
    unsigned efek, const struct jam_aturan *r, struct jam_hasil *ret)
{
	struct papan p = { .db = db, .a = a, .laporan_id = laporan_id, .r = r };
	enum err err;
	unsigned bit;

	/* V_MULAI begins a report: it has no clocks yet. */
	if ((err = load(&p, efek & JAM_V_MULAI)) != ERR_OK)
		return err;
	for (bit = 1; err == ERR_OK && bit <= JAM_C_PINDAH; bit <<= 1)
		if (efek & bit)
			err = apply_one(&p, (enum jam_efek)bit);
	if (err != ERR_OK)
		return err;
	*ret = (struct jam_hasil){
		.tenggat = nearest(&p, 1u << JAM_V | 1u << JAM_F | 1u << JAM_D),
		.tutup = nearest(&p, 1u << JAM_C | 1u << JAM_L),
		.v = p.v,
		.n = p.n,
		.jeda = p.jeda,
		.njeda = p.njeda,
	};
	return ERR_OK;
}

int64_t
laporan_jam_batas(const struct jam_aturan *r, enum jam jam)
{
	unsigned n = jam_panjang(&r->profil, jam, r->bobot);
	int64_t batas;

	if (jam_info[jam].satuan == SATUAN_HARI)
		return jam_batas_hari(r->zona, r->now, n);
	return jam_batas(r->kalender, r->zona, r->now, n, NULL, 0, &batas)
		   ? batas
		   : JAM_TANPA_BATAS;
}
