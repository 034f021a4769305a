/*
 * GET /ekspor-pratinjau?jenis=&instansi=&dari=&…: the first rows as they will
 * stand in the file, and how many there are, for the screen.  The number comes
 * from the roll-ups; where they do not know, it is null.
 */
#include "../http/route.h"
#include "../libur/libur.h"
#include "baris.h"
#include "ekspor_isian.h"
#include "sel.h"

#define ROWS 10

static uint32_t
query_kata(struct request *r, const char *name, const struct kosakata *v)
{
	int i = request_query_kata(r, name, v);

	return i < 0 ? FORM_NONE : (uint32_t)i;
}

static struct str
query_id(struct request *r, const char *name)
{
	int64_t id = request_query_int(r, name, 0, 1, INT64_MAX / 16);

	return id == 0 ? (struct str){ 0 }
		       : arena_printf(r->a, "%lld", (long long)id);
}

static enum err
read_query(struct request *r, struct ekspor *e)
{
	struct saring_form f = {
		.instansi = query_id(r, "instansi"),
		.dari = request_query(r, "dari"),
		.sampai = request_query(r, "sampai"),
		.kategori = request_query(r, "kategori"),
		.wilayah = request_query(r, "wilayah"),
		.status = query_kata(r, "status", &kosakata_status),
		.klasifikasi =
		    query_kata(r, "klasifikasi", &kosakata_klasifikasi),
		.sumber = request_query(r, "sumber"),
		.prioritas = str_eq(request_query(r, "prioritas"), STR("ya")),
		.tepat = str_eq(request_query(r, "tepat"), STR("ya")),
	};
	uint32_t jenis = query_kata(r, "jenis", &kosakata_ekspor_jenis);
	enum err err;

	e->jenis = jenis == FORM_NONE ? EKSPOR_MASUK : jenis;
	if (e->jenis == EKSPOR_PENGGUNA && r->who.peran == PERAN_PENGAWAS)
		problem_field(&r->problem, "jenis",
		    "daftar pengguna hanya untuk admin",
		    "the list of users is for admins only");
	if ((err = ekspor_isian(r, &f, "", e)) != ERR_OK)
		return err;
	return problem_check(&r->problem);
}

static struct str
cell_text(struct arena *a, const struct sel *s)
{
	struct str day, time;
	int64_t at;

	switch (s->jenis) {
	case SEL_KOSONG:
		break;
	case SEL_TEKS:
		return s->s;
	case SEL_ANGKA:
		return arena_printf(a, "%lld", (long long)s->i);
	case SEL_TANGGAL:
		return waktu_iso(a, s->i);
	case SEL_JAM:
	case SEL_WAKTU:
		at = s->jenis == SEL_JAM ? s->i : s->i % WAKTU_DAY;
		time = arena_printf(a, "%02d:%02d:%02d", (int)(at / 3600),
		    (int)(at / 60 % 60), (int)(at % 60));
		if (s->jenis == SEL_JAM)
			return time;
		day = waktu_iso(a, waktu_day(s->i, ZONA_UTC));
		return arena_printf(a, "%s %s", day.p, time.p);
	}
	return STR("");
}

static void
put_rows(struct request *r, const struct sel_konteks *k,
    const struct ekspor_baris *v, size_t n, enum ekspor_jenis jenis)
{
	enum ekspor_kolom kolom[EKSPOR_KOLOM__MAX];
	size_t i, c, ncol = sel_kolom(jenis, kolom);
	struct json *j = &r->out.json;
	struct sel s;

	json_open(j, "kolom", '[');
	for (c = 0; c < ncol; c++)
		json_z(j, NULL, kolom_info[kolom[c]].judul);
	json_close(j, ']');
	json_open(j, "baris", '[');
	for (i = 0; i < n && i < ROWS; i++) {
		json_open(j, NULL, '[');
		for (c = 0; c < ncol; c++) {
			s = sel_nilai(k, &v[i], kolom[c]);
			json_str(j, NULL, cell_text(r->a, &s));
		}
		json_close(j, ']');
	}
	json_close(j, ']');
}

enum err
ekspor_pratinjau_get(struct request *r)
{
	struct sel_konteks k = { .a = r->a,
		.peran = r->who.peran,
		.now = r->now,
		.zona = ZONA_WIB };
	struct ekspor e = { 0 };
	struct ekspor_saring s;
	struct ekspor_baris *v;
	enum ekspor_jenis jenis;
	int64_t count;
	bool known;
	enum err err;
	size_t n;

	if ((err = read_query(r, &e)) != ERR_OK)
		return err;
	jenis = (enum ekspor_jenis)e.jenis;
	if ((err = ekspor_saring_of(r->db, r->a, &e, &s)) != ERR_OK ||
	    (err = baris_taksir(r->db, r->a, jenis, &s, &count, &known)) !=
		ERR_OK ||
	    (err = libur_kalender(r->db, &k.kalender)) != ERR_OK ||
	    (err = baris_contoh(r->db, r->a, jenis, &s, ROWS, &v, &n)) !=
		ERR_OK)
		return err;
	json_open(&r->out.json, NULL, '{');
	if (known)
		json_int(&r->out.json, "jumlah", count);
	else
		json_null(&r->out.json, "jumlah");
	put_rows(r, &k, v, n, jenis);
	json_close(&r->out.json, '}');
	return ERR_OK;
}
