#include "rekap.h"

#include "../base/waktu.h"

static const struct db_sql sql_rekap = DB_WRITE(
    "INSERT INTO rekap (instansi_id, hari, status, klasifikasi, kategori_id,"
    " sumber, kode_kab, rahasia, anonim, terdisposisi, n)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON DUPLICATE KEY UPDATE n = n + VALUES(n)");
static const struct db_sql sql_hitung = DB_WRITE(
    "INSERT INTO hitung_tab (instansi_id, tab, n) VALUES (?, ?, ?)"
    " ON DUPLICATE KEY UPDATE n = n + VALUES(n)");

static struct str
kab_of(struct str kode)
{
	return (struct str){ kode.p, kode.n > 5 ? 5 : kode.n };
}

static enum err
rekap_add(struct db *db, const struct rekap_kunci *k, int n)
{
	int64_t hari = waktu_day(k->dibuat, ZONA_WIB);

	return db_run(db, &sql_rekap,
	    DB_ARGS(k->instansi_id, hari, k->status, k->klasifikasi,
		k->kategori_id, k->sumber, kab_of(k->kode_wilayah), k->rahasia,
		k->anonim, k->terdisposisi, n),
	    NULL);
}

static bool
same_cell(const struct rekap_kunci *a, const struct rekap_kunci *b)
{
	return a->dibuat == b->dibuat && a->instansi_id == b->instansi_id &&
	    a->status == b->status && a->klasifikasi == b->klasifikasi &&
	    a->kategori_id == b->kategori_id && a->sumber == b->sumber &&
	    str_eq(kab_of(a->kode_wilayah), kab_of(b->kode_wilayah)) &&
	    a->rahasia == b->rahasia && a->anonim == b->anonim &&
	    a->terdisposisi == b->terdisposisi;
}

/* Rows are locked in the order of their keys, so that two acts on the same
 * cells wait for each other instead of dying together. */
static bool
before(const struct rekap_kunci *a, const struct rekap_kunci *b)
{
	if (a->instansi_id != b->instansi_id)
		return a->instansi_id < b->instansi_id;
	if (a->dibuat != b->dibuat)
		return a->dibuat < b->dibuat;
	return a->status < b->status;
}

enum err
rekap_move(struct db *db, const struct rekap_kunci *old,
    const struct rekap_kunci *new)
{
	enum err err;

	if (old == NULL || new == NULL)
		return old == NULL ? rekap_add(db, new, 1) :
				     rekap_add(db, old, -1);
	if (same_cell(old, new))
		return ERR_OK;
	if (before(new, old)) {
		err = rekap_add(db, new, 1);
		return err == ERR_OK ? rekap_add(db, old, -1) : err;
	}
	err = rekap_add(db, old, -1);
	return err == ERR_OK ? rekap_add(db, new, 1) : err;
}

static enum err
hitung_add(struct db *db, int64_t instansi_id, enum tab tab, int n)
{
	if (instansi_id == 0)
		return ERR_OK;
	return db_run(db, &sql_hitung, DB_ARGS(instansi_id, (unsigned)tab, n),
	    NULL);
}

enum err
hitung_move(struct db *db, int64_t old_instansi, enum tab old_tab,
    int64_t new_instansi, enum tab new_tab)
{
	bool new_first = new_instansi < old_instansi ||
	    (new_instansi == old_instansi && new_tab < old_tab);
	enum err err;

	if (old_instansi == new_instansi && old_tab == new_tab)
		return ERR_OK;
	if (new_first) {
		err = hitung_add(db, new_instansi, new_tab, 1);
		return err == ERR_OK ?
		    hitung_add(db, old_instansi, old_tab, -1) :
		    err;
	}
	err = hitung_add(db, old_instansi, old_tab, -1);
	return err == ERR_OK ? hitung_add(db, new_instansi, new_tab, 1) : err;
}
