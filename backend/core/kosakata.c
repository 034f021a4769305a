#include "kosakata.h"

#include <assert.h>
#include <strings.h>

#define LIST(name)                                                             \
	const struct kosakata kosakata_##name = { name##_v,                    \
		sizeof(name##_v) / sizeof(name##_v[0]) }

#define ITEM(name, kode, id, en) { kode, { id, en } },
static const struct istilah klasifikasi_v[] = {
#include "../tables/klasifikasi.def"
};
static const struct istilah bobot_v[] = {
#include "../tables/bobot.def"
};
static const struct istilah sumber_v[] = {
#include "../tables/sumber.def"
};
static const struct istilah tl_jenis_v[] = {
#include "../tables/tl_jenis.def"
};
static const struct istilah hak_kunci_v[] = {
#include "../tables/hak_kunci.def"
};
static const struct istilah kirim_status_v[] = {
#include "../tables/kirim_status.def"
};
static const struct istilah minta_jenis_v[] = {
#include "../tables/minta_jenis.def"
};
static const struct istilah tutup_alasan_v[] = {
#include "../tables/tutup_alasan.def"
};
static const struct istilah tunda_kategori_v[] = {
#include "../tables/tunda_kategori.def"
};
static const struct istilah jenis_instansi_v[] = {
#include "../tables/jenis_instansi.def"
};
static const struct istilah templat_untuk_v[] = {
#include "../tables/templat_untuk.def"
};
#undef ITEM

#define ARSIP(name, kode, nama, teks, ganti) { kode, { nama, nama } },
static const struct istilah arsip_kategori_v[] = {
#include "../tables/arsip_kategori.def"
};
#undef ARSIP

#define TAB(name, kode, id, en, warna, kata) { kode, { id, en } },
static const struct istilah tab_v[] = {
#include "../tables/tab.def"
};
#undef TAB

#define STATUS(name, kode, id, en, tab, publik) { kode, { id, en } },
static const struct istilah status_v[] = {
#include "../tables/status.def"
};
#undef STATUS

#define PERAN(name, kode, id, en, staf) { kode, { id, en } },
static const struct istilah peran_v[] = {
#include "../tables/roles.def"
};
#undef PERAN

LIST(klasifikasi);
LIST(bobot);
LIST(sumber);
LIST(tl_jenis);
LIST(minta_jenis);
LIST(tutup_alasan);
LIST(tunda_kategori);
LIST(arsip_kategori);
LIST(tab);
LIST(status);
LIST(peran);
LIST(jenis_instansi);
LIST(templat_untuk);
LIST(hak_kunci);
LIST(kirim_status);

const struct status_info status_info[STATUS__MAX] = {
#define STATUS(name, kode, id, en, tab, publik)                                \
	[STATUS_##name] = { TAB_##tab, publik },
#include "../tables/status.def"
#undef STATUS
};

const struct tab_info tab_info[TAB__MAX] = {
#define TAB(name, kode, id, en, warna, kata) [TAB_##name] = { warna, kata },
#include "../tables/tab.def"
#undef TAB
};

const struct arsip_info arsip_info[ARSIP__MAX] = {
#define ARSIP(name, kode, nama, teks, ganti) [ARSIP_##name] = { teks, ganti },
#include "../tables/arsip_kategori.def"
#undef ARSIP
};

int
kosakata_find(const struct kosakata *k, struct str kode)
{
	size_t i;

	for (i = 0; i < k->n; i++)
		if (str_eq(str_of(k->v[i].kode), kode))
			return (int)i;
	return -1;
}

const char *
kosakata_kode(const struct kosakata *k, size_t i)
{
	assert(i < k->n);
	return k->v[i].kode;
}

const char *
kosakata_nama(const struct kosakata *k, size_t i, enum bahasa b)
{
	assert(i < k->n);
	return k->v[i].nama[b];
}

void
kosakata_json(struct json *j, const char *key, const struct kosakata *k,
    struct null_i64 v)
{
	if (v.ada)
		json_z(j, key, kosakata_kode(k, (size_t)v.v));
	else
		json_null(j, key);
}
