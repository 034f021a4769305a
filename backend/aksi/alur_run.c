/*
 * The act skeleton.  It stands once; an action adds its rules and its rows.
 */
#include "alur_run.h"

#include "../base/titik.h"
#include "../core/kotak_keluar.h"
#include "../core/riwayat.h"
#include "../instansi/instansi_lihat.h"
#include "../laporan/identitas.h"
#include "../laporan/jangkauan_sql.h"
#include "../laporan/laporan_akses.h"
#include "../laporan/laporan_jam.h"
#include "../laporan/laporan_sql.h"
#include "../libur/libur.h"
#include "../statistik/rekap.h"
#include "act_pesan.h"
#include "act_tautan.h"
#include "putuskan.h"

enum err
act_refuse(struct act *act, const char *nama, const char *id, const char *en)
{
	problem_field(act->problem, nama, id, en);
	return ERR_INVALID;
}

void
act_count(struct act *act, int64_t instansi_id, enum tab tab, int n)
{
	if (instansi_id != 0)
		act->hitung[act->nhitung++] =
		    (struct hitung_ubah){ instansi_id, tab, n };
}

static bool
is_end(enum status s)
{
	return status_info[s].tab == TAB_SELESAI ||
	       status_info[s].tab == TAB_ARSIP;
}

/* Columns of the report that follow from where it goes. */
static void
settle(struct act *act, enum status next)
{
	struct laporan *l = &act->l;

	/* What comes back from the archive is verified again. */
	if (is_end(next) && !is_end((enum status)l->status))
		l->status_buka =
		    (struct null_i64){ true, status_info[next].tab == TAB_ARSIP
						 ? STATUS_BELUM_TERVERIFIKASI
						 : (int64_t)l->status };
	if (status_info[next].tab == TAB_SELESAI && next != l->status)
		l->ditutup = (struct null_i64){ true, act->now };
	if (!is_end(next))
		l->ditutup = (struct null_i64){ 0 };
	if (next != l->status)
		l->status_sejak = act->now;
	if (is_end(next))
		l->ditahan = false;
	l->status = next;
	l->tab = status_info[next].tab;
	l->publik = laporan_is_publik(l);
	l->diperbarui = act->now;
}

static enum err
load_rules(struct act *act, struct jam_aturan *r)
{
	struct instansi_lihat i;
	enum err err;

	err = instansi_lihat(act->db, act->a, act->l.pemegang_id, &i);
	if (err != ERR_OK)
		return err;
	*r = (struct jam_aturan){
		.instansi_id = i.id,
		.zona = i.zona,
		.profil = i.profil,
		.bobot = (enum bobot)act->l.bobot,
		.status = (enum status)act->l.status,
		.ditahan = act->l.ditahan,
		.now = act->now,
	};
	return libur_kalender(act->db, &r->kalender);
}

static enum err
clocks(struct act *act)
{
	struct jam_aturan r;
	enum err err;

	if ((err = load_rules(act, &r)) != ERR_OK)
		return err;
	return laporan_jam_apply(act->db, act->a, act->l.id, act->efek, &r,
	    &act->l.tenggat, &act->tutup);
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
	else if (l->tab != b->tab || l->tenggat.ada != b->tenggat.ada ||
		 l->tenggat.v != b->tenggat.v)
		err = jangkauan_sql_touch(act->db, l);
	if (err == ERR_OK && (l->publik != b->publik ||
				 (l->publik && (moved || l->tab != b->tab))))
		err = jangkauan_sql_publik(act->db, l);
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

	err = riwayat_add(act->db, act->a, act->l.tracking_id, &r);
	if (err == ERR_OK)
		act->hash = r.hash;
	return err;
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

static struct rekap_kunci
rekap_key(const struct laporan *l)
{
	return (struct rekap_kunci){
		.dibuat = l->dibuat,
		.instansi_id = l->terdisposisi_id.ada ? l->terdisposisi_id.v
						      : l->pemegang_id,
		.status = l->status,
		.klasifikasi = l->klasifikasi,
		.kategori_id = l->kategori_id.ada ? l->kategori_id.v : 0,
		.sumber = l->sumber,
		.kode_wilayah =
		    l->kode_wilayah.ada ? l->kode_wilayah.v : STR(""),
		.rahasia = l->rahasia,
		.anonim = l->anonim,
		.terdisposisi = l->terdisposisi_id.ada,
	};
}

/* Last, and always in this order: counters are rows that others wait for. */
static enum err
counters(struct act *act)
{
	struct rekap_kunci to = rekap_key(&act->l), from;
	bool born = act->lama.id == 0;
	enum err err;

	if (!born)
		from = rekap_key(&act->lama);
	act_count(act, act->lama.pemegang_id, (enum tab)act->lama.tab, -1);
	act_count(act, act->l.pemegang_id, (enum tab)act->l.tab, 1);
	err = hitung_apply(act->db, act->hitung, act->nhitung);
	return err == ERR_OK ? rekap_move(act->db, born ? NULL : &from, &to)
			     : err;
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
	k = p->instansi_id.ada
		? message(&t, TUJUAN_PEMOHON, p->instansi_id.v, vars)
		: message(&t, TUJUAN_PELAPOR, 0, vars);
	return kotak_keluar_add(act->db, &k, 1);
}

/* A step that tests die at. */
static enum err
at(enum titik t, enum err err)
{
	titik(t);
	return err;
}

/* What every act owes after its own rows. */
static enum err
finish(struct act *act)
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
	if (act->teks_berubah || act->lama.publik != act->l.publik)
		err = laporan_sql_queue_index(act->db, act->l.id);
	return err == ERR_OK ? at(TITIK_ALUR_HITUNG, counters(act)) : err;
}

