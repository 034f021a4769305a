#ifndef CORE_KOSAKATA_H
#define CORE_KOSAKATA_H

#include <stddef.h>
#include <stdint.h>

#include "../base/bahasa.h"
#include "../base/json.h"
#include "../base/pelaku.h"
#include "../base/str.h"
#include "../mariadb/db.h"

/*
 * The closed vocabularies of the domain.  Each is a .def table; a value's
 * number in the database is its place in that table, its kode is what the
 * API speaks, its name is what people read.
 */
#define ITEM(name, kode, id, en) KLASIFIKASI_##name,
enum klasifikasi {
#include "../tables/klasifikasi.def"
	KLASIFIKASI__MAX
};
#undef ITEM
#define ITEM(name, kode, id, en) BOBOT_##name,
enum bobot {
#include "../tables/bobot.def"
	BOBOT__MAX
};
#undef ITEM
#define ITEM(name, kode, id, en) SUMBER_##name,
enum sumber {
#include "../tables/sumber.def"
	SUMBER__MAX
};
#undef ITEM
#define ITEM(name, kode, id, en) TL_##name,
enum tl_jenis {
#include "../tables/tl_jenis.def"
	TL__MAX
};
#undef ITEM
#define ITEM(name, kode, id, en) MINTA_##name,
enum minta_jenis {
#include "../tables/minta_jenis.def"
	MINTA__MAX
};
#undef ITEM
#define ITEM(name, kode, id, en) TUTUP_##name,
enum tutup_alasan {
#include "../tables/tutup_alasan.def"
	TUTUP__MAX
};
#undef ITEM
#define ITEM(name, kode, id, en) TUNDA_##name,
enum tunda_kategori {
#include "../tables/tunda_kategori.def"
	TUNDA__MAX
};
#undef ITEM
#define ITEM(name, kode, id, en) JENIS_##name,
enum jenis_instansi {
#include "../tables/jenis_instansi.def"
	JENIS__MAX
};
#undef ITEM
#define ITEM(name, kode, id, en) UNTUK_##name,
enum templat_untuk {
#include "../tables/templat_untuk.def"
	UNTUK__MAX
};
#undef ITEM

enum arsip_kategori {
#define ARSIP(name, kode, nama, teks, ganti) ARSIP_##name,
#include "../tables/arsip_kategori.def"
#undef ARSIP
	ARSIP__MAX
};

enum tab {
#define TAB(name, kode, id, en, warna, kata) TAB_##name,
#include "../tables/tab.def"
#undef TAB
	TAB__MAX
};

enum status {
#define STATUS(name, kode, id, en, tab, publik) STATUS_##name,
#include "../tables/status.def"
#undef STATUS
	STATUS__MAX
};

struct istilah {
	const char *kode, *nama[BAHASA__MAX];
};

struct kosakata {
	const struct istilah *v;
	size_t n;
};

extern const struct kosakata kosakata_klasifikasi, kosakata_bobot,
    kosakata_sumber, kosakata_tl_jenis, kosakata_minta_jenis,
    kosakata_tutup_alasan, kosakata_tunda_kategori, kosakata_arsip_kategori,
    kosakata_tab, kosakata_status, kosakata_peran, kosakata_jenis_instansi,
    kosakata_templat_untuk, kosakata_hak_kunci, kosakata_kirim_status;

struct status_info {
	enum tab tab;
	bool publik;
};
extern const struct status_info status_info[STATUS__MAX];

/* Colour code and word of a tab: never one without the other. */
struct tab_info {
	const char *warna, *kata;
};
extern const struct tab_info tab_info[TAB__MAX];

struct arsip_info {
	const char *teks, *ganti;
};
extern const struct arsip_info arsip_info[ARSIP__MAX];

/* The number of a kode, or -1. */
int kosakata_find(const struct kosakata *, struct str kode);
const char *kosakata_kode(const struct kosakata *, size_t i);
const char *kosakata_nama(const struct kosakata *, size_t i, enum bahasa);
/* The kode as a member, or null. */
void kosakata_json(
    struct json *, const char *key, const struct kosakata *, struct null_i64);

#endif
