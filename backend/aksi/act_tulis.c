/*
 * What an act writes when its report is as it shall be.  Nobody waits for
 * these rows: they go together (mariadb/db_later.c).
 */
#include "act_tulis.h"

#include "../base/titik.h"
#include "../core/kotak_keluar.h"
#include "../core/riwayat.h"
#include "../laporan/jangkauan_sql.h"
#include "../laporan/laporan_sql.h"
#include "../laporan/laporan_usai.h"
#include "../peristiwa/peristiwa.h"
#include "../statistik/rekap.h"
#include "act_fakta.h"
#include "act_pesan.h"
#include "act_tautan.h"
#include "bekal.h"

/* A step that tests die at. */
static enum err
at(enum titik t, enum err err)
{
	titik(t);
	return err;
}

static enum err
reach(struct act *act)
{
	const struct laporan *l = &act->l, *b = &act->lama;
	bool moved = l->pemegang_id != b->pemegang_id;
	enum err err = ERR_OK;
	size_t i;

	if (moved && b->pemegang_id != 0)
		err = jangkauan_sql_add_pembaca(
		    act->db, l->id, b->pemegang_id, PEMBACA_PERNAH, act->now);
	for (i = 0; err == ERR_OK && i < act->nsalinan; i++)
		err = jangkauan_sql_add_pembaca(
		    act->db, l->id, act->salinan[i], PEMBACA_SALINAN, act->now);
	if (err != ERR_OK)
		return err;
	if (moved || act->nsalinan > 0 || act->baca_berubah)
		err = jangkauan_sql_write(act->db, l);
	else if (l->tab != b->tab || !null_i64_eq(l->tenggat, b->tenggat))
		err = jangkauan_sql_touch(act->db, l);
	if (err == ERR_OK && (l->publik != b->publik || (l->publik && moved)))
		err = jangkauan_sql_publik(act->db, l);
	else if (err == ERR_OK && l->publik && l->tab != b->tab)
		err = jangkauan_sql_publik_touch(act->db, l);
	return err;
}

static struct null_i64
some_id(int64_t id)
{
	return (struct null_i64){ id != 0, id };
}

static enum err
write_riwayat(struct act *act, struct str vars)
{
	bool moved = act->l.pemegang_id != act->lama.pemegang_id;
	bool born = act->lama.id == 0;
	/* Reporters leave no account number in the history. */
	bool reporter =
	    !act->titipan &&
	    (!pelaku_staf(act->who) ||
		transisi[act->aksi].lingkup == LINGKUP_PEMILIK || born);
	struct riwayat r = {
		.laporan_id = act->l.id,
		.urut = act->urut,
		.jenis = (uint32_t)act->jenis,
		.aksi = act->aksi,
		.status_lama = { !born, act->lama.status },
		.status_baru = { true, act->l.status },
		.pelaku_id = some_id(reporter ? 0 : act->who->id),
		.peran = act->who->peran == PERAN_SISTEM ? PERAN_SISTEM
			 : reporter                      ? PERAN_PELAPOR
							 : act->who->peran,
		.instansi_id = some_id(reporter ? 0 : act->who->instansi_id),
		.instansi_dari = some_id(moved ? act->lama.pemegang_id : 0),
		.instansi_ke = some_id(moved ? act->l.pemegang_id : 0),
		.rahasia = act->rahasia,
		.variabel = vars,
		.pada = act->now,
	};
	enum err err;

	if (!born)
		r.sebelum = act->hash;
	err = riwayat_add(act->db, act->a, act->l.tracking_id, &r);
	if (err != ERR_OK)
		return err;
	act->hash = r.hash;
	return peristiwa_antre(act->db, act->l.id, act->urut);
}

static struct kiriman
message(
    const struct act *act, enum tujuan to, int64_t instansi_id, struct str vars)
{
	return (struct kiriman){
		.laporan_id = act->l.id,
		.urut = act->urut,
		.tujuan = to,
		.instansi_id = instansi_id,
		.aksi = act->aksi,
		.variabel = vars,
		.now = act->now,
	};
}

static int64_t
addressee(const struct act *act, enum tujuan to)
{
	switch (to) {
	case TUJUAN_PEMEGANG:
		return act->l.pemegang_id;
	case TUJUAN_PENDELEGASI:
		/* Who gave it to itself is told once. */
		return act->l.pendelegasi_id.v != act->l.pemegang_id
			   ? act->l.pendelegasi_id.v
			   : 0;
	case TUJUAN_PEMEGANG_LAMA:
		return act->lama.pemegang_id;
	case TUJUAN_PEMUTUS:
		return act->pemutus_id;
	case TUJUAN_PEMOHON:
		return act->pemohon_id;
	case TUJUAN_ATASAN:
		return act->v_atasan;
	case TUJUAN_PELAPOR:
	case TUJUAN_SALINAN:
	case TUJUAN_DISEBUT: /* of no act: catatan_internal */
	case TUJUAN__MAX:
		break;
	}
	return 0;
}

