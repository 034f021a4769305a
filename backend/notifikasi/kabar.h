#ifndef NOTIFIKASI_KABAR_H
#define NOTIFIKASI_KABAR_H

#include "../core/alur.h"
#include "../saluran/driver.h"

/* Kinds of messages, as people choose among them: tables/kabar.def. */
enum kabar {
#define KABAR(name, kode, who, channels, must, lives, id, en) KABAR_##name,
#include "../tables/kabar.def"
#undef KABAR
	KABAR__MAX
};

struct kabar_info {
	const char *kode, *nama[BAHASA__MAX];
	bool pelapor, staf;
	unsigned saluran; /* bits of enum saluran, when nothing was chosen */
	bool wajib;
	int64_t umur; /* seconds */
};
extern const struct kabar_info kabar_info[KABAR__MAX];
extern const struct kosakata kosakata_kabar;

/* The kind of a message of the workflow. */
enum kabar kabar_of(enum aksi, enum tujuan);

/* Kinds (bits) that go by this channel when nothing was chosen; those that
 * always go. */
unsigned kabar_bawaan(enum saluran);
unsigned kabar_wajib(void);
/* Kinds that this reader can get at all. */
unsigned kabar_untuk(bool staf);

#endif
