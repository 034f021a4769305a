/*
 * The inbox of requests: what my scope has to decide, nearest deadline first.
 */
#include "permintaan_http.h"

#include "../core/jam.h"
#include "../core/kosakata.h"
#include "../http/form.h"
#include "../http/route.h"
#include "../libur/libur.h"
#include "../mariadb/null_json.h"

#define MAX_PAGE 50

static const char *const putusan_kode[] = { "terima", "tolak", "tarik" };

static void
put_laporan(struct json *j, const struct permintaan *p, enum bahasa b)
{
	json_open(j, "laporan", '{');
	json_str(j, "tracking_id", p->tracking_id);
	json_str(j, "judul", p->judul);
	json_z(j, "status", kosakata_kode(&kosakata_status, p->status));
	json_z(j, "status_nama", kosakata_nama(&kosakata_status, p->status, b));
	json_int(j, "versi", p->versi);
	json_close(j, '}');
}

static void
put_putusan(struct json *j, const struct permintaan *p)
{
	json_open(j, "putusan", '{');
	json_z(j, "keputusan", putusan_kode[p->putusan.v]);
	null_json_str(j, "catatan", p->catatan);
	json_time(j, "pada", p->diputus.v, (int)p->zona);
	json_close(j, '}');
}

/* The countdown of the clock P, in the zone of who decides. */
static enum err
put_countdown(struct request *r, struct json *j, const struct permintaan *p)
{
	struct hitungan h = { .batas = p->batas };
	const struct kalender *k;
	enum err err;

	if ((err = libur_kalender(r->db, &k)) != ERR_OK)
		return err;
	if (p->batas == JAM_TANPA_BATAS ||
	    !jam_sisa(k, (int)p->zona, r->now, p->batas, &h.sisa)) {
		json_null(j, "batas");
		json_null(j, "sisa_hari_kerja");
		json_null(j, "teks");
		return ERR_OK;
	}
	json_time(j, "batas", p->batas, (int)p->zona);
	json_int(j, "sisa_hari_kerja", h.sisa);
	json_str(
	    j, "teks", jam_teks(r->a, &h, SATUAN_HK, (int)p->zona, r->bahasa));
	return ERR_OK;
}

/* One request as an object: what is asked, by whom, of which report, who
 * decides and until when. */
static enum err
put(struct request *r, struct json *j, const char *key,
    const struct permintaan *p)
{
	enum err err = ERR_OK;

	json_open(j, key, '{');
	json_id(j, "id", p->id);
	json_z(j, "jenis", kosakata_kode(&kosakata_minta_jenis, p->jenis));
	json_z(j, "jenis_nama",
	    kosakata_nama(&kosakata_minta_jenis, p->jenis, r->bahasa));
	json_str(j, "alasan", p->alasan);
	null_json_ref(j, "saran_instansi", p->saran_id, p->saran);
	put_laporan(j, p, r->bahasa);
	null_json_ref(j, "instansi", p->instansi_id, p->instansi);
	json_z(j, "pemohon", p->instansi_id.ada ? "instansi" : "pelapor");
	null_json_ref(j, "pemutus", (struct null_i64){ true, p->pemutus_id },
	    (struct null_str){ true, p->pemutus });
	json_bool(j, "terbuka", p->terbuka);
	json_bool(j, "dapat_diputuskan",
	    p->terbuka && p->saya && scope_of(&r->who).bertindak &&
		r->who.peran != PERAN_PEJABAT_PENGHUBUNG);
	json_time(j, "dibuat", p->dibuat, (int)p->zona);
	if (p->terbuka)
		err = put_countdown(r, j, p);
	else
		put_putusan(j, p);
	json_close(j, '}');
	return err;
}

enum err
permintaan_put_all(
    struct request *r, struct json *j, const struct permintaan *v, size_t n)
{
	enum err err = ERR_OK;
	size_t i;

	json_open(j, "permintaan", '[');
	for (i = 0; err == ERR_OK && i < n; i++)
		err = put(r, j, NULL, &v[i]);
	json_close(j, ']');
	return err;
}

/* The cursor "batas.id", both in digits. */
static struct permintaan_kursor
read_cursor(struct request *r)
{
	struct str s = request_query(r, "sesudah");
	struct permintaan_kursor k = { 0 };
	char *end;

	if (s.p == NULL)
		return k;
	k.batas = strtoll(s.p, &end, 10);
	if (*end == '.')
		k.id = strtoll(end + 1, &end, 10);
	if (*end != '\0' || k.id <= 0 || k.batas <= 0 || s.n > 40)
		problem_field(&r->problem, "sesudah", "penanda halaman keliru",
		    "this is not a cursor");
	return k;
}

enum err
permintaan_list_get(struct request *r)
{
	struct permintaan_kursor after = read_cursor(r);
	int64_t limit = request_query_int(r, "batas", 20, 1, MAX_PAGE);
	struct scope scope = scope_of(&r->who);
	struct json *j = &r->out.json;
	int jenis = request_query_kata(r, "jenis", &kosakata_minta_jenis);
	struct permintaan *v;
	enum err err;
	size_t i, n;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = permintaan_list(r->db, r->a, &scope, jenis, after, limit + 1,
		 &v, &n)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; err == ERR_OK && i < n && i < (size_t)limit; i++)
		err = put(r, j, NULL, &v[i]);
	json_close(j, ']');
	if (n > (size_t)limit)
		json_str(j, "berikutnya",
		    arena_printf(r->a, "%lld.%lld",
			(long long)v[limit - 1].batas,
			(long long)v[limit - 1].id));
	else
		json_null(j, "berikutnya");
	json_close(j, '}');
	return err;
}

enum err
permintaan_satu_get(struct request *r)
{
	struct scope scope = scope_of(&r->who);
	struct permintaan p;
	enum err err;

	err = permintaan_get(
	    r->db, r->a, form_path_id(r->vars[0]), scope.instansi_id, &p);
	if (err != ERR_OK)
		return err;
	if (!p.saya && !p.milik)
		return ERR_NOT_FOUND;
	return put(r, &r->out.json, NULL, &p);
}
