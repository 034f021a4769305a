#include "ekspor_isian.h"

#include "../auth/scope.h"
#include "../base/waktu.h"
#include "../grafik/grafik.h"
#include "../instansi/instansi.h"
#include "../kategori/kategori.h"
#include "../wilayah/wilayah.h"

static void
bad(struct request *r, const char *prefix, const char *name, const char *id,
    const char *en)
{
	problem_field(
	    &r->problem, arena_printf(r->a, "%s%s", prefix, name).p, id, en);
}

static void
unknown(struct request *r, const char *prefix, const char *name)
{
	problem_unknown(
	    &r->problem, arena_printf(r->a, "%s%s", prefix, name).p);
}

static struct null_i64
read_day(struct request *r, const char *prefix, const char *name, struct str s)
{
	return request_day(r, arena_printf(r->a, "%s%s", prefix, name).p, s);
}

static struct null_i64
some(uint32_t kata)
{
	return (struct null_i64){ kata != FORM_NONE, (int64_t)kata };
}

static void
read_sumber(
    struct request *r, const char *prefix, struct str s, struct ekspor *ret)
{
	struct sumber_pilih p = SUMBER_SEMUA;

	if (s.p != NULL && s.n > 0 && !sumber_baca(s, &p))
		unknown(r, prefix, "sumber");
	ret->sumber = (struct null_i64){ p.sumber >= 0, p.sumber };
	ret->sumber_rinci = p.rinci;
}

enum err
ekspor_dalam(struct request *r, int64_t id, bool *ret)
{
	struct scope s = scope_of(&r->who);

	*ret = s.semua || id == s.instansi_id;
	if (*ret || s.instansi_id == 0)
		return ERR_OK;
	return instansi_is_below(r->db, r->a, id, s.instansi_id, ret);
}

static enum err
read_instansi(
    struct request *r, const char *prefix, struct str id, struct ekspor *ret)
{
	struct instansi i;
	bool inside = false;
	enum err err;

	ret->simpul_id = id.p == NULL ? r->who.instansi_id : form_id(id);
	err = instansi_get(r->db, r->a, ret->simpul_id, &i);
	if (err == ERR_OK) {
		ret->simpul = i.nama;
		err = ekspor_dalam(r, i.id, &inside);
	}
	if (err != ERR_OK && err != ERR_NOT_FOUND)
		return err;
	if (!inside)
		bad(r, prefix, "instansi",
		    "instansi ini tidak ada di lingkup Anda",
		    "this agency is not in your scope");
	return ERR_OK;
}

static enum err
read_places(struct request *r, const char *prefix, const struct saring_form *f,
    struct ekspor *ret)
{
	struct kategori k;
	struct wilayah w;
	enum err err = ERR_OK;

	if (f->kategori.n > 0) {
		err = kategori_get_kode(r->db, r->a, f->kategori, &k);
		if (err == ERR_NOT_FOUND)
			unknown(r, prefix, "kategori");
		else if (err == ERR_OK)
			ret->kategori_id = (struct null_i64){ true, k.id };
	}
	if (f->wilayah.n > 0 && (err == ERR_OK || err == ERR_NOT_FOUND)) {
		err = str_ascii(f->wilayah)
			  ? wilayah_get(r->db, r->a, f->wilayah, &w)
			  : ERR_NOT_FOUND;
		if (err == ERR_NOT_FOUND)
			unknown(r, prefix, "wilayah");
		else if (err == ERR_OK)
			ret->kode_wilayah = (struct null_str){ true, w.kode };
	}
	return err == ERR_NOT_FOUND ? ERR_OK : err;
}

enum err
ekspor_isian(struct request *r, const struct saring_form *f, const char *prefix,
    struct ekspor *ret)
{
	enum err err;

	ret->dari = read_day(r, prefix, "dari", f->dari);
	ret->sampai = read_day(r, prefix, "sampai", f->sampai);
	if (ret->dari.ada && ret->sampai.ada && ret->sampai.v < ret->dari.v)
		bad(r, prefix, "sampai", "tidak boleh sebelum tanggal awal",
		    "must not be before the first day");
	ret->status_laporan = some(f->status);
	ret->klasifikasi = some(f->klasifikasi);
	read_sumber(r, prefix, f->sumber, ret);
	ret->prioritas = f->prioritas;
	ret->tepat = f->tepat;
	if ((err = read_instansi(r, prefix, f->instansi, ret)) != ERR_OK)
		return err;
	return read_places(r, prefix, f, ret);
}

/* Letters and digits of a name in lower case, dashes between. */
static struct str
slug(struct arena *a, struct str s, size_t max)
{
	char *out = arena_alloc(a, s.n + 1);
	size_t i, n = 0;

	for (i = 0; i < s.n && n < max; i++) {
		char c = s.p[i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			out[n++] = c;
		else if (n > 0 && out[n - 1] != '-')
			out[n++] = '-';
	}
	while (n > 0 && out[n - 1] == '-')
		n--;
	out[n] = '\0';
	return (struct str){ out, n };
}

struct str
ekspor_nama(struct arena *a, const struct ekspor *e)
{
	struct str dari =
	    e->dari.ada ? arena_printf(a, "_%s", waktu_iso(a, e->dari.v).p)
			: STR("");
	struct str sampai =
	    e->sampai.ada ? arena_printf(a, "_%s", waktu_iso(a, e->sampai.v).p)
			  : STR("");
	struct str by = STR("");

	if (format_info[e->format].grafik)
		by = arena_printf(a, "-per-%s",
		    kosakata_kode(&kosakata_grafik_menurut, e->menurut));
	return arena_printf(a, "%s%s%s_%s%s%s.%s",
	    e->jenis == EKSPOR_PENGGUNA ? "" : "laporan-",
	    kosakata_kode(&kosakata_ekspor_jenis, e->jenis), by.p,
	    slug(a, e->simpul, 50).p, dari.p, sampai.p,
	    kosakata_kode(&kosakata_ekspor_format, e->format));
}
