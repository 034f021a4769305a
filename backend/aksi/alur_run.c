/*
 * The act skeleton.  It stands once; an action adds its rules and its rows.
 */
#include "alur_run.h"

#include "../base/titik.h"
#include "../instansi/instansi_lihat.h"
#include "../laporan/laporan_akses.h"
#include "../laporan/laporan_jam.h"
#include "../laporan/laporan_jam_sql.h"
#include "../laporan/laporan_sql.h"
#include "../libur/libur.h"
#include "../statistik/rekap.h"
#include "act_tulis.h"
#include "bekal.h"
#include "putuskan.h"

enum err
act_refuse(struct act *act, const char *nama, const char *id, const char *en)
{
	problem_field(act->problem, nama, id, en);
	return ERR_INVALID;
}

enum err
act_unknown(struct act *act, const char *nama)
{
	problem_unknown(act->problem, nama);
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
		.lapis =
		    rekap_lapis(act->l.status, act->l.rahasia, act->l.anonim),
		.tak_dihitung = act->aksi == AKSI_IMPOR,
		.now = act->now,
	};
	if (act->papan_dibaca) {
		r->dibaca = true;
		r->jam = act->papan;
		r->njam = act->npapan;
	}
	if (act->bekal != NULL) {
		r->dibaca = true;
		r->jam = act->bekal->jam;
		r->njam = act->bekal->njam;
		r->jeda = act->bekal->jeda;
		r->njeda = act->bekal->njeda;
	}
	return libur_kalender(act->db, &r->kalender);
}

static enum err
apply(struct act *act, const struct jam_aturan *r)
{
	enum err err;

	err = laporan_jam_apply(
	    act->db, act->a, act->l.id, act->efek, r, &act->jam);
	if (err == ERR_OK)
		act->l.tenggat = act->jam.tenggat;
	return err;
}

static enum err
clocks(struct act *act)
{
	struct jam_aturan r;
	enum err err;

	if ((err = load_rules(act, &r)) != ERR_OK)
		return err;
	return apply(act, &r);
}

/* Before the act writes: a read would send what waits to go together. */
static enum err
read_clocks(struct act *act)
{
	const struct sekitar *s = laporan_sekitar(&act->l, act->who);
	enum err err;

	if (act->bekal != NULL || s == NULL || s->jeda)
		return ERR_OK;
	err =
	    jam_sql_list(act->db, act->a, act->l.id, &act->papan, &act->npapan);
	act->papan_dibaca = err == ERR_OK;
	return err;
}

/* A step that tests die at. */
static enum err
at(enum titik t, enum err err)
{
	titik(t);
	return err;
}

static enum err
may(const struct langkah *in, struct act *act, enum status *ret_next)
{
	enum err err, allowed;

	if (in->bekal != NULL) {
		act->k =
		    (struct kedudukan){ .status = (enum status)act->l.status,
			    .peran = act->who->peran,
			    .ditahan = act->l.ditahan };
		return kedudukan_check(act->aksi, &act->k, ret_next);
	}
	if (act->who->peran != PERAN_SISTEM &&
	    (err = laporan_akses(
		 act->db, act->a, act->who, &act->l, &act->akses)) != ERR_OK)
		return err;
	err = kedudukan_fill(act->db, act->a, act->who, &act->l,
	    act->akses.pemilik, act->now, &act->k);
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

static enum err
lock(const struct langkah *in, struct act *act)
{
	enum err err;

	if (in->bekal != NULL) {
		act->l = in->bekal->l;
		act->hash = in->bekal->hash;
		return ERR_OK;
	}
	if (in->tracking_id.p != NULL)
		err = laporan_sql_lock_for(
		    in->db, in->a, in->who, in->tracking_id, &act->l);
	else
		err = laporan_sql_lock_id_for(
		    in->db, in->a, in->who, in->laporan_id, &act->l);
	if (err == ERR_OK && act->l.hash.ada)
		act->hash = act->l.hash.v;
	return err;
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
		.bekal = in->bekal,
		.efek = transisi[in->aksi].jam,
		.kabari = transisi[in->aksi].kabari,
	};
	err = lock(in, ret);
	titik(TITIK_ALUR_KUNCI);
	if (err != ERR_OK || (err = may(in, ret, &next)) != ERR_OK ||
	    (err = read_clocks(ret)) != ERR_OK)
		return err;
	ret->lama = ret->l;
	ret->l.sekitar.tahu = false; /* from here on it may change */
	if ((err = at(TITIK_ALUR_SENDIRI, own_part(ret, next))) != ERR_OK ||
	    (err = putuskan_settle(ret)) != ERR_OK ||
	    (err = at(TITIK_ALUR_JAM, clocks(ret))) != ERR_OK ||
	    (err = at(TITIK_ALUR_PINDAH,
		 laporan_sql_move(in->db, &ret->l, &ret->lama))) != ERR_OK)
		return err == ERR_CONFLICT ? ERR_STALE : err;
	return act_tulis(ret);
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
	    (err = laporan_sql_move(act->db, &act->l, &act->lama)) != ERR_OK)
		return err == ERR_CONFLICT ? ERR_STALE : err;
	return act_tulis(act);
}

enum err
alur_begin(struct act *act)
{
	struct jam_aturan r;
	enum err err;

	act->lama = (struct laporan){ 0 };
	act->urut = act->l.versi;
	if ((err = load_rules(act, &r)) != ERR_OK)
		return err;
	act->l.tenggat = first_deadline(act->efek, &r);
	if ((err = laporan_sql_add(act->db, &act->l)) != ERR_OK)
		return err;
	if ((err = own_rows(act)) != ERR_OK)
		return err;
	err = apply(act, &r);
	return err == ERR_OK ? act_tulis(act) : err;
}
