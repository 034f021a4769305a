#include "data_tulis.h"

#include "../base/json.h"
#include "../ekspor/tulis.h"

struct data_nilai
data_teks(struct str s)
{
	return (struct data_nilai){ .ada = s.p != NULL, .s = s };
}

struct data_nilai
data_teks_atau(struct null_str s)
{
	return (struct data_nilai){ .ada = s.ada, .s = s.v };
}

struct data_nilai
data_angka(int64_t i)
{
	return (struct data_nilai){ .ada = true, .angka = true, .i = i };
}

static void
csv_head(struct data_tulis *t)
{
	const struct data_kolom *k;
	size_t i, n;

	k = data_kolom(t->kumpulan, &n);
	fputs("\xef\xbb\xbf", t->csv);
	for (i = 0; i < n; i++)
		fprintf(t->csv, "%s%s", i > 0 ? "," : "", k[i].nama);
	fputs("\r\n", t->csv);
}

static void
json_head(struct data_tulis *t, struct arena *a, struct str dibuat)
{
	struct json j;
	struct str s;

	json_start(&j, a);
	json_open(&j, NULL, '{');
	json_z(&j, "kumpulan", data_info[t->kumpulan].kode);
	json_z(&j, "lisensi", DATA_LISENSI);
	json_z(&j, "lisensi_url", DATA_LISENSI_URL);
	json_str(&j, "dibuat", dibuat);
	s = json_text(&j);
	fprintf(t->json, "%s,\"data\":[", s.p);
}

static FILE *
create(struct arena *a, const char *dir, enum data_kumpulan set, const char *as)
{
	return fopen(
	    arena_printf(a, "%s/%s.%s", dir, data_info[set].kode, as).p, "wxe");
}

enum err
data_buka(struct data_tulis *t, struct arena *a, const char *dir,
    enum data_kumpulan set, struct str dibuat)
{
	*t = (struct data_tulis){ .kumpulan = set,
		.csv = create(a, dir, set, "csv"),
		.json = create(a, dir, set, "json") };
	if (t->csv != NULL && t->json != NULL) {
		csv_head(t);
		json_head(t, a, dibuat);
		return ERR_OK;
	}
	(void)data_tutup(t);
	return ERR_STORAGE;
}

enum err
data_baris(struct data_tulis *t, struct arena *a, const struct data_nilai *v)
{
	const struct data_kolom *k;
	struct json j;
	size_t i, n;

	k = data_kolom(t->kumpulan, &n);
	json_start(&j, a);
	json_open(&j, NULL, '{');
	for (i = 0; i < n; i++) {
		if (i > 0)
			putc_unlocked(',', t->csv);
		if (!v[i].ada) {
			json_null(&j, k[i].nama);
		} else if (v[i].angka) {
			fprintf(t->csv, "%lld", (long long)v[i].i);
			json_int(&j, k[i].nama, v[i].i);
		} else {
			tulis_csv_teks(t->csv, v[i].s);
			json_str(&j, k[i].nama, v[i].s);
		}
	}
	json_close(&j, '}');
	fputs("\r\n", t->csv);
	fprintf(t->json, "%s\n%s", t->baris > 0 ? "," : "", json_text(&j).p);
	t->baris++;
	return ferror(t->csv) || ferror(t->json) ? ERR_STORAGE : ERR_OK;
}

enum err
data_tutup(struct data_tulis *t)
{
	bool bad = false;

	if (t->csv != NULL && fclose(t->csv) != 0)
		bad = true;
	if (t->json != NULL) {
		fputs("\n]}\n", t->json);
		if (fclose(t->json) != 0)
			bad = true;
	}
	return bad ? ERR_STORAGE : ERR_OK;
}
