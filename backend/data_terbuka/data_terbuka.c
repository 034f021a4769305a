#include "data_terbuka.h"

#include "../base/waktu.h"
#include "data_sql.h"

#define FROM_HOUR 1

const struct data_info data_info[DATA__MAX] = {
#define KUMPULAN(name, kode, id, en, isi_id, isi_en)                           \
	[DATA_##name] = { kode, { id, en }, { isi_id, isi_en } },
#include "../tables/data_kumpulan.def"
#undef KUMPULAN
};

static const struct data_kolom kolom[] = {
#define KOLOM(set, nama, id, en) { DATA_##set, nama, { id, en } },
#include "../tables/data_kolom.def"
#undef KOLOM
};
#define NKOLOM (sizeof(kolom) / sizeof(kolom[0]))

const struct data_kolom *
data_kolom(enum data_kumpulan set, size_t *ret_n)
{
	size_t first = 0, n = 0;

	while (kolom[first].kumpulan != set)
		first++;
	while (first + n < NKOLOM && kolom[first + n].kumpulan == set)
		n++;
	*ret_n = n;
	return &kolom[first];
}

enum err
data_list(
    struct db *db, struct arena *a, struct data_berkas **ret_v, size_t *ret_n)
{
	return data_sql_list(db, a, ret_v, ret_n);
}

enum err
data_get(
    struct db *db, struct arena *a, struct str nama, struct data_berkas *ret)
{
	return data_sql_get(db, a, nama, ret);
}

enum err
data_perlu(struct db *db, struct arena *a, int64_t now, bool *ret)
{
	int64_t today = waktu_day(now, ZONA_WIB);
	struct data_berkas *v;
	size_t i, n;
	enum err err;

	if ((err = data_sql_list(db, a, &v, &n)) != ERR_OK)
		return err;
	*ret = n != 2 * DATA__MAX;
	for (i = 0; i < n; i++)
		if (v[i].hari != today &&
		    now >= waktu_midnight(today, ZONA_WIB) + FROM_HOUR * 3600)
			*ret = true;
	return ERR_OK;
}
