#include "lipat.h"

#include "../base/titik.h"
#include "fakta.h"
#include "hitung.h"
#include "ikhtisar_sql.h"
#include "lipat_sql.h"

enum err
lipat_fold_in(
    struct db *db, unsigned batch, uint64_t *ret_rekap, uint64_t *ret_fakta)
{
	enum err err;

	*ret_rekap = *ret_fakta = 0;
	if ((err = lipat_sql_lock(db)) != ERR_OK ||
	    (err = lipat_sql_claim(db, batch, ret_rekap, ret_fakta)) != ERR_OK)
		return err;
	titik(TITIK_LIPAT_AMBIL);
	if (*ret_rekap > 0 && (err = lipat_sql_rekap(db)) != ERR_OK)
		return err;
	if (*ret_fakta > 0 && (err = lipat_sql_fakta(db)) != ERR_OK)
		return err;
	if (*ret_rekap + *ret_fakta > 0 &&
	    (err = ikhtisar_sql_fold(db)) != ERR_OK)
		return err;
	titik(TITIK_LIPAT_SIMPUL);
	return lipat_sql_forget(db);
}

struct fold {
	struct db *db;
	unsigned batch;
	uint64_t rekap, fakta;
};

static enum err
fold(void *ctx)
{
	struct fold *f = ctx;

	return lipat_fold_in(f->db, f->batch, &f->rekap, &f->fakta);
}

enum err
lipat_fold(struct db *db, unsigned batch, unsigned *ret_done)
{
	struct fold f = { .db = db, .batch = batch };
	enum err err;

	err = db_tx(db, fold, &f);
	*ret_done = err == ERR_OK ? (unsigned)(f.rekap + f.fakta) : 0;
	return err;
}

enum err
lipat_lepas(struct db *db, int64_t id)
{
	enum err err;

	if ((err = lipat_sql_lock(db)) != ERR_OK ||
	    (err = lipat_sql_above(db, id, -1)) != ERR_OK ||
	    (err = ikhtisar_sql_lepas(db, id)) != ERR_OK)
		return err;
	return hitung_atas(db, id, -1);
}

enum err
lipat_pasang(struct db *db, int64_t id)
{
	enum err err;

	if ((err = lipat_sql_above(db, id, 1)) != ERR_OK ||
	    (err = ikhtisar_sql_pasang(db, id)) != ERR_OK)
		return err;
	return hitung_atas(db, id, 1);
}
