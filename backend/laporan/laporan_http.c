/*
 * Reading one report.
 */
#include "laporan_http.h"

#include <assert.h>

#include "../akses/akses.h"
#include "../aksi/alur_run.h"
#include "../auth/kunci_api.h"
#include "../auth/laju.h"
#include "../base/settings.h"
#include "../dukungan/dukungan.h"
#include "../http/route.h"
#include "../lampiran/lampiran.h"
#include "../libur/libur.h"
#include "../permintaan/permintaan_http.h"
#include "../rujukan/rujukan.h"
#include "../wilayah/wilayah.h"
#include "laporan_json.h"
#include "laporan_sql.h"
#include "laporan_usai.h"
#include "tag_sql.h"

enum err
laporan_http_load(
    struct request *r, struct laporan *ret, struct laporan_akses *akses)
{
	struct str tracking = laporan_tracking(r->a, r->vars[0]);
	enum err err;

	if (tracking.p == NULL)
		return ERR_NOT_FOUND;
	if ((err = laju_ask(r, LAJU_LACAK)) != ERR_OK)
		return err;
	err = laporan_sql_get_for(r->db, r->a, &r->who, tracking, ret);
	if (err == ERR_OK)
		err = laporan_akses(r->db, r->a, &r->who, ret, akses);
	/* Guessing costs: every miss counts, whatever stands behind it. */
	if (err == ERR_NOT_FOUND && laju_take(r, LAJU_LACAK) == ERR_TOO_MANY)
		err = ERR_TOO_MANY;
	return err;
}

static void
put_aksi(struct json *j, const struct kedudukan *k)
{
	const char *v[AKSI__MAX];
	unsigned minta;
	size_t i, n;

	aksi_allowed(k, v, &n, &minta);
	json_open(j, "aksi", '[');
	for (i = 0; i < n; i++)
		json_z(j, NULL, v[i]);
	json_close(j, ']');
	json_open(j, "minta_jenis", '[');
	for (i = 0; i < MINTA__MAX; i++)
		if (minta & 1u << i)
			json_z(
			    j, NULL, kosakata_kode(&kosakata_minta_jenis, i));
	json_close(j, ']');
}

static void
put_ending(struct json *j, const struct laporan *l, enum bahasa b)
{
	if (l->arsip_kategori.ada) {
		size_t i = (size_t)l->arsip_kategori.v;

		json_open(j, "arsip", '{');
		json_z(
		    j, "kategori", kosakata_kode(&kosakata_arsip_kategori, i));
		json_z(
		    j, "nama", kosakata_nama(&kosakata_arsip_kategori, i, b));
		json_z(j, "teks", arsip_info[i].teks);
		json_z(j, "ganti", arsip_info[i].ganti);
		json_close(j, '}');
	}
	if (l->tunda_kategori.ada)
		json_z(j, "tunda_kategori",
		    kosakata_kode(
			&kosakata_tunda_kategori, (size_t)l->tunda_kategori.v));
	if (l->keterangan.ada)
		json_str(j, "keterangan", l->keterangan.v);
	if (l->tutup_alasan.ada)
		json_z(j, "tutup_alasan",
		    kosakata_kode(
			&kosakata_tutup_alasan, (size_t)l->tutup_alasan.v));
}

/* The main report of a duplicate, for those who may read that one too. */
static enum err
put_utama(struct request *r, struct json *j, const struct laporan *l)
{
	struct laporan_akses akses;
	struct laporan utama;
	enum err err;

	if (!l->laporan_utama_id.ada)
		return ERR_OK;
	err = laporan_sql_get_id(r->db, r->a, l->laporan_utama_id.v, &utama);
	if (err == ERR_OK)
		err = laporan_akses(r->db, r->a, &r->who, &utama, &akses);
	if (err == ERR_OK)
		json_str(j, "laporan_utama", utama.tracking_id);
	return err == ERR_NOT_FOUND ? ERR_OK : err;
}

/* What is known of the report's surroundings: as they are, or, when an act
 * has just left it, as they were. */
static const struct sekitar *
around(struct request *r, const struct laporan *l, const struct act *act)
{
	return laporan_sekitar(act != NULL ? &act->lama : l, &r->who);
}

/* What only the reporter and staff see. */
static enum err
put_inner(struct request *r, struct json *j, const struct laporan *l,
    const struct act *act)
{
	const struct sekitar *s = around(r, l, act);
	bool none =
	    act != NULL ? laporan_usai_tanpa_tag(act) : s != NULL && !s->tag;
	struct tag_baris *tags;
	size_t i, n = 0;
	enum err err;

	if (!none &&
	    (err = tag_sql_list(r->db, r->a, l->id, &tags, &n)) != ERR_OK)
		return err;
	json_open(j, "tags", '[');
	for (i = 0; i < n; i++)
		json_str(j, NULL, tags[i].nama);
	json_close(j, ']');
	put_ending(j, l, r->bahasa);
	if (l->lat.ada && l->lng.ada) {
		json_num(j, "lat", (double)l->lat.v / 1e6, 6);
		json_num(j, "lng", (double)l->lng.v / 1e6, 6);
	}
	return put_utama(r, j, l);
}

