#ifndef DATA_TERBUKA_DATA_TULIS_H
#define DATA_TERBUKA_DATA_TULIS_H

#include <stdio.h>

#include "data_terbuka.h"

/* A data set being written, as CSV and JSON at once. */
struct data_tulis {
	enum data_kumpulan kumpulan;
	FILE *csv, *json;
	int64_t baris;
};

/* A value of a row; .ada false: empty in CSV, null in JSON. */
struct data_nilai {
	bool ada, angka;
	int64_t i;
	struct str s;
};
struct data_nilai data_teks(struct str);
struct data_nilai data_teks_atau(struct null_str);
struct data_nilai data_angka(int64_t);

/* ${dir}/<kode>.csv and .json with their heads.  ERR_STORAGE. */
enum err data_buka(struct data_tulis *, struct arena *, const char *dir,
    enum data_kumpulan, struct str dibuat);
/* As many values as the set has columns, in their order. */
enum err
data_baris(struct data_tulis *, struct arena *, const struct data_nilai *);
/* Finish both; ERR_STORAGE when the disk did not take all of it. */
enum err data_tutup(struct data_tulis *);

#endif
