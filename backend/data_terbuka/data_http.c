/*
 * GET /data-terbuka        what there is, and what its columns say
 * GET /data-terbuka/:nama  one file; nginx gives it
 */
#include "../base/settings.h"
#include "../base/waktu.h"
#include "../http/route.h"
#include "data_terbuka.h"

#define CSV_TYPE  "text/csv; charset=utf-8"
#define JSON_TYPE "application/json; charset=utf-8"

static bool
is_csv(struct str nama)
{
	return nama.n > 4 && memcmp(nama.p + nama.n - 4, ".csv", 4) == 0;
}

static void
put_file(struct request *r, const struct data_berkas *b)
{
	struct json *j = &r->out.json;

	json_open(j, NULL, '{');
	json_str(j, "nama", b->nama);
	json_str(j, "url",
	    arena_printf(r->a, "%s/api/v1/data-terbuka/%s", settings.base_url,
		b->nama.p));
	json_z(j, "format", is_csv(b->nama) ? "csv" : "json");
	json_int(j, "baris", b->baris);
	json_int(j, "ukuran", b->ukuran);
	json_hex(j, "sha256", b->sidik);
	json_str(j, "hari", waktu_iso(r->a, b->hari));
	json_time(j, "dibuat", b->dibuat, ZONA_WIB);
	json_close(j, '}');
}

/* "laporan.csv" is of the set "laporan". */
static bool
of_set(const struct data_berkas *b, enum data_kumpulan set)
{
	const char *kode = data_info[set].kode;
	size_t n = strlen(kode);

	return b->nama.n > n && strncmp(b->nama.p, kode, n) == 0 &&
	       b->nama.p[n] == '.';
}

static void
put_set(struct request *r, enum data_kumpulan set, const struct data_berkas *v,
    size_t n)
{
	struct json *j = &r->out.json;
	const struct data_kolom *k;
	size_t i, nk;

	json_open(j, NULL, '{');
	json_z(j, "kode", data_info[set].kode);
	json_z(j, "nama", data_info[set].nama[r->bahasa]);
	json_z(j, "isi", data_info[set].isi[r->bahasa]);
	json_open(j, "kolom", '[');
	k = data_kolom(set, &nk);
	for (i = 0; i < nk; i++) {
		json_open(j, NULL, '{');
		json_z(j, "nama", k[i].nama);
		json_z(j, "arti", k[i].arti[r->bahasa]);
		json_close(j, '}');
	}
	json_close(j, ']');
	json_open(j, "berkas", '[');
	for (i = 0; i < n; i++)
		if (of_set(&v[i], set))
			put_file(r, &v[i]);
	json_close(j, ']');
	json_close(j, '}');
}

enum err
data_terbuka_get(struct request *r)
{
	struct json *j = &r->out.json;
	struct data_berkas *v;
	enum err err;
	size_t n;
	int s;

	if ((err = data_list(r->db, r->a, &v, &n)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_open(j, "lisensi", '{');
	json_z(j, "nama", DATA_LISENSI);
	json_z(j, "url", DATA_LISENSI_URL);
	json_close(j, '}');
	json_open(j, "data", '[');
	for (s = 0; s < DATA__MAX; s++)
		put_set(r, (enum data_kumpulan)s, v, n);
	json_close(j, ']');
	json_close(j, '}');
	return ERR_OK;
}

enum err
data_terbuka_berkas_get(struct request *r)
{
	struct data_berkas b;
	enum err err;

	if (!str_ascii(r->vars[0]))
		return ERR_NOT_FOUND;
	if ((err = data_get(r->db, r->a, r->vars[0], &b)) != ERR_OK)
		return err;
	r->out.type = is_csv(b.nama) ? CSV_TYPE : JSON_TYPE;
	r->out.body = (struct str){ "", 0 };
	r->out.cache = true;
	response_header(r, "X-Accel-Redirect",
	    arena_printf(r->a, "/terbuka-internal/%s", b.berkas.p));
	response_header(r, "Content-Disposition",
	    arena_printf(r->a, "attachment; filename=\"%s\"", b.nama.p));
	response_header(r, "X-Content-Type-Options", STR("nosniff"));
	return ERR_OK;
}
