#include "riwayat.h"

#include <sodium.h>

#include "riwayat_sql.h"

static const char *const jenis_kode[] = {
	[RIWAYAT_STATUS] = "status",
	[RIWAYAT_PERMINTAAN] = "permintaan",
	[RIWAYAT_AKTIVITAS] = "aktivitas",
	[RIWAYAT_BACA_IDENTITAS] = "baca_identitas",
};

const char *
riwayat_jenis_kode(uint32_t jenis)
{
	return jenis_kode[jenis];
}

struct str
riwayat_sidik(struct arena *a, struct str s)
{
	unsigned char h[crypto_hash_sha256_BYTES];
	char *hex = arena_alloc(a, 2 * sizeof(h) + 1);

	crypto_hash_sha256(h, (const unsigned char *)s.p, s.n);
	sodium_bin2hex(hex, 2 * sizeof(h) + 1, h, sizeof(h));
	return (struct str){ hex, 2 * sizeof(h) };
}

static const char *
id_or_dash(struct arena *a, struct null_i64 v)
{
	return v.ada ? arena_printf(a, "%lld", (long long)v.v).p : "-";
}

static const char *
status_or_dash(struct null_i64 v)
{
	return v.ada ? kosakata_kode(&kosakata_status, (size_t)v.v) : "-";
}

struct str
riwayat_hash(struct arena *a, struct str tracking_id, const struct riwayat *r)
{
	char *before = arena_alloc(a, 65), *out = arena_alloc(a, 33);
	struct str text;

	sodium_bin2hex(before, 65, (const unsigned char *)r->sebelum.p, 32);
	text = arena_printf(a,
	    "lapor-riwayat-1\n%s\n%s %u %s %s %s %s\n%s %s %s %s %lld %s\n%s\n",
	    before, tracking_id.p, r->urut, riwayat_jenis_kode(r->jenis),
	    transisi[r->aksi].kode, status_or_dash(r->status_lama),
	    status_or_dash(r->status_baru),
	    kosakata_kode(&kosakata_peran, r->peran),
	    id_or_dash(a, r->instansi_id), id_or_dash(a, r->instansi_dari),
	    id_or_dash(a, r->instansi_ke), (long long)r->pada,
	    r->rahasia ? "rahasia" : "terbuka",
	    riwayat_sidik(a, r->variabel).p);
	crypto_hash_sha256(
	    (unsigned char *)out, (const unsigned char *)text.p, text.n);
	return (struct str){ out, 32 };
}

static const char zeros[33];

enum err
riwayat_add(
    struct db *db, struct arena *a, struct str tracking_id, struct riwayat *r)
{
	enum err err = ERR_OK;

	if (r->urut == 1)
		r->sebelum = (struct str){ zeros, 32 };
	else if (r->sebelum.p == NULL)
		err = riwayat_sql_hash(
		    db, a, r->laporan_id, r->urut - 1, &r->sebelum);
	if (err != ERR_OK)
		return err;
	r->hash = riwayat_hash(a, tracking_id, r);
	return riwayat_sql_add(db, r);
}

enum err
riwayat_get_hash(struct db *db, struct arena *a, int64_t laporan_id,
    uint32_t urut, struct str *ret_hash)
{
	return riwayat_sql_hash(db, a, laporan_id, urut, ret_hash);
}

enum err
riwayat_list(struct db *db, struct arena *a, int64_t laporan_id, uint32_t after,
    struct riwayat_baris **ret_v, size_t *ret_n)
{
	return riwayat_sql_tampil(db, a, laporan_id, after, ret_v, ret_n);
}

enum err
riwayat_verify(struct db *db, struct arena *a, struct str tracking_id,
    int64_t laporan_id, uint32_t *ret_bad, uint32_t *ret_last)
{
	struct str before = { zeros, 32 };
	struct riwayat *rows;
	uint32_t urut = 0;
	enum err err;
	size_t i, n;

	do {
		err = riwayat_sql_list(db, a, laporan_id, urut, &rows, &n);
		if (err != ERR_OK)
			return err;
		for (i = 0; i < n; i++) {
			if (rows[i].urut != urut + 1 ||
			    !str_eq(rows[i].sebelum, before) ||
			    !str_eq(rows[i].hash,
				riwayat_hash(a, tracking_id, &rows[i]))) {
				*ret_bad = urut + 1;
				*ret_last = urut;
				return ERR_OK;
			}
			before = rows[i].hash;
			urut = rows[i].urut;
		}
	} while (n > 0);
	*ret_bad = 0;
	*ret_last = urut;
	return ERR_OK;
}
