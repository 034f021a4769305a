#include "laporan_syarat.h"

/* Whether there is an account stays untold where the reporter is hidden. */
static void
add_pelapor(struct db_build *b, enum pelapor_jenis jenis)
{
	switch (jenis) {
	case PELAPOR_SEMUA:
		break;
	case PELAPOR_BIASA:
		db_text(b, " AND l.anonim = 0 AND l.rahasia = 0");
		break;
	case PELAPOR_ANONIM:
		db_text(b, " AND l.anonim = 1");
		break;
	case PELAPOR_RAHASIA:
		db_text(b, " AND l.rahasia = 1");
		break;
	case PELAPOR_TANPA_AKUN:
		db_text(b, " AND l.anonim = 0 AND (SELECT t.laporan_id FROM"
			   " identitas t WHERE t.laporan_id = l.id"
			   " AND t.pengguna_id IS NOT NULL) IS NULL");
		break;
	}
}

bool
laporan_syarat_ada(const struct laporan_saring *s)
{
	return s->status >= 0 || s->klasifikasi >= 0 || s->sumber.sumber >= 0 ||
	       s->kategori_id > 0 || s->wilayah.n > 0 || s->prioritas ||
	       s->pelapor != PELAPOR_SEMUA || s->nkata > 0 || s->tanpa != 0 ||
	       s->program_id > 0 || s->tag_id > 0 || s->dibuat_dari > 0 ||
	       s->dibuat_sampai > 0;
}

static void
add_places(struct db_build *b, const struct laporan_saring *s)
{
	if (s->wilayah.n == 0)
		return;
	if (s->wilayah.n == 5 || (s->tepat && s->wilayah.n == 2)) {
		db_bind(b, " AND l.kode_kab = ?", DB_ARGS(s->wilayah));
	} else if (s->wilayah.n == 2) {
		db_bind(b, " AND l.kode_prov = ?", DB_ARGS(s->wilayah));
	} else {
		db_bind(b,
		    " AND l.kode_wilayah >= ?"
		    " AND l.kode_wilayah <= CONCAT(?, '~')",
		    DB_ARGS(s->wilayah, s->wilayah));
	}
}

static void
add_sumber(struct db_build *b, const struct sumber_pilih *p)
{
	if (p->sumber < 0)
		return;
	db_bind(b, " AND l.sumber = ?", DB_ARGS(p->sumber));
	if (p->rinci.ada && p->rinci.v.n > 0)
		db_bind(b, " AND l.sumber_rinci = ?", DB_ARGS(p->rinci.v));
	else if (p->rinci.ada)
		db_text(b, " AND l.sumber_rinci IS NULL");
}

/* What the figures of the statistics are divided by. */
static void
add_figures(struct db_build *b, const struct laporan_saring *s)
{
	if (s->tanpa & TANPA_KATEGORI)
		db_text(b, " AND l.kategori_id IS NULL");
	if (s->tanpa & TANPA_WILAYAH)
		db_text(b, " AND l.kode_wilayah IS NULL");
	if (s->tanpa & TANPA_PROGRAM)
		db_text(b, " AND l.program_id IS NULL");
	if (s->program_id > 0)
		db_bind(b, " AND l.program_id = ?", DB_ARGS(s->program_id));
	if (s->tag_id > 0)
		db_bind(b,
		    " AND (SELECT y.tag_id FROM laporan_tag y WHERE"
		    " y.laporan_id = l.id AND y.tag_id = ?) IS NOT NULL",
		    DB_ARGS(s->tag_id));
	if (s->dibuat_dari > 0)
		db_bind(b, " AND l.dibuat >= ?", DB_ARGS(s->dibuat_dari));
	if (s->dibuat_sampai > 0)
		db_bind(b, " AND l.dibuat < ?", DB_ARGS(s->dibuat_sampai));
}

/*
 * A word is a look-up in its own index; as
 * EXISTS the optimizer would read all the places of the word first.
 */
void
laporan_syarat(struct db_build *b, const struct laporan_saring *s)
{
	size_t i;

	if (s->status >= 0)
		db_bind(b, " AND l.status = ?", DB_ARGS(s->status));
	if (s->klasifikasi >= 0)
		db_bind(b, " AND l.klasifikasi = ?", DB_ARGS(s->klasifikasi));
	add_sumber(b, &s->sumber);
	if (s->kategori_pohon.p != NULL)
		db_bind(b, " AND FIND_IN_SET(l.kategori_id, ?) > 0",
		    DB_ARGS(s->kategori_pohon));
	else if (s->kategori_id > 0)
		db_bind(b, " AND l.kategori_id = ?", DB_ARGS(s->kategori_id));
	add_pelapor(b, s->pelapor);
	if (s->prioritas)
		db_text(b, " AND l.prioritas = 1");
	add_places(b, s);
	add_figures(b, s);
	for (i = 0; i < s->nkata; i++)
		db_bind(b,
		    " AND (SELECT x.kata_id FROM indeks_kata x WHERE"
		    " x.kata_id = ? AND x.laporan_id = l.id) IS NOT NULL",
		    DB_ARGS(s->kata[i]));
}
