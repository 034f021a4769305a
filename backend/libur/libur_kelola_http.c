/*
 * /hari-libur/:tanggal and POST: holidays and cuti bersama, kept by
 * admin_pusat as the decrees come.  Deadlines that are open follow (job
 * redate), those that have ended do not.
 */
#include "../catatan/catatan.h"
#include "../core/kalender.h"
#include "../http/form.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "libur.h"
#include "libur_json.h"

static const struct istilah jenis_v[] = {
	{ "libur_nasional", { "Libur nasional", "National holiday" } },
	{ "cuti_bersama", { "Cuti bersama", "Collective leave" } },
};
static const struct kosakata kosakata_libur = { jenis_v, 2 };

struct libur_form {
	struct str tanggal, nama, dasar;
	uint32_t jenis;
};

static const struct field tambah_fields[] = {
	FIELD(
	    struct libur_form, tanggal, .required = true, .look = LOOK_TANGGAL),
	FIELD(struct libur_form, jenis, .required = true,
	    .kosakata = &kosakata_libur),
	FIELD(struct libur_form, nama, .required = true, .min = 3, .max = 120,
	    .look = LOOK_LINE),
	FIELD(struct libur_form, dasar, .required = true, .min = 3, .max = 200,
	    .look = LOOK_LINE),
};
static const struct form tambah_body = FORM(struct libur_form, tambah_fields);

static const struct field ubah_fields[] = {
	FIELD(struct libur_form, jenis, .kosakata = &kosakata_libur),
	FIELD(struct libur_form, nama, .min = 3, .max = 120, .look = LOOK_LINE),
	FIELD(
	    struct libur_form, dasar, .min = 3, .max = 200, .look = LOOK_LINE),
};
static const struct form ubah_body = FORM(struct libur_form, ubah_fields);

struct tugas {
	struct request *r;
	struct libur_form f;
	struct libur before, after;
};

/* YYYYMMDD: what catatan_admin knows the day by. */
static int64_t
objek(struct str tanggal)
{
	struct tanggal t = { 0 };

	(void)waktu_parse_tanggal(tanggal, &t);
	return (int64_t)t.tahun * 10000 + t.bulan * 100 + t.hari;
}

static enum err
write_note(struct tugas *t, enum perbuatan perbuatan)
{
	struct request *r = t->r;
	struct catatan c = { .perbuatan = perbuatan,
		.objek_id = objek(t->after.tanggal) };

	if (perbuatan != PERBUATAN_LIBUR_TAMBAH)
		c.sebelum = libur_json_catatan(r->a, &t->before);
	if (perbuatan != PERBUATAN_LIBUR_HAPUS)
		c.sesudah = libur_json_catatan(r->a, &t->after);
	return catatan_add(r->db, &r->who, r->now, &c);
}

static enum err
answer(struct request *r, const struct libur *l)
{
	struct json *j = &r->out.json;
	enum err err = ERR_OK;

	json_open(j, NULL, '{');
	libur_json_isi(j, l);
	if (r->who.peran == PERAN_ADMIN_PUSAT)
		err = catatan_json(r->db, j, PERBUATAN_LIBUR_TAMBAH,
		    PERBUATAN_LIBUR_HAPUS, objek(l->tanggal));
	json_close(j, '}');
	return err;
}

static bool
tanggal_ok(struct str s)
{
	struct tanggal t;

	return waktu_parse_tanggal(s, &t) && t.tahun >= KALENDER_TAHUN_MIN &&
	       t.tahun <= KALENDER_TAHUN_MAX;
}

enum err
libur_satu_get(struct request *r)
{
	struct libur l;
	enum err err;

	if (!tanggal_ok(r->vars[0]))
		return ERR_NOT_FOUND;
	err = libur_sql_get(r->db, r->a, r->vars[0], &l);
	return err == ERR_OK ? answer(r, &l) : err;
}