static enum err
outbox(struct act *act, struct str vars)
{
	struct kiriman *v =
	    ARENA_ARRAY(act->a, struct kiriman, TUJUAN__MAX + act->nsalinan);
	size_t i, n = 0;
	struct str own;
	int64_t id;
	enum err err;
	int t;

	if ((err = act_tautan(act, vars, &own)) != ERR_OK)
		return err;
	for (t = 0; t < TUJUAN__MAX; t++) {
		if (!(act->kabari & 1u << t))
			continue;
		id = addressee(act, (enum tujuan)t);
		if (t == TUJUAN_PELAPOR || id != 0)
			v[n++] = message(act, (enum tujuan)t, id,
			    t == TUJUAN_PELAPOR ? own : vars);
		for (i = 0; t == TUJUAN_SALINAN && i < act->nsalinan; i++)
			v[n++] =
			    message(act, TUJUAN_SALINAN, act->salinan[i], vars);
	}
	return kotak_keluar_add(act->db, v, n);
}

struct rekap_kunci
act_rekap(const struct laporan *l)
{
	return (struct rekap_kunci){
		.dibuat = l->dibuat,
		.instansi_id = l->terdisposisi_id.ada ? l->terdisposisi_id.v
						      : l->pemegang_id,
		.status = l->status,
		.klasifikasi = l->klasifikasi,
		.kategori_id = l->kategori_id.ada ? l->kategori_id.v : 0,
		.sumber = l->sumber,
		.sumber_rinci = l->sumber_rinci,
		.kode_wilayah =
		    l->kode_wilayah.ada ? l->kode_wilayah.v : STR(""),
		.program_id = l->program_id.ada ? l->program_id.v : 0,
		.rahasia = l->rahasia,
		.anonim = l->anonim,
		.terdisposisi = l->terdisposisi_id.ada,
	};
}

/* Last, and always in this order: counters are rows that others wait for. */
static enum err
counters(struct act *act)
{
	struct rekap_kunci to = act_rekap(&act->l), from;
	bool born = act->lama.id == 0;
	enum err err;

	if (!born)
		from = act_rekap(&act->lama);
	act_count(act, act->lama.pemegang_id, (enum tab)act->lama.tab, -1);
	act_count(act, act->l.pemegang_id, (enum tab)act->l.tab, 1);
	if ((err = rekap_move(act->db, born ? NULL : &from, &to)) != ERR_OK ||
	    (!born && !laporan_usai_tanpa_tag(act) &&
		(err = rekap_tag_move(act->db, act->l.id, &from, &to)) !=
		    ERR_OK) ||
	    (err = act_fakta(act)) != ERR_OK)
		return err;
	if (act->bekal == NULL)
		return hitung_apply(act->db, act->hitung, act->nhitung);
	hitung_tampung_add(act->bekal->tampung, act->hitung, act->nhitung);
	return ERR_OK;
}

/* A request fell with the act: its own row, and word to who asked. */
static enum err
fallen(struct act *act, const struct permintaan_buka *p, uint32_t urut)
{
	static const struct pelaku sistem = { .peran = PERAN_SISTEM };
	struct act t = *act;
	struct kiriman k;
	struct str vars;
	enum err err;

	t.who = &sistem;
	t.aksi = AKSI_TARIK;
	t.lama = t.l;
	t.urut = urut;
	t.jenis = ACT_PERMINTAAN;
	t.minta = NULL;
	t.v_kategori = t.v_keterangan = (struct str){ 0 };
	t.nubahan = 0;
	t.v_rating = 0;
	t.v_tenggat = (struct null_i64){ 0 };
	t.v_zona = 0;
	t.v_dari = t.v_pemutus = 0;
	t.v_jenis = str_of(kosakata_nama(&kosakata_minta_jenis, p->jenis, 0));
	if ((err = act_variables(&t, &vars)) != ERR_OK ||
	    (err = write_riwayat(&t, vars)) != ERR_OK)
		return err;
	act->hash = t.hash;
	k = p->instansi_id.ada
		? message(&t, TUJUAN_PEMOHON, p->instansi_id.v, vars)
		: message(&t, TUJUAN_PELAPOR, 0, vars);
	return kotak_keluar_add(act->db, &k, 1);
}

/* What the search index is made of. */
static bool
texts_changed(const struct act *act)
{
	const struct laporan *l = &act->l, *b = &act->lama;

	return b->id == 0 || !str_eq(l->judul, b->judul) ||
	       !str_eq(l->isi, b->isi) || !null_str_eq(l->alamat, b->alamat);
}

/* What every act owes after its own rows. */
enum err
act_tulis(struct act *act)
{
	struct str vars;
	enum err err;
	size_t i;

	if ((err = at(TITIK_ALUR_JANGKAUAN, reach(act))) != ERR_OK ||
	    (err = act_variables(act, &vars)) != ERR_OK ||
	    (err = at(TITIK_ALUR_RIWAYAT, write_riwayat(act, vars))) !=
		ERR_OK ||
	    (err = at(TITIK_ALUR_KELUAR, outbox(act, vars))) != ERR_OK)
		return err;
	for (i = 0; i < act->ngugur; i++)
		if ((err = fallen(act, act->gugur[i],
			 act->urut + 1 + (uint32_t)i)) != ERR_OK)
			return err;
	if (texts_changed(act))
		err = laporan_sql_queue_index(act->db, act->l.id);
	return err == ERR_OK ? at(TITIK_ALUR_HITUNG, counters(act)) : err;
}
