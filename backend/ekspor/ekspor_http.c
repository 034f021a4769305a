/*
 * POST, GET and DELETE /ekspor…: asking for files, watching them being made,
 * fetching them.  The file itself is given by nginx.
 */
#include "../base/waktu.h"
#include "../catatan/catatan.h"
#include "../http/halaman.h"
#include "../http/idempotensi.h"
#include "../http/response.h"
#include "../http/route.h"
#include "ekspor_isian.h"
#include "ekspor_json.h"
#include "ekspor_sql.h"

struct grafik_form {
	uint32_t bentuk, menurut;
};

struct ekspor_form {
	uint32_t jenis, format;
	struct saring_form filter;
	struct grafik_form grafik;
};

static const struct field saring_fields[] = {
	FIELD(struct saring_form, instansi, .look = LOOK_ID, .max = 18),
	FIELD(struct saring_form, dari, .max = 10),
	FIELD(struct saring_form, sampai, .max = 10),
	FIELD(struct saring_form, kategori, .max = 120),
	FIELD(struct saring_form, wilayah, .max = 13),
	FIELD(struct saring_form, status, .kosakata = &kosakata_status),
	FIELD(
	    struct saring_form, klasifikasi, .kosakata = &kosakata_klasifikasi),
	FIELD(struct saring_form, sumber, .max = SUMBER_KATA_MAKS),
	FIELD(struct saring_form, prioritas),
	FIELD(struct saring_form, tepat),
};
static const struct field grafik_fields[] = {
	FIELD(struct grafik_form, bentuk, .kosakata = &kosakata_grafik_bentuk),
	FIELD(
	    struct grafik_form, menurut, .kosakata = &kosakata_grafik_menurut),
};
static const struct field fields[] = {
	FIELD(struct ekspor_form, jenis, .required = true,
	    .kosakata = &kosakata_ekspor_jenis),
	FIELD(struct ekspor_form, format, .required = true,
	    .kosakata = &kosakata_ekspor_format),
	FIELD_OBJECT(struct ekspor_form, filter, saring_fields),
	FIELD_OBJECT(struct ekspor_form, grafik, grafik_fields),
};
static const struct form form = FORM(struct ekspor_form, fields);

/* A line joins moments, and users have none. */
static void
check_chart(struct request *r, struct ekspor *e, const struct grafik_form *g)
{
	e->bentuk = g->bentuk == FORM_NONE ? BENTUK_BATANG : g->bentuk;
	e->menurut = g->menurut != FORM_NONE       ? g->menurut
		     : e->jenis == EKSPOR_PENGGUNA ? MENURUT_INSTANSI
						   : MENURUT_BULAN;
	if (!format_info[e->format].grafik)
		return;
	if (e->bentuk == BENTUK_GARIS && e->jenis == EKSPOR_PENGGUNA)
		problem_field(&r->problem, "grafik.bentuk",
		    "pengguna tidak dihitung per bulan; pilih batang",
		    "users are not counted by month; choose bars");
	if (e->jenis == EKSPOR_PENGGUNA &&
	    (e->menurut == MENURUT_BULAN || e->menurut == MENURUT_KATEGORI))
		problem_field(&r->problem, "grafik.menurut",
		    "pengguna hanya dapat dibagi menurut instansi atau status",
		    "users can be divided by agency or status only");
}

static struct str
catatan_text(struct request *r, const struct ekspor *e)
{
	struct json j;

	json_start(&j, r->a);
	json_open(&j, NULL, '{');
	json_z(&j, "jenis", kosakata_kode(&kosakata_ekspor_jenis, e->jenis));
	json_z(&j, "format", kosakata_kode(&kosakata_ekspor_format, e->format));
	json_id(&j, "instansi", e->simpul_id);
	if (e->dari.ada)
		json_str(&j, "dari", waktu_iso(r->a, e->dari.v));
	if (e->sampai.ada)
		json_str(&j, "sampai", waktu_iso(r->a, e->sampai.v));
	json_int(&j, "baris", e->baris);
	json_int(&j, "beridentitas", e->beridentitas);
	json_close(&j, '}');
	return json_text(&j);
}

struct minta {
	struct request *r;
	struct ekspor e;
};

static enum err
add(void *ctx)
{
	struct minta *m = ctx;
	struct request *r = m->r;
	int64_t waiting;
	enum err err;

	err = ekspor_sql_antre(r->db, r->a, r->who.id, &waiting);
	if (err == ERR_OK && waiting >= EKSPOR_ANTRE_MAX) {
		problem_detail(&r->problem,
		    "Masih banyak berkas Anda yang sedang dibuat. Tunggu atau"
		    " batalkan salah satu.",
		    "Many of your files are still being made. Wait, or cancel"
		    " one.");
		return ERR_TOO_MANY;
	}
	if (err != ERR_OK ||
	    (err = ekspor_sql_add(r->db, &m->e, &m->e.id)) != ERR_OK ||
	    (err = catatan_add(r->db, &r->who, r->now,
		 &(struct catatan){ .perbuatan = PERBUATAN_EKSPOR_BUAT,
		     .objek_id = m->e.id,
		     .sesudah = catatan_text(r, &m->e) })) != ERR_OK ||
	    (err = ekspor_sql_get(r->db, r->a, m->e.id, &m->e)) != ERR_OK)
		return err;
	ekspor_json(&r->out.json, NULL, &m->e, r->bahasa);
	r->out.status = 202;
	return ERR_OK;
}

