/*
 * The parts that all lists of reports share.
 */
#include "laporan_rakit_sql.h"

#include <assert.h>

#include "identitas.h"

static const struct db_col cols[] = {
	DB_COL(struct laporan_baris, id),
	DB_COL(struct laporan_baris, tracking_id),
	DB_COL(struct laporan_baris, versi),
	DB_COL(struct laporan_baris, status),
	DB_COL(struct laporan_baris, klasifikasi),
	DB_COL(struct laporan_baris, bobot),
	DB_COL(struct laporan_baris, sumber),
	DB_COL(struct laporan_baris, sumber_rinci),
	DB_COL(struct laporan_baris, judul),
	DB_COL(struct laporan_baris, ringkas),
	DB_COL(struct laporan_baris, kategori_kode),
	DB_COL(struct laporan_baris, kategori_nama),
	DB_COL(struct laporan_baris, kode_wilayah),
	DB_COL(struct laporan_baris, wilayah),
	DB_COL(struct laporan_baris, kab),
	DB_COL(struct laporan_baris, publik),
	DB_COL(struct laporan_baris, anonim),
	DB_COL(struct laporan_baris, rahasia),
	DB_COL(struct laporan_baris, prioritas),
	DB_COL(struct laporan_baris, ditahan),
	DB_COL(struct laporan_baris, pemegang_id),
	DB_COL(struct laporan_baris, pemegang),
	DB_COL(struct laporan_baris, terdisposisi_id),
	DB_COL(struct laporan_baris, terdisposisi),
	DB_COL(struct laporan_baris, dukungan),
	DB_COL(struct laporan_baris, jumlah_tl),
	DB_COL(struct laporan_baris, tenggat),
	DB_COL(struct laporan_baris, dibuat),
	DB_COL(struct laporan_baris, diperbarui),
	DB_COL(struct laporan_baris, pelapor),
};

#define ROW                                                                    \
	"SELECT l.id, l.tracking_id, l.versi, l.status, l.klasifikasi,"        \
	" l.bobot, l.sumber, l.sumber_rinci, l.judul,"                         \
	" COALESCE(LEFT(l.isi, 200), '') AS ringkas,"                          \
	" k.kode AS kategori_kode, k.nama AS kategori_nama, l.kode_wilayah,"   \
	" w.nama AS wilayah, b.nama AS kab, l.publik, l.anonim, l.rahasia,"    \
	" l.prioritas, l.ditahan, l.pemegang_id, p.nama AS pemegang,"          \
	" l.terdisposisi_id, d.nama AS terdisposisi, l.dukungan,"              \
	" l.jumlah_tl, l.tenggat, l.dibuat, l.diperbarui,"                     \
	" " IDENTITAS_NAMA " AS pelapor"

#define NAMES                                                                  \
	" STRAIGHT_JOIN instansi p ON p.id = l.pemegang_id"                    \
	" LEFT JOIN instansi d ON d.id = l.terdisposisi_id"                    \
	" LEFT JOIN kategori k ON k.id = l.kategori_id"                        \
	" LEFT JOIN wilayah w ON w.kode = l.kode_wilayah"                      \
	" LEFT JOIN wilayah b ON b.kode = l.kode_kab" IDENTITAS_JOIN

void
rakit(struct rakit *b, const char *literal)
{
	b->text = b->text.p == NULL
		      ? str_of(literal)
		      : arena_printf(b->a, "%s%s", b->text.p, literal);
}

static void
rakit_bind(struct rakit *b, int64_t v)
{
	assert(b->n < sizeof(b->args) / sizeof(b->args[0]));
	b->args[b->n++] = db_arg_i(v);
}

void
rakit_i(struct rakit *b, const char *literal, int64_t v)
{
	rakit(b, literal);
	rakit_bind(b, v);
}

void
rakit_s(struct rakit *b, const char *literal, struct str v)
{
	rakit(b, literal);
	assert(b->n < sizeof(b->args) / sizeof(b->args[0]));
	b->args[b->n++] = db_arg_s(v);
}

enum err
rakit_run(
    struct rakit *b, struct db *db, struct laporan_baris **ret_v, size_t *ret_n)
{
	struct db_sql sql = DB_QUERY(struct laporan_baris, cols, b->text.p);

	return db_all(db, b->a, &sql, b->args, b->n, ret_v, ret_n);
}

/* Whether there is an account stays untold where the reporter is hidden. */
static void
add_pelapor(struct rakit *b, enum pelapor_jenis jenis)
{
	switch (jenis) {
	case PELAPOR_SEMUA:
		break;
	case PELAPOR_BIASA:
		rakit(b, " AND l.anonim = 0 AND l.rahasia = 0");
		break;
	case PELAPOR_ANONIM:
		rakit(b, " AND l.anonim = 1");
		break;
	case PELAPOR_RAHASIA:
		rakit(b, " AND l.rahasia = 1");
		break;
	case PELAPOR_TANPA_AKUN:
		rakit(b, " AND l.anonim = 0 AND (SELECT t.laporan_id FROM"
			 " identitas t WHERE t.laporan_id = l.id"
			 " AND t.pengguna_id IS NOT NULL) IS NULL");
		break;
	}
}

