#include "pelapor.h"

#include "pengguna_sql.h"

static enum err
take(const struct pengguna *p, struct pelapor *ret)
{
	if (p->peran != PERAN_PELAPOR || !p->aktif)
		return ERR_NOT_FOUND;
	*ret = (struct pelapor){ .id = p->id,
		.nama = p->nama,
		.nama_pengguna = p->nama_pengguna,
		.telepon = p->telepon,
		.email = p->email };
	return ERR_OK;
}

enum err
pelapor_find(
    struct db *db, struct arena *a, struct str pengenal, struct pelapor *ret)
{
	const struct pengenal by = pengenal_of(a, pengenal);
	struct pengguna p;
	enum err err;

	err = pengguna_sql_find(db, a, &by, &p);
	return err == ERR_OK ? take(&p, ret) : err;
}

enum err
pelapor_get(struct db *db, struct arena *a, int64_t id, struct pelapor *ret)
{
	struct pengguna p;
	enum err err;

	err = pengguna_sql_get(db, a, id, &p);
	return err == ERR_OK ? take(&p, ret) : err;
}
