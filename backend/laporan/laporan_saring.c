#include "laporan_saring.h"

#include <stdlib.h>

#include "../core/kosakata.h"
#include "../kategori/kategori.h"
#include "../libur/libur.h"
#include "../wilayah/wilayah.h"
#include "kata.h"
#include "kata_sql.h"
#include "laporan_akses.h"
#include "laporan_json.h"
#include "laporan_sql.h"

#define MAX_PAGE 50

/* status=selesai names a tab, status=ditutup_admin one status. */
static void
read_status(struct request *r, struct laporan_saring *s)
{
	struct str v = request_query(r, "status");
	int i;

	s->status = -1;
	if (v.p == NULL)
		return;
	if ((i = kosakata_find(&kosakata_tab, v)) >= 0 && (s->tabs & 1u << i))
		s->tabs = 1u << i;
	else if ((i = kosakata_find(&kosakata_status, v)) >= 0 &&
		 (s->tabs & 1u << status_info[i].tab)) {
		s->tabs = 1u << status_info[i].tab;
		s->status = i;
	} else
		problem_unknown(&r->problem, "status");
}

/* At most eight words; each must be known, else nothing can match. */
#define MAX_WORDS 8

/* The rarest first: that is the index to walk. */
static enum err
rarest_first(struct request *r, struct laporan_saring *s, int64_t *ids)
{
	int64_t count, least = INT64_MAX, id;
	size_t i, at = 0;
	enum err err;

	for (i = 0; i < s->nkata; i++) {
		err = kata_sql_count(r->db, r->a, ids[i], &count);
		if (err != ERR_OK)
			return err;
		if (count < least) {
			least = count;
			at = i;
		}
	}
	id = ids[at];
	ids[at] = ids[0];
	ids[0] = id;
	s->kata_jarang = least < KATA_BANYAK;
	return ERR_OK;
}

static enum err
read_words(struct request *r, struct laporan_saring *s, bool *ret_none)
{
	struct str text = request_query(r, "kata"), *words;
	int64_t *ids;
	enum err err;
	size_t i, n;

	if (text.p == NULL)
		return ERR_OK;
	n = kata_split(r->a, text, &words);
	if (n > MAX_WORDS)
		n = MAX_WORDS;
	ids = ARENA_ARRAY(r->a, int64_t, n + 1);
	for (i = 0; i < n; i++) {
		err = kata_sql_find(r->db, r->a, words[i], &ids[i]);
		if (err == ERR_NOT_FOUND) {
			*ret_none = true;
			return ERR_OK;
		}
		if (err != ERR_OK)
			return err;
	}
	/* Only words that say nothing ("yang", "di"): nothing to look for. */
	*ret_none = n == 0;
	s->kata = ids;
	s->nkata = n;
	return n == 0 ? ERR_OK : rarest_first(r, s, ids);
}

const char *const pelapor_jenis_kata[] = { "semua", "biasa", "anonim",
	"rahasia", "tanpa_akun", NULL };

static void
read_sumber(struct request *r, struct laporan_saring *s)
{
	struct str v = request_query(r, "sumber");

	s->sumber = SUMBER_SEMUA;
	if (v.p != NULL && !sumber_baca(v, &s->sumber))
		problem_unknown(&r->problem, "sumber");
}

static void
read_pelapor(struct request *r, struct laporan_saring *s)
{
	struct str v = request_query(r, "pelapor");
	size_t i = 0;

	if (v.p == NULL)
		return;
	while (pelapor_jenis_kata[i] != NULL &&
	       !str_eq(v, str_of(pelapor_jenis_kata[i])))
		i++;
	if (pelapor_jenis_kata[i] == NULL)
		problem_unknown(&r->problem, "pelapor");
	else
		s->pelapor = (enum pelapor_jenis)i;
}

/*
 * Every deadline is a midnight of one of our zones, and in a day from now
 * each zone has one midnight: what ends within 24 hours ends today.
 */
static void
read_deadline(struct request *r, struct laporan_saring *s)
{
	bool late = str_eq(request_query(r, "terlambat"), STR("ya"));
	bool today = str_eq(request_query(r, "hari_ini"), STR("ya"));

	if (late || today)
		s->tenggat_sampai = today ? r->now + LAPORAN_HARI : r->now;
	if (today && !late)
		s->tenggat_dari = r->now;
}

static enum err
read_places(struct request *r, struct laporan_saring *s)
{
	struct str kategori = request_query(r, "kategori");
	struct str wilayah = request_query(r, "wilayah");
	struct kategori k;
	struct wilayah w;
	enum err err = ERR_OK;

	s->instansi_id = request_query_int(r, "instansi", 0, 1, INT64_MAX);
	if (kategori.p != NULL) {
		err = kategori_get_kode(r->db, r->a, kategori, &k);
		if (err == ERR_NOT_FOUND)
			problem_unknown(&r->problem, "kategori");
		else if (err == ERR_OK)
			s->kategori_id = k.id;
	}
	if (wilayah.p != NULL && (err == ERR_OK || err == ERR_NOT_FOUND)) {
		err = wilayah_get(r->db, r->a, wilayah, &w);
		if (err == ERR_NOT_FOUND)
			problem_unknown(&r->problem, "wilayah");
		else if (err == ERR_OK)
			s->wilayah = w.kode;
	}
	return err == ERR_NOT_FOUND ? ERR_OK : err;
}

