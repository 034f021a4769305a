#ifndef SUREL_BONGKAR_H
#define SUREL_BONGKAR_H

#include "../base/arena.h"
#include "../base/err.h"
#include "../media/media.h"

/*
 * A mail taken apart by GMime; nothing of MIME is read anywhere else.  Any
 * bytes may come in and something always comes out.
 */
#define SUREL_BERKAS_MAX 20 /* files looked at; more are only counted */

struct surel_berkas {
	enum media media; /* MEDIA__MAX: of no kind that we take */
	struct str nama;  /* .p NULL: none */
	int fd;           /* its bytes, -1 when media is MEDIA__MAX */
	int64_t ukuran;
};

/* A notice of (non-)delivery, RFC 3464. */
struct surel_dsn {
	bool gagal;                /* given up, not merely late */
	struct str kode;           /* as 5.1.1, or "" */
	struct str asli, terakhir; /* addresses; .p NULL */
};

struct surel_isi {
	bool otomatis; /* no person sent it: programs, lists, our own */
	struct str message_id;
	struct str teks; /* as it came, in UTF-8, cut at some length */
	struct str html;
	struct surel_berkas v[SUREL_BERKAS_MAX];
	size_t n, lebih;
	bool dsn;
	struct surel_dsn laporan_dsn;
};

/* ${fd}: the whole mail, from its beginning.  ERR_STORAGE: no room for its
 * files. */
enum err bongkar(struct arena *, int fd, struct surel_isi *ret);
void bongkar_usai(struct surel_isi *); /* closes the files */

#endif
