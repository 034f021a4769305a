#ifndef TANAM_TANAM_TABEL_H
#define TANAM_TANAM_TABEL_H

#include <stdbool.h>
#include <stddef.h>

#include "../base/str.h"

/* Which file fills which table, column by column; used by tanam*.c only. */

/* How a field becomes a value; an empty field is NULL. */
enum isian {
	ISI_ANGKA,
	ISI_TEKS,
	ISI_KECIL, /* text in lower case, for searching */
	ISI_JENIS, /* kode of tables/jenis_instansi.def */
	ISI_PERAN, /* kode of tables/roles.def */
	ISI_LIBUR, /* libur_nasional, cuti_bersama */
	ISI_SANDI, /* not in the file: the password of the seed */
	ISI_SAAT   /* not in the file: now */
};

struct kolom {
	const char *db, *tsv; /* its name there, and here (NULL: not there) */
	enum isian isi;
};

enum pilihan {
	PILIH_SEMUA,
	PILIH_INSTANSI /* only if the instansi in column ${kunci} is planted */
};

struct tabel {
	const char *file; /* NULL: the built wilayah.tsv */
	const char *nama, *kunci_utama;
	const struct kolom *kolom;
	size_t nkolom;
	enum pilihan pilih;
	size_t kunci;
};

/* The tables of every seed in the order of their foreign keys. */
extern const struct tabel tabel_acuan[];
extern const size_t tabel_nacuan;

/* Accounts; their file depends on the seed. */
extern const struct tabel tabel_pengguna;

/* ISI_JENIS, ISI_PERAN, ISI_LIBUR: the number of that kode, or -1. */
int tabel_kode(enum isian, struct str kode);

#endif
