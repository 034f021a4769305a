/*
 * /hari-libur/:tanggal and POST: holidays and cuti bersama, kept by
 * admin_pusat as the decrees come.  Deadlines that are open follow (job
 * redate), those that have ended do not.
 */
#include "../acuan/acuan.h"
#include "../core/kalender.h"
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

static bool
tanggal_ok(struct str s)
{
	struct tanggal t;

	return waktu_parse_tanggal(s, &t) && t.tahun >= KALENDER_TAHUN_MIN &&
	       t.tahun <= KALENDER_TAHUN_MAX;
}

static enum err
get(struct request *r, struct str tanggal, bool lock, void *ret_row)
{
	if (!tanggal_ok(tanggal))
		return ERR_NOT_FOUND;
	return libur_sql_get(r->db, r->a, tanggal, lock, ret_row);
}

static enum err
fill(struct request *r, const void *form, void *row)
{
	const struct libur_form *f = form;
	struct libur *l = row;

	if (f->tanggal.p != NULL && !tanggal_ok(f->tanggal))
		problem_field(&r->problem, "tanggal",
		    "tanggal di luar kalender", "outside the calendar");
	if (f->tanggal.p != NULL)
		l->tanggal = f->tanggal;
	if (f->jenis != FORM_NONE)
		l->jenis = f->jenis;
	if (f->nama.p != NULL)
		l->nama = f->nama;
	if (f->dasar.p != NULL)
		l->dasar = f->dasar;
	return ERR_OK;
}

static enum err
add(struct request *r, void *row)
{
	enum err err = libur_sql_add(r->db, row);

	if (err == ERR_CONFLICT) {
		problem_field(&r->problem, "tanggal",
		    "tanggal ini sudah tercatat libur",
		    "this day is a holiday already");
		return ERR_TAKEN;
	}
	return err == ERR_OK ? libur_changed(r->db) : err;
}

static enum err
set(struct request *r, const void *row)
{
	return libur_sql_set(r->db, row);
}

/* A year whose last holiday goes is a year nobody knows (core/kalender.h):
 * its deadlines would vanish. */
static enum err
check_last(struct request *r, const struct libur *l)
{
	struct tanggal d;
	struct libur *v;
	enum err err;
	size_t n;

	(void)waktu_parse_tanggal(l->tanggal, &d);
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

/* What says that the calendar changed is one row, so that of two who delete
 * the last two days of a year one waits, and then looks. */
static enum err
del(struct request *r, const void *row)
{
	const struct libur *l = row;
	enum err err;

	if ((err = libur_changed(r->db)) != ERR_OK ||
	    (err = check_last(r, l)) != ERR_OK)
		return err;
	return libur_sql_del(r->db, l->tanggal);
}

/* YYYYMMDD: what catatan_admin knows the day by. */
static int64_t
objek(const void *row)
{
	const struct libur *l = row;
	struct tanggal t = { 0 };

	(void)waktu_parse_tanggal(l->tanggal, &t);
	return (int64_t)t.tahun * 10000 + t.bulan * 100 + t.hari;
}

static void
note(struct request *r, const void *row, struct json *j)
{
	(void)r;
	libur_json_catatan(j, row);
}

static enum err
put(struct request *r, const void *row, struct json *j)
{
	(void)r;
	libur_json_isi(j, row);
	return ERR_OK;
}

static const struct acuan acuan_libur = {
	.ukuran = sizeof(struct libur),
	.tambah = &tambah_body,
	.ubah = &ubah_body,
	.ditambah = PERBUATAN_LIBUR_TAMBAH,
	.diubah = PERBUATAN_LIBUR_UBAH,
	.dihapus = PERBUATAN_LIBUR_HAPUS,
	.get = get,
	.fill = fill,
	.add = add,
	.set = set,
	.del = del,
	.objek = objek,
	.note = note,
	.put = put,
};

enum err
libur_satu_get(struct request *r)
{
	return acuan_get(r, &acuan_libur);
}

enum err
libur_post(struct request *r)
{
	return acuan_post(r, &acuan_libur);
}

enum err
libur_patch(struct request *r)
{
	return acuan_patch(r, &acuan_libur);
}

enum err
libur_delete(struct request *r)
{
	return acuan_delete(r, &acuan_libur);
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
