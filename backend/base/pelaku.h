#ifndef BASE_PELAKU_H
#define BASE_PELAKU_H

#include <stdbool.h>
#include <stdint.h>

#include "str.h"

/* Roles: backend/tables/roles.def. */
enum peran {
#define PERAN(name, kode, id, en, staf) PERAN_##name,
#include "../tables/roles.def"
#undef PERAN
	PERAN__MAX
};

/* Who acts: the logged-in account, the holder of a secret code, or nobody. */
struct pelaku {
	int64_t id; /* pengguna, 0 = none */
	enum peran peran;
	int64_t instansi_id; /* staff: where their scope begins; else 0 */
	struct str nama;
	int64_t sesi_id;
	struct str csrf;  /* 32 bytes, of the session */
	bool ganti_sandi; /* must change the password first */
	bool pasang_totp; /* staff without a second factor: must set it up first
			   */
	struct str kode;  /* BLAKE2b of a presented secret code, or .p NULL */
	int64_t tautan;   /* laporan whose one-time link is in use, or 0 */
};

static inline bool
pelaku_staf(const struct pelaku *p)
{
	return p->peran > PERAN_PELAPOR && p->peran < PERAN_SISTEM;
}

#endif
