#ifndef SALURAN_GAMMU_H
#define SALURAN_GAMMU_H

#include "../mariadb/db.h"

/*
 * gammu-smsd, the daemon of a modem, by its tables (scripts/gammu.sql): a
 * database of its own, reached by a connection and an account of its own.
 * driver_gammu() in gammu.c writes its outbox; here is what comes back.  Each
 * row is taken by its reader and then removed, and reading one twice is
 * harmless: whoever dies in between does it again.
 */
struct gammu_masuk {
	int64_t id;
	struct str dari, teks; /* of this part alone, if it is one of several */
	struct str udh;        /* hex, or empty */
	struct str tanda;      /* the same again when gammu hands it in again */
};
enum err gammu_masuk(
    struct arena *, unsigned limit, struct gammu_masuk **ret_v, size_t *ret_n);
enum err gammu_masuk_selesai(int64_t id);

enum gammu_nasib {
	GAMMU_JARINGAN, /* the network has it; more may be told */
	GAMMU_SAMPAI,   /* delivered */
	GAMMU_GAGAL,    /* never will be */
	GAMMU_TOLAK     /* the modem or the network refused it */
};
struct gammu_kabar {
	int64_t id;
	int64_t surat_id, urut;
	enum gammu_nasib nasib;
	bool akhir; /* nothing more will be told */
	int64_t berubah;
};
/* Of what has changed since then, oldest first; and of the last minute, for
 * the clock of the daemon's server may have been ahead. */
enum err gammu_kabar(struct arena *, int64_t sejak, unsigned limit,
    struct gammu_kabar **ret_v, size_t *ret_n);
/* It is written down: remove it, or, if more may come, its text. */
enum err gammu_kabar_selesai(const struct gammu_kabar *);

/*
 * Put right what a killed daemon has left half done, and forget what has been
 * waiting for its report since before.  *ret_v: of which a part never went,
 * so that all of it must go again.
 */
enum err gammu_rapikan(struct arena *, int64_t now, int64_t lama,
    struct gammu_kabar **ret_v, size_t *ret_n);

#endif
