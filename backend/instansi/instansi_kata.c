#include "instansi_kata.h"

#include "../wilayah/kata_nama.h"
#include "instansi_kata_sql.h"

enum err
instansi_kata_set(struct db *db, struct arena *a, int64_t id, struct str nama,
    struct str singkatan)
{
	struct str *words, both = nama;
	enum err err;
	size_t i, n;

	if (singkatan.p != NULL)
		both = arena_printf(a, "%s %s", nama.p, singkatan.p);
	n = kata_nama_split(a, both, &words);
	err = instansi_kata_sql_clear(db, id);
	for (i = 0; err == ERR_OK && i < n; i++)
		err = instansi_kata_sql_add(db, id, words[i]);
	return err;
}

enum err
instansi_index_words(struct db *db)
{
	struct arena *a = arena_new(1 << 16);
	struct instansi_nama *v;
	enum err err;
	size_t i, n;

	do {
		arena_reset(a);
		err = instansi_kata_sql_bare(db, a, &v, &n);
		for (i = 0; err == ERR_OK && i < n; i++)
			err = instansi_kata_set(
			    db, a, v[i].id, v[i].nama, v[i].singkatan.v);
	} while (err == ERR_OK && n > 0);
	arena_free(a);
	return err;
}
