/*
 * GET /laporan/:tracking_id/templat-jawaban?untuk= – the templates an officer
 * may use on this report, filled in: what they would send stands there.
 */
#include "../base/waktu.h"
#include "../http/route.h"
#include "../instansi/instansi_lihat.h"
#include "../laporan/laporan_akses.h"
#include "../laporan/laporan_http.h"
#include "../laporan/laporan_jam.h"
#include "../laporan/laporan_json.h"
#include "../libur/libur.h"
#include "../wilayah/wilayah.h"
#include "templat_isi.h"
#include "templat_jawaban_sql.h"

static struct str
day(struct request *r, int64_t batas, int zona)
{
	if (batas == JAM_TANPA_BATAS)
		return (struct str){ 0 };
	return waktu_teks(r->a, waktu_day(batas - 1, zona), BAHASA_ID);
}

/* Who is addressed: by name only who signed openly. */
static enum err
fill_nama(struct request *r, const struct laporan *l, struct str *ret)
{
	struct laporan_baris b;
	struct str nama;
	enum err err;

	if ((err = laporan_list_one(r->db, r->a, l->id, &b)) != ERR_OK)
		return err;
	nama = laporan_pelapor(&r->who, &b);
	*ret = nama.p != NULL && nama.n > 0
		   ? arena_printf(r->a, "Bapak/Ibu " STR_FMT, STR_ARG(nama))
		   : STR("Bapak/Ibu pelapor");
	return ERR_OK;
}

static enum err
fill_lokasi(struct request *r, const struct laporan *l, struct str *ret)
{
	struct wilayah w;
	enum err err = ERR_OK;
	struct str alamat = l->alamat.ada ? l->alamat.v : STR("");

	w.nama = STR("");
	if (l->kode_wilayah.ada)
		err = wilayah_get(r->db, r->a, l->kode_wilayah.v, &w);
	if (err != ERR_OK && err != ERR_NOT_FOUND)
		return err;
	*ret = arena_printf(r->a, STR_FMT "%s" STR_FMT, STR_ARG(alamat),
	    alamat.n > 0 && w.nama.n > 0 ? ", " : "", STR_ARG(w.nama));
	return ERR_OK;
}

/* A question must be answered while L runs, all else is due with the report's
 * own deadline: completion rather than the first answer. */
static enum err
fill_batas(struct request *r, const struct laporan *l, int untuk,
    const struct instansi_lihat *i, struct str *ret)
{
	struct jam_aturan rules = { .instansi_id = i->id,
		.zona = i->zona,
		.profil = i->profil,
		.now = r->now };
	struct jam_tampil *v;
	enum err err;
	size_t k, n;

	if ((err = libur_kalender(r->db, &rules.kalender)) != ERR_OK)
		return err;
	if (untuk == UNTUK_TUNDA) {
		*ret = day(r, laporan_jam_batas(&rules, JAM_L), i->zona);
		return ERR_OK;
	}
	err = laporan_jam_tampil(
	    r->db, r->a, rules.kalender, l->id, r->now, &v, &n);
	for (k = 0; err == ERR_OK && k < n; k++)
		if (v[k].jam == JAM_D || (v[k].jam == JAM_F && ret->p == NULL))
			*ret = day(r, v[k].h.batas, v[k].zona);
	return err;
}

static enum err
fill(struct request *r, const struct laporan *l, int untuk, struct str *v)
{
	struct instansi_lihat i;
	enum err err;

	err = instansi_lihat(r->db, r->a, r->who.instansi_id, &i);
	if (err != ERR_OK)
		return err;
	v[ISIAN_JUDUL] = l->judul;
	v[ISIAN_TRACKING_ID] = l->tracking_id;
	v[ISIAN_INSTANSI] = i.nama;
	v[ISIAN_PETUGAS] = r->who.nama;
	v[ISIAN_TANGGAL] =
	    waktu_teks(r->a, waktu_day(r->now, i.zona), BAHASA_ID);
	if ((err = fill_nama(r, l, &v[ISIAN_NAMA_PELAPOR])) != ERR_OK ||
	    (err = fill_lokasi(r, l, &v[ISIAN_LOKASI])) != ERR_OK)
		return err;
	return fill_batas(r, l, untuk, &i, &v[ISIAN_BATAS]);
}

static void
put(struct json *j, const struct templat_jawaban *t, struct str isi)
{
	json_open(j, NULL, '{');
	json_id(j, "id", t->id);
	json_str(j, "nama", t->nama);
	json_z(j, "untuk", kosakata_kode(&kosakata_templat_untuk, t->untuk));
	json_str(j, "isi", isi);
	json_close(j, '}');
}

enum err
templat_laporan_get(struct request *r)
{
	int untuk = request_query_kata(r, "untuk", &kosakata_templat_untuk);
	struct str nilai[UNTUK__MAX][ISIAN__MAX] = { 0 };
	struct json *j = &r->out.json;
	struct templat_jawaban *v;
	struct laporan_akses akses;
	struct laporan l;
	enum err err;
	size_t i, n;
	int u;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = laporan_http_load(r, &l, &akses)) != ERR_OK)
		return err;
	if (akses.pandangan != PANDANG_PETUGAS)
		return ERR_NOT_FOUND;
	for (u = 0; u < UNTUK__MAX; u++)
		if ((untuk < 0 || untuk == u) &&
		    (err = fill(r, &l, u, nilai[u])) != ERR_OK)
			return err;
	err = templat_sql_list(r->db, r->a, r->who.instansi_id, untuk, &v, &n);
	if (err != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < n; i++)
		if (v[i].untuk < UNTUK__MAX)
			put(j, &v[i],
			    templat_isi(r->a, v[i].isi, nilai[v[i].untuk]));
	json_close(j, ']');
	json_close(j, '}');
	return ERR_OK;
}