static enum err
may(const struct langkah *in, struct act *act, enum status *ret_next)
{
	struct laporan_akses akses = { 0 };
	enum err err, allowed;

	if (act->who->peran != PERAN_SISTEM &&
	    (err = laporan_akses(act->db, act->a, act->who, &act->l, &akses)) !=
		ERR_OK)
		return err;
	err = kedudukan_fill(act->db, act->a, act->who, &act->l, akses.pemilik,
	    act->now, &act->k);
	if (err != ERR_OK || (err = putuskan_choose(in, act)) != ERR_OK)
		return err;
	allowed = kedudukan_check(act->aksi, &act->k, ret_next);
	if (allowed == ERR_FORBIDDEN)
		return allowed;
	if (!in->ada_versi && act->who->peran != PERAN_SISTEM &&
	    in->permintaan_id == 0)
		return ERR_VERSION_NEEDED;
	if (in->ada_versi && in->versi != act->l.versi)
		return ERR_STALE;
	return allowed == ERR_OK ? in->form_err : allowed;
}

static enum err
own_rows(struct act *act)
{
	const struct aksi_isi *isi = aksi_isi[act->aksi];

	return isi != NULL && isi->rows != NULL ? isi->rows(act) : ERR_OK;
}

static enum err
own_part(struct act *act, enum status next)
{
	const struct aksi_isi *isi = aksi_isi[act->aksi];
	enum err err = ERR_OK;

	settle(act, next);
	putuskan_begin(act);
	if (isi != NULL && isi->rules != NULL)
		err = isi->rules(act);
	if (err == ERR_OK)
		err = problem_check(act->problem);
	if (err != ERR_OK)
		return err;
	/* Rules may have made it secret or sent it elsewhere. */
	act->l.publik = laporan_is_publik(&act->l);
	if (act->catatan.p != NULL && act->v_keterangan.p == NULL)
		act->v_keterangan = act->catatan;
	act->urut = ++act->l.versi;
	return own_rows(act);
}

enum err
alur_run(const struct langkah *in, struct act *ret)
{
	enum status next;
	enum err err;

	*ret = (struct act){
		.db = in->db,
		.a = in->a,
		.problem = in->problem,
		.who = in->who,
		.now = in->now,
		.aksi = in->aksi,
		.form = in->form,
		.efek = transisi[in->aksi].jam,
		.kabari = transisi[in->aksi].kabari,
	};
	err = in->tracking_id.p != NULL
		  ? laporan_sql_lock(in->db, in->a, in->tracking_id, &ret->l)
		  : laporan_sql_lock_id(in->db, in->a, in->laporan_id, &ret->l);
	titik(TITIK_ALUR_KUNCI);
	if (err != ERR_OK || (err = may(in, ret, &next)) != ERR_OK)
		return err;
	ret->lama = ret->l;
	if ((err = at(TITIK_ALUR_SENDIRI, own_part(ret, next))) != ERR_OK ||
	    (err = putuskan_settle(ret)) != ERR_OK ||
	    (err = at(TITIK_ALUR_JAM, clocks(ret))) != ERR_OK ||
	    (err = at(TITIK_ALUR_PINDAH,
		 laporan_sql_move(in->db, &ret->l, ret->lama.versi))) != ERR_OK)
		return err == ERR_CONFLICT ? ERR_STALE : err;
	return finish(ret);
}

/* The nearest deadline of the clocks that a new report begins with. */
static struct null_i64
first_deadline(unsigned efek, const struct jam_aturan *r)
{
	static const struct {
		enum jam jam;
		unsigned starts, pauses;
	} clock[] = {
		{ JAM_V, JAM_V_MULAI, JAM_V_JEDA },
		{ JAM_F, JAM_F_MULAI | JAM_F_BARU, 0 },
		{ JAM_D, JAM_D_MULAI, 0 },
	};
	int64_t batas, first = JAM_TANPA_BATAS;
	size_t i;

	for (i = 0; i < sizeof(clock) / sizeof(clock[0]); i++) {
		if (!(efek & clock[i].starts) || efek & clock[i].pauses)
			continue;
		batas = laporan_jam_batas(r, clock[i].jam);
		first = batas < first ? batas : first;
	}
	return (struct null_i64){ first != JAM_TANPA_BATAS, first };
}

enum err
alur_carry(struct act *act)
{
	enum err err;

	act->urut = act->l.versi = act->lama.versi + 1;
	/* What was asked of the report as it stood may have nothing left. */
	err = kedudukan_sql_permintaan(
	    act->db, act->a, act->l.id, 0, &act->buka, &act->nbuka);
	if (err != ERR_OK || (err = own_rows(act)) != ERR_OK ||
	    (err = putuskan_settle(act)) != ERR_OK ||
	    (err = clocks(act)) != ERR_OK ||
	    (err = laporan_sql_move(act->db, &act->l, act->lama.versi)) !=
		ERR_OK)
		return err == ERR_CONFLICT ? ERR_STALE : err;
	return finish(act);
}

enum err
alur_begin(struct act *act)
{
	struct jam_aturan r;
	enum err err;

	act->lama = (struct laporan){ 0 };
	act->urut = act->l.versi;
	act->teks_berubah = true;
	if ((err = load_rules(act, &r)) != ERR_OK)
		return err;
	act->l.tenggat = first_deadline(act->efek, &r);
	if ((err = laporan_sql_add(act->db, &act->l)) != ERR_OK)
		return err;
	if ((err = own_rows(act)) != ERR_OK)
		return err;
	err = laporan_jam_apply(act->db, act->a, act->l.id, act->efek, &r,
	    &act->l.tenggat, &act->tutup);
	return err == ERR_OK ? finish(act) : err;
}
