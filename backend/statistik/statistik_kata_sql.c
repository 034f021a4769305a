#include "statistik_kata_sql.h"

#include "../base/waktu.h"
#include "../laporan/kata.h"

struct jumlah {
	int64_t n;
};
static const struct db_col jumlah_cols[] = { DB_COL(struct jumlah, n) };
static const struct db_col kata_cols[] = {
	DB_COL(struct statistik_kata, kata),
	DB_COL(struct statistik_kata, n),
	DB_COL(struct statistik_kata, contoh_id),
};
struct teks {
	int64_t id;
	struct str judul, isi;
	struct null_str alamat;
};
static const struct db_col teks_cols[] = {
	DB_COL(struct teks, id),
	DB_COL(struct teks, judul),
	DB_COL(struct teks, isi),
	DB_COL(struct teks, alamat),
};

_Static_assert(TAB_BELUM_DITINDAKLANJUTI == 2 && TAB_SEDANG_DIPROSES == 3 &&
		   TAB_SELESAI == 4,
    "as in SAMPLE");
/* clang-format off */
#define RANGE(tab) \
	"(SELECT j.laporan_id, j.dibuat FROM jangkauan_publik j" \
	" FORCE INDEX (jangkauan_publik_dibuat) WHERE j.leluhur_id = ?" \
	" AND j.tab = " tab " AND j.dibuat >= ? AND j.dibuat < ?" \
	" ORDER BY j.dibuat DESC, j.laporan_id DESC LIMIT ?)"
#define SAMPLE \
	"(SELECT laporan_id FROM (" RANGE("2") " UNION ALL " RANGE("3") \
	" UNION ALL " RANGE("4") ") u ORDER BY dibuat DESC, laporan_id DESC" \
	" LIMIT ?) s"
/* clang-format on */
DB_STATEMENT(sql_dari) = DB_QUERY(
    struct jumlah, jumlah_cols, "SELECT COUNT(*) AS n FROM " SAMPLE);
DB_STATEMENT(sql_kata) = DB_QUERY(struct statistik_kata, kata_cols,
    "SELECT k.kata, t.n, t.contoh_id FROM (SELECT i.kata_id, COUNT(*) AS n,"
    " COALESCE(MAX(i.laporan_id), 0) AS contoh_id FROM " SAMPLE
    " STRAIGHT_JOIN indeks_kata i FORCE INDEX (indeks_laporan)"
    " ON i.laporan_id = s.laporan_id GROUP BY i.kata_id HAVING n > 1"
    " ORDER BY n DESC, i.kata_id LIMIT 200) t STRAIGHT_JOIN kata k"
    " ON k.id = t.kata_id WHERE CHAR_LENGTH(k.kata) >= ?"
    " AND k.kata NOT REGEXP '[0-9]' ORDER BY t.n DESC, k.kata LIMIT ?");

_Static_assert(STATISTIK_KATA_MAX <= 50, "as in sql_teks");
DB_STATEMENT(sql_teks) = DB_QUERY(struct teks, teks_cols,
    "SELECT id, judul, isi, alamat FROM laporan WHERE publik = 1 AND id IN "
    "(" DB_MARKS_50 ")");

/* Stems are no words: what one of the reports says for each. */
static enum err
put_forms(struct db *db, struct arena *a, struct statistik_kata *v, size_t n)
{
	struct db_arg args[50];
	struct str text, form;
	struct teks *t;
	size_t i, j, nt;
	enum err err;

	for (i = 0; i < 50; i++)
		args[i] = db_arg_i(i < n ? v[i].contoh_id : 0);
	if ((err = db_all(db, a, &sql_teks, args, 50, &t, &nt)) != ERR_OK)
		return err;
	for (i = 0; i < n; i++) {
		for (j = 0; j < nt && t[j].id != v[i].contoh_id; j++)
			;
		if (j == nt)
			continue;
		text = arena_printf(a, "%s\n%s\n%s", t[j].judul.p, t[j].isi.p,
		    t[j].alamat.ada ? t[j].alamat.v.p : "");
		form = kata_bentuk(a, text, v[i].kata);
		if (form.p != NULL)
			v[i].kata = form;
	}
	return ERR_OK;
}

enum err
statistik_kata_list(struct db *db, struct arena *a,
    const struct statistik_saring *f, struct statistik_kata **ret_v,
    size_t *ret_n, int64_t *ret_dari)
{
	int64_t from = waktu_midnight(f->dari, ZONA_WIB);
	int64_t to = waktu_midnight(f->sampai + 1, ZONA_WIB);
	int64_t max = STATISTIK_KATA_LAPORAN, id = f->instansi_id;
	const struct db_arg v[] = { DB_ARG(id), DB_ARG(from), DB_ARG(to),
		DB_ARG(max), DB_ARG(id), DB_ARG(from), DB_ARG(to), DB_ARG(max),
		DB_ARG(id), DB_ARG(from), DB_ARG(to), DB_ARG(max), DB_ARG(max),
		DB_ARG(STATISTIK_KATA_HURUF), DB_ARG(STATISTIK_KATA_MAX) };
	struct jumlah j;
	enum err err;

	if ((err = db_one(db, a, &sql_dari, v, 13, &j)) != ERR_OK ||
	    (err = db_all(db, a, &sql_kata, v, 15, ret_v, ret_n)) != ERR_OK)
		return err;
	*ret_dari = j.n;
	return put_forms(db, a, *ret_v, *ret_n);
}