/* How many open clocks run over that day: what a change of it re-dates. */
enum err
libur_dampak_get(struct request *r)
{
	struct json *j = &r->out.json;
	struct tanggal t;
	int64_t n, day;
	enum err err;

	if (!tanggal_ok(r->vars[0]) || !waktu_parse_tanggal(r->vars[0], &t))
		return ERR_NOT_FOUND;
	day = waktu_midnight(waktu_days(t), ZONA_WIB);
	if ((err = libur_sql_dampak(
		 r->db, r->a, day, LIBUR_DAMPAK_MAKS + 1, &n)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_str(j, "tanggal", r->vars[0]);
	json_int(j, "tenggat", n > LIBUR_DAMPAK_MAKS ? LIBUR_DAMPAK_MAKS : n);
	json_bool(j, "lebih", n > LIBUR_DAMPAK_MAKS);
	json_close(j, '}');
	return ERR_OK;
}

static enum err
tambah_tx(void *ctx)
{
	struct tugas *t = ctx;
	struct request *r = t->r;
	enum err err;

	t->after = (struct libur){ .tanggal = t->f.tanggal,
		.jenis = t->f.jenis,
		.nama = t->f.nama,
		.dasar = t->f.dasar };
	err = libur_sql_add(r->db, &t->after);
	if (err == ERR_CONFLICT) {
		problem_field(&r->problem, "tanggal",
		    "tanggal ini sudah tercatat libur",
		    "this day is a holiday already");
		return ERR_TAKEN;
	}
	if (err != ERR_OK)
		return err;
	r->out.status = 201;
	if ((err = libur_changed(r->db)) == ERR_OK)
		err = write_note(t, PERBUATAN_LIBUR_TAMBAH);
	return err == ERR_OK ? answer(r, &t->after) : err;
}

enum err
libur_post(struct request *r)
{
	struct tugas t = { .r = r };
	enum err err;

	err = form_read(r->a, &tambah_body, r->body, &r->problem, &t.f);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	if (t.f.tanggal.p != NULL && !tanggal_ok(t.f.tanggal))
		problem_field(&r->problem, "tanggal",
		    "tanggal di luar kalender", "outside the calendar");
	if ((err = problem_check(&r->problem)) != ERR_OK)
		return err;
	return idempotensi_run(r, tambah_tx, &t);
}

static enum err
ubah_tx(void *ctx)
{
	struct tugas *t = ctx;
	struct request *r = t->r;
	enum err err;

	err = libur_sql_get(r->db, r->a, r->vars[0], &t->before);
	if (err != ERR_OK)
		return err;
	t->after = t->before;
	if (t->f.jenis != FORM_NONE)
		t->after.jenis = t->f.jenis;
	if (t->f.nama.p != NULL)
		t->after.nama = t->f.nama;
	if (t->f.dasar.p != NULL)
		t->after.dasar = t->f.dasar;
	if ((err = libur_sql_set(r->db, &t->after)) != ERR_OK)
		return err;
	return write_note(t, PERBUATAN_LIBUR_UBAH);
}

enum err
libur_patch(struct request *r)
{
	struct tugas t = { .r = r };
	enum err err;

	if (!tanggal_ok(r->vars[0]))
		return ERR_NOT_FOUND;
	err = form_read(r->a, &ubah_body, r->body, &r->problem, &t.f);
	if (err != ERR_OK || (err = request_tx(r, ubah_tx, &t)) != ERR_OK)
		return err;
	return answer(r, &t.after);
}

/* A year whose last holiday goes is a year nobody knows (core/kalender.h):
 * its deadlines would vanish. */
static enum err
check_last(struct tugas *t)
{
	struct request *r = t->r;
	struct tanggal d;
	struct libur *v;
	enum err err;
	size_t n;

	(void)waktu_parse_tanggal(t->before.tanggal, &d);
	err = libur_sql_year(r->db, r->a, d.tahun, &v, &n);
	if (err != ERR_OK || n > 1)
		return err;
	problem_detail(&r->problem,
	    "Ini hari libur terakhir tahun itu. Tahun tanpa hari libur "
	    "dianggap "
	    "belum diisi dan tenggatnya tidak dapat dihitung. Tambahkan dahulu "
	    "hari libur yang lain.",
	    "This is the last holiday of that year. A year without holidays "
	    "counts as not entered yet and has no deadlines. Add another "
	    "holiday first.");
	return ERR_IN_USE;
}

static enum err
hapus_tx(void *ctx)
{
	struct tugas *t = ctx;
	struct request *r = t->r;
	enum err err;

	err = libur_sql_get(r->db, r->a, r->vars[0], &t->before);
	if (err != ERR_OK || (err = check_last(t)) != ERR_OK)
		return err;
	t->after = t->before;
	if ((err = libur_sql_del(r->db, t->before.tanggal)) != ERR_OK ||
	    (err = libur_changed(r->db)) != ERR_OK)
		return err;
	return write_note(t, PERBUATAN_LIBUR_HAPUS);
}

enum err
libur_delete(struct request *r)
{
	struct tugas t = { .r = r };
	enum err err;

	if (!tanggal_ok(r->vars[0]))
		return ERR_NOT_FOUND;
	if ((err = request_tx(r, hapus_tx, &t)) == ERR_OK)
		r->out.status = 204;
	return err;
}