enum err
laporan_json_asli(struct request *r, struct json *j, int64_t laporan_id)
{
	struct laporan_asli asli;
	enum err err;

	err = laporan_sql_get_asli(r->db, r->a, laporan_id, &asli);
	if (err != ERR_OK)
		return err == ERR_NOT_FOUND ? ERR_OK : err;
	json_open(j, "asli", '{');
	json_str(j, "judul", asli.judul);
	json_str(j, "isi", asli.isi);
	json_close(j, '}');
	return ERR_OK;
}

static enum err
put_attachments(struct request *r, struct json *j, const struct laporan *l,
    const struct act *act)
{
	const struct sekitar *s = around(r, l, act);
	bool none = act != NULL ? laporan_usai_tanpa_berkas(act)
				: s != NULL && !s->berkas;
	struct lampiran *v = NULL;
	enum err err = ERR_OK;
	size_t n = 0;

	if (!none)
		err = lampiran_list(r->db, r->a, l->id, &v, &n);
	if (err == ERR_OK)
		lampiran_json(j, "lampiran", v, n, (struct null_i64){ 0 });
	return err;
}

/* How many support it, and whether this citizen does. */
static enum err
put_dukungan(struct request *r, struct json *j, const struct laporan *l,
    const struct act *act)
{
	const struct sekitar *s = around(r, l, act);
	bool mine = s != NULL && s->didukung;
	enum err err = ERR_OK;

	json_int(j, "dukungan", l->dukungan);
	if (r->who.peran != PERAN_PELAPOR || r->who.id == 0)
		return ERR_OK;
	if (s == NULL && (act == NULL || act->lama.id != 0))
		err = dukungan_ada(r->db, r->a, l->id, r->who.id, &mine);
	if (err == ERR_OK)
		json_bool(j, "didukung", mine);
	return err;
}

/* What the system of this reader's instansi calls it. */
static enum err
put_rujukan(struct request *r, struct json *j, const struct laporan *l)
{
	int64_t instansi_id =
	    r->key != NULL ? r->key->instansi_id : r->who.instansi_id;

	if (!settings.integrasi || instansi_id == 0)
		return ERR_OK;
	return rujukan_json(r, j, instansi_id, l->id);
}

static enum err
put_detail(struct request *r, struct json *j, const struct laporan *l,
    const struct laporan_akses *akses, const struct act *act)
{
	struct kedudukan k;
	struct str jalur = { 0 };
	enum err err = ERR_OK;

	json_str(j, "isi", l->isi);
	json_bool(j, "disunting", l->disunting);
	if (l->kode_wilayah.ada)
		err = wilayah_jalur(r->db, r->a, l->kode_wilayah.v, &jalur);
	if (err != ERR_OK)
		return err;
	if (jalur.p != NULL)
		json_str(j, "wilayah_jalur", jalur);
	if (l->alamat.ada)
		json_str(j, "alamat", l->alamat.v);
	if (l->tanggal_kejadian.ada)
		json_str(j, "tanggal_kejadian", l->tanggal_kejadian.v);
	if (l->rating.ada)
		json_int(j, "rating", l->rating.v);
	if ((err = put_attachments(r, j, l, act)) != ERR_OK ||
	    /* The sealed original is for its author; pusat says why first. */
	    (l->disunting && akses->pemilik &&
		(err = laporan_json_asli(r, j, l->id)) != ERR_OK))
		return err;
	if (akses->pandangan != PANDANG_PUBLIK &&
	    (err = put_inner(r, j, l, act)) != ERR_OK)
		return err;
	err = act != NULL ? kedudukan_usai(act, akses->pemilik, &k)
			  : kedudukan_fill(r->db, r->a, &r->who, l,
				akses->pemilik, r->now, &k);
	if (err == ERR_OK) {
		json_bool(j, "milik_saya", akses->pemilik);
		put_aksi(j, &k);
		err = put_dukungan(r, j, l, act);
	}
	if (err == ERR_OK)
		err = put_rujukan(r, j, l);
	return err;
}

/* The open requests that this reader knows of, each with its clock P. */
struct terbuka {
	struct permintaan *v;
	size_t n;
};

static bool
knows(const struct laporan_akses *akses, const struct permintaan *p)
{
	return akses->pandangan == PANDANG_PETUGAS ||
	       (akses->pandangan == PANDANG_PELAPOR &&
		   p->jenis == MINTA_BANDING);
}

static enum err
load_terbuka(struct request *r, const struct laporan *l,
    const struct laporan_akses *akses, const struct act *act,
    struct terbuka *ret)
{
	const struct sekitar *s = around(r, l, act);
	struct permintaan *v;
	size_t i, n;
	enum err err;