enum err
ekspor_post(struct request *r)
{
	struct minta m = { .r = r };
	struct ekspor_form f;
	enum err err;

	err = form_read(r->a, &form, r->body, &r->problem, &f);
	if (err != ERR_OK)
		return err;
	m.e.pengguna_id = r->who.id;
	m.e.peran = (uint32_t)r->who.peran;
	m.e.instansi_id = r->who.instansi_id;
	m.e.jenis = f.jenis;
	m.e.format = f.format;
	m.e.dibuat = r->now;
	if (f.jenis == EKSPOR_PENGGUNA && r->who.peran == PERAN_PENGAWAS)
		problem_field(&r->problem, "jenis",
		    "daftar pengguna hanya untuk admin",
		    "the list of users is for admins only");
	check_chart(r, &m.e, &f.grafik);
	if ((err = ekspor_isian(r, &f.filter, "filter.", &m.e)) != ERR_OK ||
	    (err = problem_check(&r->problem)) != ERR_OK)
		return err;
	m.e.nama = ekspor_nama(r->a, &m.e);
	return idempotensi_run(r, add, &m);
}

/* One of the asker's own; another's is none. */
static enum err
find(struct request *r, struct ekspor *ret)
{
	struct ekspor e;
	enum err err;

	err = ekspor_sql_get(r->db, r->a, form_path_id(r->vars[0]), &e);
	if (err != ERR_OK)
		return err;
	if (e.pengguna_id != r->who.id)
		return ERR_NOT_FOUND;
	*ret = e;
	return ERR_OK;
}

enum err
ekspor_get(struct request *r)
{
	struct ekspor e;
	enum err err;

	if ((err = find(r, &e)) == ERR_OK)
		ekspor_json(&r->out.json, NULL, &e, r->bahasa);
	return err;
}

enum err
ekspor_list_get(struct request *r)
{
	int64_t limit = request_query_int(r, "batas", 20, 1, 50);
	int64_t before = request_query_int(r, "sesudah", 0, 1, INT64_MAX);
	struct json *j = &r->out.json;
	struct ekspor *v;
	size_t i, n;
	enum err err;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = ekspor_sql_list(
		 r->db, r->a, r->who.id, before, limit + 1, &v, &n)) != ERR_OK)
		return err;
	halaman_open(j);
	for (i = 0; i < n && i < (size_t)limit; i++)
		ekspor_json(j, NULL, &v[i], r->bahasa);
	halaman_next(j, n > (size_t)limit ? v[limit - 1].id : 0);
	json_close(j, '}');
	return ERR_OK;
}

/* What is being made stops at its next second; what is ready expires. */
enum err
ekspor_delete(struct request *r)
{
	struct ekspor e;
	bool was;
	enum err err;

	if ((err = find(r, &e)) != ERR_OK ||
	    (err = ekspor_sql_batal(r->db, e.id, r->now, &was)) != ERR_OK ||
	    (err = ekspor_sql_lepas(r->db, e.id, r->now)) != ERR_OK)
		return err;
	r->out.status = 204;
	return ERR_OK;
}

/* The rights of now: what was made for another role or place is not given. */
static enum err
check_rights(struct request *r, const struct ekspor *e)
{
	bool inside;
	enum err err;

	if ((err = ekspor_dalam(r, e->simpul_id, &inside)) != ERR_OK)
		return err;
	if (inside && e->peran == (uint32_t)r->who.peran &&
	    e->instansi_id == r->who.instansi_id)
		return ERR_OK;
	problem_detail(&r->problem,
	    "Lingkup akun Anda berubah sejak berkas ini dibuat. Buat berkas"
	    " baru.",
	    "The scope of your account has changed since this file was made."
	    " Make a new one.");
	return ERR_FORBIDDEN;
}

static enum err
record(void *ctx)
{
	struct minta *m = ctx;
	struct request *r = m->r;
	enum err err;

	err = ekspor_sql_diunduh(r->db, m->e.id, r->now);
	if (err != ERR_OK)
		return err;
	return catatan_add(r->db, &r->who, r->now,
	    &(struct catatan){ .perbuatan = PERBUATAN_EKSPOR_UNDUH,
		.objek_id = m->e.id,
		.sesudah = catatan_text(r, &m->e) });
}

enum err
ekspor_berkas_get(struct request *r)
{
	struct minta m = { .r = r };
	enum err err;

	if ((err = find(r, &m.e)) != ERR_OK ||
	    (err = check_rights(r, &m.e)) != ERR_OK)
		return err;
	if (m.e.status != EKSPOR_ST_SELESAI || !m.e.berkas.ada ||
	    (m.e.berakhir.ada && m.e.berakhir.v <= r->now))
		return ERR_NOT_FOUND;
	if (!r->head && (err = db_tx(r->db, record, &m)) != ERR_OK)
		return err;
	r->out.type = format_info[m.e.format].jenis;
	response_file(r,
	    arena_printf(r->a, "/ekspor-internal/%s", m.e.berkas.v.p),
	    arena_printf(r->a, "attachment; filename=\"%s\"", m.e.nama.p));
	return ERR_OK;
}
