/*
 * GET /statistik/kejadian and /statistik/publik/kejadian ?ukuran=&kunci=&
 * lewat=ya&instansi=&dari=&sampai=&sesudah=&batas=: what a figure of "ukuran"
 * counts, one row for each time it happened, with its report as it is now.
 */
#include "../auth/scope.h"
#include "../base/waktu.h"
#include "../http/route.h"
#include "../instansi/instansi_beda.h"
#include "../laporan/laporan_akses.h"
#include "../laporan/laporan_json.h"
#include "../laporan/laporan_saring.h"
#include "kejadian_sql.h"
#include "statistik_isian.h"
#include "ukuran.h"

static const char *const kinds[UKURAN__MAX] = {
#define UKURAN(name, kode, kunci) [UKURAN_##name] = kode,
#include "../tables/ukuran.def"
#undef UKURAN
};

static const struct kosakata *
words_of(enum ukuran u)
{
	return u == UKURAN_CARA_TUTUP ? &kosakata_status
	       : u == UKURAN_ARSIP    ? &kosakata_arsip_kategori
				      : NULL;
}

static bool
is_duration(enum ukuran u)
{
	return u <= UKURAN_PENYELESAIAN;
}

static bool
is_late(enum ukuran u)
{
	return u >= UKURAN_V_LEWAT && u <= UKURAN_D_LEWAT;
}

/* lewat=ya is a kind of its own; tags have the worklist.  Why reports are
 * archived is not for the public. */
static bool
read_kind(struct request *r, bool publik, struct kejadian_saring *s)
{
	bool late = str_eq(request_query(r, "lewat"), STR("ya"));
	struct str v = request_query(r, "ukuran");
	int u = 0;

	while (u < UKURAN_TAG &&
	       (is_late((enum ukuran)u) || !str_eq(v, str_of(kinds[u]))))
		u++;
	if (u == UKURAN_TAG || (publik && u == UKURAN_ARSIP)) {
		problem_unknown(&r->problem, "ukuran");
		return false;
	}
	s->ukuran = (enum ukuran)u;
	if (late && is_duration(s->ukuran))
		s->ukuran += UKURAN_V_LEWAT;
	else if (late)
		problem_unknown(&r->problem, "lewat");
	return true;
}

static void
read_key(struct request *r, struct kejadian_saring *s)
{
	const struct kosakata *words = words_of(s->ukuran);
	struct str v = request_query(r, "kunci");

	s->kunci = is_late(s->ukuran) ? 1 : -1;
	if (words != NULL) {
		if ((s->kunci = kosakata_find(words, v)) < 0)
			problem_unknown(&r->problem, "kunci");
	} else if (v.p != NULL) {
		if (s->ukuran == UKURAN_RATING && v.n == 1 && v.p[0] >= '1' &&
		    v.p[0] <= '5')
			s->kunci = v.p[0] - '0';
		else
			problem_unknown(&r->problem, "kunci");
	}
}

static void
put_key(struct request *r, const struct kejadian_saring *s, const char *name,
    int64_t key)
{
	const struct kosakata *words = words_of(s->ukuran);
	struct json *j = &r->out.json;

	if (words != NULL && key >= 0)
		json_z(j, name, kosakata_kode(words, (size_t)key));
	else if (s->ukuran == UKURAN_RATING && key >= 0)
		json_str(j, name, arena_printf(r->a, "%d", (int)key));
	else
		json_null(j, name);
}

static void
put_head(struct request *r, const struct kejadian_saring *s,
    const struct instansi *i, bool told)
{
	const struct kosakata *words = words_of(s->ukuran);
	struct json *j = &r->out.json;
	bool late = is_late(s->ukuran);

	json_open(j, "instansi", '{');
	json_id(j, "id", i->id);
	json_str(j, "nama", i->nama);
	json_close(j, '}');
	if (s->f.dari == 0)
		json_null(j, "dari");
	else
		json_str(j, "dari", waktu_iso(r->a, s->f.dari));
	json_str(j, "sampai", waktu_iso(r->a, s->f.tampil));
	json_z(
	    j, "ukuran", kinds[late ? s->ukuran - UKURAN_V_LEWAT : s->ukuran]);
	json_bool(j, "lewat", late);
	put_key(r, s, "kunci", s->kunci);
	if (words != NULL)
		json_z(j, "kunci_nama",
		    kosakata_nama(words, (size_t)s->kunci, r->bahasa));
	if (told)
		json_int(j, "jumlah", s->jumlah);
	else
		json_null(j, "jumlah");
	json_bool(j, "disamarkan", !told);
}

/* The reports of a page, and how each may be seen. */
struct kartu {
	struct laporan_baris *v;
	enum pandangan *pandangan;
	size_t n;
};

static enum err
load_cards(struct request *r, const struct kejadian *v, size_t n, bool publik,
    struct kartu *ret)
{
	int64_t *ids = ARENA_ARRAY(r->a, int64_t, n + 1);
	static const struct pelaku everybody = { .peran = PERAN_PUBLIK };
	struct kartu k = { 0 };
	size_t i, nids = 0;
	enum err err;

