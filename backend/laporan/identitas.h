#ifndef LAPORAN_IDENTITAS_H
#define LAPORAN_IDENTITAS_H

#include "../base/pelaku.h"
#include "../mariadb/db.h"

/*
 * Who reported.  Table identitas is written here only, and a name is shown
 * through this header only (pages, exports); whom to write to is asked by
 * notifikasi.  No log ever holds it.
 */
struct identitas {
	struct null_i64 pengguna_id;
	struct null_str nama, telepon, email;
	struct str kode; /* BLAKE2b of the secret code, .p NULL for none */
};

enum err
identitas_add(struct db *, int64_t laporan_id, const struct identitas *);

/* Reports of an account above id after, in order, at most limit. */
struct identitas_milik {
	int64_t laporan_id;
};
enum err
identitas_milik(struct db *, struct arena *, int64_t pengguna_id, int64_t after,
    int64_t limit, struct identitas_milik **ret_v, size_t *ret_n);

/* Nobody knows any more who filed the reports of this account. */
enum err identitas_lepas(struct db *, int64_t pengguna_id);

/* Is this actor the reporter: by account, by the secret code, or by a
 * one-time link in use? */
enum err identitas_is_pemilik(struct db *, struct arena *, int64_t laporan_id,
    const struct pelaku *, bool *ret_pemilik);

/* Is there no account, but an address or number to write to? */
enum err identitas_tanpa_akun(
    struct db *, struct arena *, int64_t laporan_id, bool *ret);

/* Reports that came by SMS from a number (its hash) and are nobody's yet
 * become those of an account that its owner has taken up; the number of one
 * of them, .p NULL: none. */
enum err
identitas_serahkan(struct db *, struct str nomor_sidik, int64_t pengguna_id);
enum err identitas_nomor_sms(
    struct db *, struct arena *, struct str nomor_sidik, struct str *ret);

/* All that is known of who reported, for AKSI_BUKA_IDENTITAS and nothing
 * else; what an account says fills what the report does not. */
struct identitas_terbuka {
	struct null_str nama, telepon, email;
};
enum err identitas_buka(struct db *, struct arena *, int64_t laporan_id,
    struct identitas_terbuka *ret);

/*
 * The name to show with report l of a list: IDENTITAS_NAMA is the column, NULL
 * when unknown, IDENTITAS_JOIN brings it.  The row of an anonim report is not
 * even looked up.
 */
/* clang-format off */
#define IDENTITAS_NAMA	"COALESCE(idn.nama, akun.nama)"
#define IDENTITAS_JOIN \
	" LEFT JOIN identitas idn ON idn.laporan_id = l.id AND l.anonim = 0" \
	" LEFT JOIN pengguna akun ON akun.id = idn.pengguna_id"

/* The same of one report, FROM laporan, as a value; and whether it is that of
 * account ?. */
#define IDENTITAS_NAMA_SATU \
	"(SELECT " IDENTITAS_NAMA " FROM identitas idn" \
	" LEFT JOIN pengguna akun ON akun.id = idn.pengguna_id" \
	" WHERE idn.laporan_id = laporan.id AND laporan.anonim = 0)"
#define IDENTITAS_MILIK \
	"EXISTS(SELECT 1 FROM identitas idn WHERE idn.laporan_id = laporan.id" \
	" AND idn.pengguna_id = ?)"
/* clang-format on */

#endif
