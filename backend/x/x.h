#ifndef X_X_H
#define X_X_H

#include "../core/kosakata.h"
#include "../http/problem.h"
#include "../mariadb/db.h"

/*
 * Posts of X (Twitter) that admins turn into reports: an inbox per instansi,
 * filled by pasting an address or by searching.  A post becomes a report once,
 * ever; then only its number stays here.
 */
enum x_status {
#define ITEM(name, kode, id, en) X_##name,
#include "../tables/x_status.def"
#undef ITEM
	X_STATUS__MAX
};
extern const struct kosakata kosakata_x_status;

enum x_asal { X_TEMPEL, X_CARI };

/* As X has it.  Texts are plain; nothing of X's HTML is kept. */
struct x_kiriman {
	int64_t id, percakapan;
	struct str penulis, nama, teks;
	struct str media; /* one address a line */
	int64_t pada;
};

/* How the settings let us ask. */
enum x_cara { X_TIDAK, X_OEMBED, X_API };
enum x_cara x_cara(void);

/* The number in an address of a post, or the number itself; 0: neither. */
int64_t x_nomor(struct str);
/* The handle in such an address, .p NULL: none. */
struct str x_penulis(struct arena *, struct str alamat);
/* When a post with this number was made: X counts milliseconds in it. */
int64_t x_saat(int64_t id);
/* Its address, which needs no handle. */
struct str x_alamat(struct arena *, int64_t id);

/*
 * Inside the transaction that files a report: these posts became it.  Each must
 * lie new in the inbox of ${instansi_id}; otherwise a field error `x` and
 * ERR_INVALID.  Their texts and names are emptied.
 */
#define X_MAX 20
enum err x_jadikan(struct db *, struct problem *, int64_t instansi_id,
    int64_t laporan_id, const struct str *ids, size_t n);

/* Do the settings name a search, and a way to ask for it? */
bool x_mencari(void);
/* Job: one page of searching; *ret_n: posts read. */
enum err x_cari(struct db *, struct arena *, int64_t now, unsigned *ret_n);

/* Job: forget posts that nobody made a report of; at most 1,000. */
enum err x_purge(struct db *, int64_t before, uint64_t *ret_n);

#endif