	*ret = (struct terbuka){ 0 };
	/* A request comes with a riwayat row: not before versi 2. */
	if (akses->pandangan == PANDANG_PUBLIK || l->versi == 1 ||
	    (act != NULL ? laporan_usai_tanpa_minta(act)
			 : s != NULL && !s->minta))
		return ERR_OK;
	err = permintaan_list_laporan(
	    r->db, r->a, l->id, r->who.instansi_id, &v, &n);
	if (err != ERR_OK)
		return err;
	for (i = 0; i < n; i++)
		if (knows(akses, &v[i]))
			v[ret->n++] = v[i];
	ret->v = v;
	return ERR_OK;
}

/* All clocks: those of the report, then P of each request. */
static enum err
load_jam(struct request *r, const struct laporan *l, const struct act *act,
    const struct terbuka *b, struct laporan_tampil *t)
{
	const struct kalender *kal;
	struct jam_tampil *jam, *all;
	enum err err;
	size_t i, n;

	if ((err = libur_kalender(r->db, &kal)) != ERR_OK)
		return err;
	if (act != NULL)
		laporan_jam_tampil_hasil(
		    r->a, kal, &act->jam, r->now, &jam, &n);
	else if ((err = laporan_jam_tampil(
		      r->db, r->a, kal, l->id, r->now, &jam, &n)) != ERR_OK)
		return err;
	all = ARENA_ARRAY(r->a, struct jam_tampil, n + b->n + 1);
	if (n > 0)
		memcpy(all, jam, n * sizeof(*all));
	for (i = 0; i < b->n; i++) {
		struct jam_tampil *p = &all[n++];

		*p = (struct jam_tampil){ .laporan_id = l->id,
			.jam = JAM_P,
			.zona = (int)b->v[i].zona,
			.h = { .batas = b->v[i].batas } };
		p->tahu =
		    p->h.batas != JAM_TANPA_BATAS &&
		    jam_sisa(kal, p->zona, r->now, p->h.batas, &p->h.sisa);
	}
	t->jam = all;
	t->njam = n;
	return ERR_OK;
}

/* act: the report is as it has just left it, or NULL. */
static enum err
open_as(struct request *r, struct json *j, const char *key,
    const struct laporan *l, const struct laporan_akses *akses,
    const struct act *act)
{
	struct laporan_tampil t = { .bahasa = r->bahasa };
	struct laporan_baris b;
	const struct sekitar *s = around(r, l, act);
	struct terbuka minta;
	enum err err = ERR_OK;

	if (act != NULL)
		err = laporan_usai_baris(r, act, &b);
	else if (s != NULL)
		b = laporan_baris_dari(l, s);
	else
		err = laporan_list_one(r->db, r->a, l->id, &b);
	if (err != ERR_OK ||
	    (err = load_terbuka(r, l, akses, act, &minta)) != ERR_OK ||
	    (err = load_jam(r, l, act, &minta, &t)) != ERR_OK)
		return err;
	t.pandangan = akses->pandangan;
	t.pelapor = laporan_pelapor(&r->who, &b);
	json_open(j, key, '{');
	laporan_json_row(j, &b, &t);
	if (akses->pandangan != PANDANG_PUBLIK &&
	    (err = permintaan_put_all(r, j, minta.v, minta.n)) != ERR_OK)
		return err;
	return put_detail(r, j, l, akses, act);
}

enum err
laporan_json_act(
    struct request *r, struct json *j, const char *key, const struct act *act)
{
	struct laporan_akses akses;
	enum err err;

	assert(act != NULL);
	err = laporan_usai_akses(r, act, &akses);
	return err == ERR_OK ? open_as(r, j, key, &act->l, &akses, act) : err;
}

enum err
laporan_json_for(
    struct request *r, struct json *j, const char *key, const struct laporan *l)
{
	struct laporan_akses akses;
	enum err err;

	err = laporan_akses(r->db, r->a, &r->who, l, &akses);
	if (err == ERR_OK)
		err = open_as(r, j, key, l, &akses, NULL);
	if (err == ERR_OK)
		json_close(j, '}');
	return err;
}

enum err
laporan_json_nomor(
    struct request *r, struct json *j, const char *key, int64_t laporan_id)
{
	struct laporan l;
	enum err err = laporan_sql_get_id(r->db, r->a, laporan_id, &l);

	return err == ERR_OK ? laporan_json_for(r, j, key, &l) : err;
}

enum err
laporan_http_catat(struct request *r, const struct laporan *l,
    const struct laporan_akses *akses)
{
	if (akses->pandangan != PANDANG_PETUGAS || akses->pemilik || l->anonim)
		return ERR_OK;
	return akses_catat(
	    r->db, &r->who, r->now, l->id, AKSES_NAMA, (struct str){ 0 });
}

enum err
laporan_get(struct request *r)
{
	struct laporan_akses akses;
	struct laporan l;
	enum err err;

	if ((err = laporan_http_load(r, &l, &akses)) != ERR_OK ||
	    (err = laporan_http_catat(r, &l, &akses)) != ERR_OK ||
	    (err = open_as(r, &r->out.json, NULL, &l, &akses, NULL)) != ERR_OK)
		return err;
	json_close(&r->out.json, '}');
	return ERR_OK;
}