enum err
laporan_saring_read(struct request *r, unsigned tabs,
    struct laporan_saring *ret, bool *ret_none)
{
	struct laporan_saring s = { .tabs = tabs };
	enum err err;

	*ret_none = false;
	read_status(r, &s);
	s.klasifikasi =
	    request_query_kata(r, "klasifikasi", &kosakata_klasifikasi);
	read_sumber(r, &s);
	s.prioritas = str_eq(request_query(r, "prioritas"), STR("ya"));
	s.salinan = str_eq(request_query(r, "salinan"), STR("ya"));
	read_pelapor(r, &s);
	read_deadline(r, &s);
	if ((err = read_places(r, &s)) != ERR_OK ||
	    (err = read_words(r, &s, ret_none)) != ERR_OK)
		return err;
	*ret = s;
	return problem_check(&r->problem);
}

int64_t
laporan_batas_read(struct request *r)
{
	return request_query_int(r, "batas", 20, 1, MAX_PAGE);
}

enum err
laporan_list_lacak(struct request *r, unsigned pandangan,
    struct laporan_baris *ret, bool *ret_found)
{
	struct str text = request_query(r, "kata"), tracking;
	struct laporan_akses akses;
	struct laporan l;
	enum err err;

	*ret_found = false;
	if (text.p == NULL ||
	    (tracking = laporan_tracking(r->a, text)).p == NULL)
		return ERR_OK;
	if ((err = laporan_sql_get(r->db, r->a, tracking, &l)) == ERR_OK &&
	    (err = laporan_akses(r->db, r->a, &r->who, &l, &akses)) == ERR_OK &&
	    akses.pandangan >= (enum pandangan)pandangan &&
	    (err = laporan_list_one(r->db, r->a, l.id, ret)) == ERR_OK)
		*ret_found = true;
	return err == ERR_NOT_FOUND ? ERR_OK : err;
}

struct laporan_kursor
laporan_kursor_read(struct request *r)
{
	struct str s = request_query(r, "sesudah");
	struct laporan_kursor k = { 0 };
	char *end;

	if (s.p == NULL)
		return k;
	k.id = strtoll(s.p, &end, 10);
	if (*end == '.') {
		k.dua = k.id;
		k.id = strtoll(end + 1, &end, 10);
	}
	if (*end != '\0' || k.id <= 0 || s.n > 40)
		problem_field(&r->problem, "sesudah", "penanda halaman keliru",
		    "this is not a cursor");
	return k;
}

struct page {
	struct jam_tampil *jam;
	size_t njam;
};

static enum err
load_page(struct request *r, const struct laporan_baris *v, size_t n,
    unsigned pandangan, struct page *p)
{
	int64_t *ids = ARENA_ARRAY(r->a, int64_t, n + 1);
	const struct kalender *k;
	enum err err;
	size_t i;

	if (pandangan == PANDANG_PUBLIK)
		return ERR_OK;
	for (i = 0; i < n; i++)
		ids[i] = v[i].id;
	if ((err = libur_kalender(r->db, &k)) != ERR_OK)
		return err;
	return laporan_jam_tampil_list(
	    r->db, r->a, k, ids, n, r->now, &p->jam, &p->njam);
}

/* The clocks of one row: they stand together, by laporan_id. */
static void
clocks_of(const struct page *p, int64_t id, struct laporan_tampil *t)
{
	size_t i = 0;

	while (i < p->njam && p->jam[i].laporan_id != id)
		i++;
	t->jam = p->jam + i;
	for (t->njam = 0; i < p->njam && p->jam[i].laporan_id == id; i++)
		t->njam++;
}

static struct laporan_kursor
cursor_of(const struct laporan_baris *last, enum laporan_urut urut)
{
	/* As jangkauan_sql.c sorts reports without a deadline. */
	const int64_t far = INT64_C(9000000000000);

	if (urut == URUT_DIBUAT)
		return (struct laporan_kursor){ last->id, last->dibuat };
	return (struct laporan_kursor){ last->id,
		last->tenggat.ada ? last->tenggat.v : far };
}

static void
put_next(struct request *r, struct laporan_kursor k, enum laporan_urut urut)
{
	json_str(&r->out.json, "berikutnya",
	    urut == URUT_BARU ? arena_printf(r->a, "%lld", (long long)k.id)
			      : arena_printf(r->a, "%lld.%lld",
				    (long long)k.dua, (long long)k.id));
}

enum err
laporan_list_print(struct request *r, struct laporan_baris *v, size_t n,
    int64_t limit, const struct laporan_kursor *lanjut, enum laporan_urut urut,
    unsigned pandangan)
{
	size_t i, shown = n > (size_t)limit ? (size_t)limit : n;
	struct json *j = &r->out.json;
	struct page p = { 0 };
	enum err err;

	if ((err = load_page(r, v, shown, pandangan, &p)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < shown; i++) {
		struct laporan_tampil t = { .bahasa = r->bahasa,
			.pandangan = (enum pandangan)pandangan,
			.pelapor = laporan_pelapor(&r->who, &v[i]) };

		clocks_of(&p, v[i].id, &t);
		json_open(j, NULL, '{');
		laporan_json_row(j, &v[i], &t);
		json_close(j, '}');
	}
	json_close(j, ']');
	if (n > shown)
		put_next(r, cursor_of(&v[shown - 1], urut), urut);
	else if (lanjut != NULL && lanjut->id != 0)
		put_next(r, *lanjut, urut);
	else
		json_null(j, "berikutnya");
	json_close(j, '}');
	return ERR_OK;
}
