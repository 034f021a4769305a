#include "petugas.h"

#include "pengguna_sql.h"

enum err
petugas_telepon(
    struct db *db, struct arena *a, struct str nomor, struct pelaku *ret)
{
	const struct pengenal by = { PENGENAL_TELEPON, nomor };
	struct pelaku who;
	struct pengguna p;
	enum err err;

	if ((err = pengguna_sql_find(db, a, &by, &p)) != ERR_OK)
		return err;
	who = (struct pelaku){ .id = p.id,
		.peran = (enum peran)p.peran,
		.instansi_id = p.instansi_id.v,
		.nama = p.nama };
	/* Who has not taken up the account yet acts for nobody. */
	if (!p.aktif || p.ganti_sandi || !pelaku_staf(&who) ||
	    !p.instansi_id.ada || who.peran == PERAN_PENGAWAS ||
	    who.peran == PERAN_PENGEMBANG)
		return ERR_NOT_FOUND;
	*ret = who;
	return ERR_OK;
}
