#ifndef INSTANSI_INSTANSI_KELOLA_H
#define INSTANSI_INSTANSI_KELOLA_H

#include "../http/form.h"
#include "../http/request.h"
#include "instansi.h"

/*
 * Manajemen Instansi: the own subtree of the tree, kept by admin_koordinator
 * and admin_pusat.  Outside it: ERR_NOT_FOUND, or a field error where it is
 * chosen.  Each act is one transaction with its catatan_admin.
 */
struct instansi_form {
	struct str nama, singkatan;
	uint32_t jenis;
	struct str induk, kode_wilayah;
	struct null_i64 zona;
	struct null_bool terhubung, aktif;
	struct null_i64 profil_sla;
	struct str_list alias; /* .v NULL: as they are */
};

/* ERR_NOT_FOUND: none, or not in the actor's subtree. */
enum err
instansi_kelola_get(struct request *, int64_t id, struct instansi *ret);

/* ERR_TAKEN: a sister of that name, or another's alias. */
enum err instansi_kelola_tambah(
    struct request *, const struct instansi_form *, int64_t *ret_id);

/*
 * Change what the form holds.  Another induk moves all that lies below, with
 * who sees their reports and requests, at once (instansi_pindah.h).  aktif
 * false disables: ERR_IN_USE names what hinders.
 */
enum err instansi_kelola_ubah(
    struct request *, int64_t id, const struct instansi_form *);

/* Disable; nothing happens to one that is disabled. */
enum err instansi_kelola_hapus(struct request *, int64_t id);

/* `kelola: {…}`: what only those who keep it see. */
enum err
instansi_kelola_json(struct request *, struct json *, const struct instansi *);

#endif
