/*
 * What stands in each data set.  The figures come from the same readers as
 * those of the public page, and hide what that page hides.
 */
#include "data_isi.h"

#include "../base/waktu.h"
#include "../statistik/masa.h"
#include "../statistik/statistik.h"
#include "../statistik/ukuran.h"
#include "data_sql.h"

#define BATCH   2000
#define ROOT_ID 1
#define GROUPS  100000

static struct data_nilai
kata(const struct kosakata *k, uint32_t i)
{
	return data_teks(str_of(kosakata_kode(k, i)));
}

static struct data_nilai
day(struct arena *a, int64_t at)
{
	return data_teks(waktu_iso(a, waktu_day(at, ZONA_WIB)));
}

static struct data_nilai
day_or(struct arena *a, struct null_i64 at)
{
	return at.ada ? day(a, at.v) : (struct data_nilai){ 0 };
}

static enum err
report(struct data_tulis *t, struct arena *a, const struct data_laporan *l)
{
	const struct data_nilai v[DATA_KOLOM_MAX] = {
		data_teks(l->tracking_id),
		day(a, l->dibuat),
		kata(&kosakata_klasifikasi, l->klasifikasi),
		data_teks_atau(l->kategori_kode),
		data_teks_atau(l->kategori),
		kata(&kosakata_sumber, l->sumber),
		data_angka(l->instansi_id),
		data_teks(l->instansi),
		data_teks_atau(l->provinsi),
		data_teks_atau(l->kab),
		kata(&kosakata_tab, status_info[l->status].tab),
		kata(&kosakata_status, l->status),
		data_angka(l->jumlah_tl),
		data_angka(l->dukungan),
		day_or(a, l->respon_pertama),
		day_or(a, l->ditutup),
	};

	return data_baris(t, a, v);
}

static enum err
reports(struct db *db, struct arena *a, struct data_tulis *t)
{
	struct data_laporan *v;
	int64_t after = 0;
	enum err err;
	size_t i, n;

	do {
		arena_reset(a);
		err = data_sql_laporan(db, a, after, BATCH, &v, &n);
		for (i = 0; err == ERR_OK && i < n; i++) {
			after = v[i].id;
			err = report(t, a, &v[i]);
		}
	} while (err == ERR_OK && n == BATCH);
	return err;
}

struct bagi {
	const char *nama;
	enum statistik_dimensi dimensi;
	const struct kosakata *kata; /* names by number */
};
static const struct bagi bagi[] = {
	{ "status", DIMENSI_STATUS, &kosakata_status },
	{ "klasifikasi", DIMENSI_KLASIFIKASI, &kosakata_klasifikasi },
	{ "kategori", DIMENSI_KATEGORI, NULL },
	{ "instansi", DIMENSI_INSTANSI, NULL },
	{ "kabupaten_kota", DIMENSI_WILAYAH, NULL },
};

static enum err
group(struct data_tulis *t, struct arena *a, const struct bagi *b,
    const struct statistik_sel *s, struct str bulan)
{
	bool hide = s->n < STATISTIK_SEL_MIN && s->anonim > 0;
	struct data_nilai v[DATA_KOLOM_MAX] = {
		data_teks(bulan),
		data_teks(str_of(b->nama)),
		data_teks_atau(s->kode),
		data_teks_atau(s->nama),
		data_angka(s->n),
		data_teks(hide ? STR("ya") : STR("tidak")),
	};

	if (b->kata != NULL) {
		v[2] = kata(b->kata, (uint32_t)s->kunci);
		v[3] = data_teks(str_of(
		    kosakata_nama(b->kata, (size_t)s->kunci, BAHASA_ID)));
	} else if (b->dimensi == DIMENSI_INSTANSI) {
		v[2] = data_teks(arena_printf(a, "%lld", (long long)s->kunci));
	}
	if (hide)
		v[4] = (struct data_nilai){ 0 };
	return data_baris(t, a, v);
}

static enum err
one_month(struct db *db, struct arena *a, struct data_tulis *t,
    const struct statistik_saring *f, struct str bulan)
{
	struct statistik_sel *v;
	enum err err = ERR_OK;
	size_t d, i, n;

	for (d = 0; err == ERR_OK && d < sizeof(bagi) / sizeof(bagi[0]); d++) {
		err = statistik_sql_list(
		    db, a, f, bagi[d].dimensi, GROUPS, &v, &n);
		for (i = 0; err == ERR_OK && i < n; i++)
			err = group(t, a, &bagi[d], &v[i], bulan);
	}
	return err;
}

static enum err
step(struct data_tulis *t, struct arena *a, struct str bulan, const char *nama,
    const struct lama *l)
{
	bool hide = l->n < STATISTIK_SEL_MIN;
	struct data_nilai v[DATA_KOLOM_MAX] = {
		data_teks(bulan),
		data_teks(str_of(nama)),
		data_angka(l->n),
		data_angka(l->median),
		data_angka(l->p90),
		data_angka(l->terlambat),
	};
	size_t i;

	for (i = 2; hide && i < 6; i++)
		v[i] = (struct data_nilai){ 0 };
	return l->n == 0 ? ERR_OK : data_baris(t, a, v);
}

static enum err
one_month_hours(struct db *db, struct arena *a, struct data_tulis *t,
    const struct statistik_saring *f, struct str bulan)
{
	struct ukuran_ringkas u;
	enum err err;

	if ((err = ukuran_read(db, a, f, &u)) != ERR_OK ||
	    (err = step(t, a, bulan, "verifikasi", &u.verifikasi)) != ERR_OK ||
	    (err = step(t, a, bulan, "respon_pertama", &u.respon)) != ERR_OK)
		return err;
	return step(t, a, bulan, "penyelesaian", &u.penyelesaian);
}

typedef enum err month_fn(struct db *, struct arena *, struct data_tulis *,
    const struct statistik_saring *, struct str bulan);

/* Every month from the first report on, the one that runs included. */
static enum err
months(struct db *db, struct arena *a, struct data_tulis *t, int64_t now,
    month_fn *fn)
{
	struct statistik_saring f = { .instansi_id = ROOT_ID, .publik = true };
	int64_t today = waktu_day(now, ZONA_WIB), hari;
	struct tanggal first;
	enum err err;

	err = data_sql_awal(db, a, &hari);
	if (err != ERR_OK)
		return err == ERR_NOT_FOUND ? ERR_OK : err;
	first = waktu_tanggal(hari);
	first.hari = 1;
	for (hari = waktu_days(first); err == ERR_OK && hari <= today;
	     hari = f.sampai + 1) {
		arena_reset(a);
		first = waktu_tanggal(hari);
		f.dari = hari;
		f.sampai = f.tampil = masa_akhir_bulan(hari);
		err = fn(db, a, t, &f,
		    arena_printf(a, "%04d-%02d", first.tahun, first.bulan));
	}
	return err;
}

enum err
data_isi(struct db *db, struct arena *a, struct data_tulis *t, int64_t now)
{
	switch (t->kumpulan) {
	case DATA_LAPORAN:
		return reports(db, a, t);
	case DATA_STATISTIK:
		return months(db, a, t, now, one_month);
	case DATA_KINERJA:
		return months(db, a, t, now, one_month_hours);
	case DATA__MAX:
		break;
	}
	return ERR_INTERNAL;
}