bool
rakit_melihat_isi(const struct laporan_saring *s)
{
	return s->status >= 0 || s->klasifikasi >= 0 || s->sumber.sumber >= 0 ||
	       s->kategori_id > 0 || s->wilayah.n > 0 || s->prioritas ||
	       s->pelapor != PELAPOR_SEMUA || s->nkata > 0 || s->tanpa != 0 ||
	       s->program_id > 0 || s->tag_id > 0 || s->dibuat_dari > 0 ||
	       s->dibuat_sampai > 0;
}

static void
add_places(struct rakit *b, const struct laporan_saring *s)
{
	if (s->wilayah.n == 0)
		return;
	if (s->wilayah.n == 5 || (s->tepat && s->wilayah.n == 2)) {
		rakit_s(b, " AND l.kode_kab = ?", s->wilayah);
	} else if (s->wilayah.n == 2) {
		rakit_s(b, " AND l.kode_prov = ?", s->wilayah);
	} else {
		rakit_s(b, " AND l.kode_wilayah >= ?", s->wilayah);
		rakit_s(b, " AND l.kode_wilayah <= CONCAT(?, '~')", s->wilayah);
	}
}

static void
add_sumber(struct rakit *b, const struct sumber_pilih *p)
{
	if (p->sumber < 0)
		return;
	rakit_i(b, " AND l.sumber = ?", p->sumber);
	if (p->rinci.ada && p->rinci.v.n > 0)
		rakit_s(b, " AND l.sumber_rinci = ?", p->rinci.v);
	else if (p->rinci.ada)
		rakit(b, " AND l.sumber_rinci IS NULL");
}

/* What the figures of the statistics are divided by. */
static void
add_figures(struct rakit *b, const struct laporan_saring *s)
{
	if (s->tanpa & TANPA_KATEGORI)
		rakit(b, " AND l.kategori_id IS NULL");
	if (s->tanpa & TANPA_WILAYAH)
		rakit(b, " AND l.kode_wilayah IS NULL");
	if (s->tanpa & TANPA_PROGRAM)
		rakit(b, " AND l.program_id IS NULL");
	if (s->program_id > 0)
		rakit_i(b, " AND l.program_id = ?", s->program_id);
	if (s->tag_id > 0)
		rakit_i(b,
		    " AND (SELECT y.tag_id FROM laporan_tag y WHERE"
		    " y.laporan_id = l.id AND y.tag_id = ?) IS NOT NULL",
		    s->tag_id);
	if (s->dibuat_dari > 0)
		rakit_i(b, " AND l.dibuat >= ?", s->dibuat_dari);
	if (s->dibuat_sampai > 0)
		rakit_i(b, " AND l.dibuat < ?", s->dibuat_sampai);
}

/*
 * Conditions on the report itself.  A word is a look-up in its own index; as
 * EXISTS the optimizer would read all the places of the word first.
 */
void
rakit_saring(struct rakit *b, const struct laporan_saring *s)
{
	size_t i;

	if (s->status >= 0)
		rakit_i(b, " AND l.status = ?", s->status);
	if (s->klasifikasi >= 0)
		rakit_i(b, " AND l.klasifikasi = ?", s->klasifikasi);
	add_sumber(b, &s->sumber);
	if (s->kategori_pohon.p != NULL)
		rakit_s(b, " AND FIND_IN_SET(l.kategori_id, ?) > 0",
		    s->kategori_pohon);
	else if (s->kategori_id > 0)
		rakit_i(b, " AND l.kategori_id = ?", s->kategori_id);
	add_pelapor(b, s->pelapor);
	if (s->prioritas)
		rakit(b, " AND l.prioritas = 1");
	add_places(b, s);
	add_figures(b, s);
	for (i = 0; i < s->nkata; i++)
		rakit_i(b,
		    " AND (SELECT x.kata_id FROM indeks_kata x WHERE"
		    " x.kata_id = ? AND x.laporan_id = l.id) IS NOT NULL",
		    s->kata[i]);
}

struct laporan_saring
rakit_kata_lain(const struct laporan_saring *s)
{
	struct laporan_saring rest = *s;

	rest.kata++;
	rest.nkata--;
	return rest;
}

void
rakit_awal(struct rakit *b)
{
	rakit(b, ROW " FROM (");
}

void
rakit_akhir(struct rakit *b)
{
	rakit(b, ") q STRAIGHT_JOIN laporan l ON l.id = q.id" NAMES);
}

DB_STATEMENT(sql_one) = DB_QUERY(
    struct laporan_baris, cols, ROW " FROM laporan l" NAMES " WHERE l.id = ?");

DB_STATEMENT(sql_some) = DB_QUERY(struct laporan_baris, cols,
    ROW " FROM laporan l" NAMES " WHERE l.id IN (" DB_MARKS_50 ")");

enum err
laporan_list_some(struct db *db, struct arena *a, const int64_t *ids, size_t n,
    struct laporan_baris **ret_v, size_t *ret_n)
{
	struct db_arg args[LAPORAN_SOME];
	size_t i;

	assert(n <= LAPORAN_SOME);
	for (i = 0; i < LAPORAN_SOME; i++)
		args[i] = db_arg_i(i < n ? ids[i] : 0);
	return db_all(db, a, &sql_some, args, LAPORAN_SOME, ret_v, ret_n);
}

enum err
laporan_list_one(
    struct db *db, struct arena *a, int64_t id, struct laporan_baris *ret)
{
	return db_one(db, a, &sql_one, DB_ARGS(id), ret);
}