	for (i = 0; i < n; i++)
		if (v[i].laporan_id.ada)
			ids[nids++] = v[i].laporan_id.v;
	err = laporan_list_some(r->db, r->a, ids, nids, &k.v, &k.n);
	if (err != ERR_OK)
		return err;
	k.pandangan = ARENA_ARRAY(r->a, enum pandangan, k.n + 1);
	err = laporan_akses_some(
	    r->db, r->a, publik ? &everybody : &r->who, k.v, k.n, k.pandangan);
	if (err == ERR_OK)
		*ret = k;
	return err;
}

/* Its report, when it may be seen. */
static const struct laporan_baris *
card_of(const struct kejadian *e, const struct kartu *k)
{
	size_t i = 0;

	while (
	    i < k->n && !(e->laporan_id.ada && k->v[i].id == e->laporan_id.v))
		i++;
	return i == k->n || k->pandangan[i] == PANDANG_TIADA ? NULL : &k->v[i];
}

static void
put_card(struct request *r, const struct laporan_baris *b)
{
	struct json *j = &r->out.json;

	if (b == NULL) {
		json_null(j, "laporan");
		return;
	}
	json_open(j, "laporan", '{');
	laporan_json_pokok(j, b, r->bahasa);
	json_close(j, '}');
}

/* Of a report that is not public any more the public learns no more than that
 * it is counted. */
static void
put_event(struct request *r, const struct kejadian_saring *s,
    const struct kejadian *e, const struct kartu *k)
{
	const struct laporan_baris *b = card_of(e, k);
	struct json *j = &r->out.json;
	bool told = b != NULL || !s->f.publik;

	json_open(j, NULL, '{');
	json_id(j, "id", e->id);
	json_str(j, "hari", waktu_iso(r->a, e->hari));
	put_card(r, b);
	put_key(r, s, "kunci", told ? e->kunci : -1);
	if (told && is_duration(s->ukuran))
		json_int(j, "jam", e->kunci);
	else
		json_null(j, "jam");
	if (told) {
		json_open(j, "instansi", '{');
		json_id(j, "id", e->instansi_id);
		json_str(j, "nama", e->instansi);
		json_close(j, '}');
	} else
		json_null(j, "instansi");
	json_close(j, '}');
}

/* Agencies of one name, among those that this page names at all. */
static enum err
tell_apart(struct request *r, const struct kejadian_saring *s,
    struct kejadian *v, size_t n, const struct kartu *k)
{
	struct instansi_beda *w =
	    ARENA_ARRAY(r->a, struct instansi_beda, n + 1);
	size_t i, m = 0;

	for (i = 0; i < n; i++)
		if (!s->f.publik || card_of(&v[i], k) != NULL)
			w[m++] = (struct instansi_beda){ .id = v[i].instansi_id,
				.nama = &v[i].instansi };
	return instansi_bedakan(r->db, r->a, w, m);
}

static enum err
put_page(struct request *r, const struct kejadian_saring *s, bool told,
    struct kejadian_kursor after, int64_t limit)
{
	struct json *j = &r->out.json;
	struct kejadian_kursor next = { 0 };
	struct kejadian *v = NULL;
	struct kartu cards = { 0 };
	size_t i, n = 0, shown;
	enum err err = ERR_OK;

	if (told)
		err = kejadian_list(
		    r->db, r->a, s, after, limit + 1, &v, &n, &next);
	shown = n > (size_t)limit ? (size_t)limit : n;
	if (err != ERR_OK ||
	    (err = load_cards(r, v, shown, s->f.publik, &cards)) != ERR_OK ||
	    (err = tell_apart(r, s, v, shown, &cards)) != ERR_OK)
		return err;
	json_open(j, "data", '[');
	for (i = 0; i < shown; i++)
		put_event(r, s, &v[i], &cards);
	json_close(j, ']');
	if (n > shown)
		next = (struct kejadian_kursor){ v[shown - 1].hari,
			v[shown - 1].id };
	if (next.id == 0)
		json_null(j, "berikutnya");
	else
		json_str(j, "berikutnya",
		    arena_printf(r->a, "%lld.%lld", (long long)next.hari,
			(long long)next.id));
	return ERR_OK;
}

static enum err
answer(struct request *r, bool publik)
{
	struct kejadian_saring s = { .f = { .publik = publik } };
	int64_t own = publik ? 0 : scope_of(&r->who).instansi_id;
	struct laporan_kursor after = laporan_kursor_read(r);
	int64_t limit = laporan_batas_read(r);
	struct ukuran_ringkas u;
	struct instansi i;
	enum err err;
	bool told;

	if (read_kind(r, publik, &s))
		read_key(r, &s);
	if ((err = statistik_isian(r, own, &s.f, &i)) != ERR_OK ||
	    (!publik && (err = statistik_dalam(r, i.id)) != ERR_OK) ||
	    (err = ukuran_read(r->db, r->a, &s.f, &u)) != ERR_OK)
		return err;
	told = ukuran_angka(&u, s.ukuran, s.kunci, publik, &s.jumlah);
	json_open(&r->out.json, NULL, '{');
	put_head(r, &s, &i, told);
	err = put_page(r, &s, told,
	    (struct kejadian_kursor){ after.dua, after.id }, limit);
	if (err != ERR_OK)
		return err;
	json_close(&r->out.json, '}');
	return ERR_OK;
}

enum err
statistik_kejadian_get(struct request *r)
{
	return answer(r, false);
}

enum err
statistik_publik_kejadian_get(struct request *r)
{
	return answer(r, true);
}
