#include "sel.h"

#include "../core/jam.h"
#include "../laporan/sumber.h"

/* clang-format off */
#define LAPORAN		((1u << EKSPOR_PENGGUNA) - 1)
#define TERTUNDA	(1u << EKSPOR_TERTUNDA)
#define TERLEMPAR	(1u << EKSPOR_TERLEMPAR)
#define PENGGUNA	(1u << EKSPOR_PENGGUNA)
/* clang-format on */

const struct kolom_info kolom_info[EKSPOR_KOLOM__MAX] = {
#define KOLOM(name, judul, set, lebar, nilai) { judul, set, lebar },
#include "../tables/ekspor_kolom.def"
#undef KOLOM
};

_Static_assert(KOLOM_KELURAHAN == EKSPOR_KOLOM_RESMI - 1,
    "the official columns stand first, all of them");

size_t
sel_kolom(enum ekspor_jenis jenis, enum ekspor_kolom *ret)
{
	size_t n = 0;
	int k;

	for (k = 0; k < EKSPOR_KOLOM__MAX; k++)
		if (kolom_info[k].jenis & 1u << jenis)
			ret[n++] = (enum ekspor_kolom)k;
	return n;
}

/* The words of ekspor_kolom.def. */

static struct sel
teks(struct str s)
{
	return s.n == 0 ? (struct sel){ 0 }
			: (struct sel){ .jenis = SEL_TEKS, .s = s };
}

static struct sel
teks_null(struct null_str s)
{
	return teks(s.ada ? s.v : (struct str){ 0 });
}

static struct sel
bulat(int64_t i)
{
	return (struct sel){ .jenis = SEL_ANGKA, .i = i };
}

static struct sel
angka(struct null_i64 i)
{
	return i.ada ? bulat(i.v) : (struct sel){ 0 };
}

static struct sel
waktu(const struct sel_konteks *k, int64_t at)
{
	return (struct sel){ .jenis = SEL_WAKTU,
		.i = at + (int64_t)k->zona * 3600 };
}

static struct sel
waktu_null(const struct sel_konteks *k, struct null_i64 at)
{
	return at.ada ? waktu(k, at.v) : (struct sel){ 0 };
}

static struct str
nama(const struct kosakata *v, struct null_i64 i)
{
	return i.ada && i.v >= 0 && (size_t)i.v < v->n
		   ? str_of(kosakata_nama(v, (size_t)i.v, BAHASA_ID))
		   : (struct str){ 0 };
}

bool
sel_bernama(const struct sel_konteks *k, const struct ekspor_baris *b)
{
	return !b->anonim && b->pelapor.ada && b->pelapor.v.n > 0 &&
	       k->peran != PERAN_PENGAWAS;
}

static struct str
sel_pelapor(const struct sel_konteks *k, const struct ekspor_baris *b)
{
	if (b->anonim)
		return STR("Anonim");
	return sel_bernama(k, b) ? b->pelapor.v : (struct str){ 0 };
}

static struct str
sel_klasifikasi(const struct ekspor_baris *b)
{
	if (b->klasifikasi == KLASIFIKASI_TIDAK_DIISI)
		return (struct str){ 0 };
	return nama(&kosakata_klasifikasi,
	    (struct null_i64){ true, (int64_t)b->klasifikasi });
}

/* What moderation has blocked is for the pusat alone; the row stays, so that
 * the numbers agree. */
static bool
blocked(const struct sel_konteks *k, const struct ekspor_baris *b)
{
	return b->diblokir && k->peran != PERAN_ADMIN_PUSAT;
}

static struct str
sel_judul(const struct sel_konteks *k, const struct ekspor_baris *b)
{
	return blocked(k, b) ? STR("(konten terblokir)") : b->judul;
}

static struct str
sel_isi_akhir(const struct sel_konteks *k, const struct ekspor_baris *b)
{
	return blocked(k, b) ? STR("(konten terblokir)") : b->isi;
}

/* The sealed original is read one by one, with a reason; here it stands only
 * where it is what was published. */
static struct str
sel_isi_awal(const struct sel_konteks *k, const struct ekspor_baris *b)
{
	return b->disunting ? (struct str){ 0 } : sel_isi_akhir(k, b);
}

static struct str
sel_tipe(const struct ekspor_baris *b)
{
	if (b->anonim)
		return b->rahasia ? STR("Anonim|Rahasia") : STR("Anonim");
	return b->rahasia ? STR("Rahasia") : (struct str){ 0 };
}

static struct str
sel_sumber(const struct sel_konteks *k, const struct ekspor_baris *b)
{
	return sumber_nama(k->a, b->sumber, b->sumber_rinci);
}

static struct str
sel_status(const struct ekspor_baris *b)
{
	if (b->diblokir)
		return STR("Konten Terblokir");
	return nama(
	    &kosakata_status, (struct null_i64){ true, (int64_t)b->status });
}

/* Why it waits or was put away: the category where there is one. */
static struct str
sel_alasan(const struct ekspor_baris *b)
{
	enum tab t = status_info[b->status].tab;

	if (t == TAB_ARSIP && b->arsip_kategori.ada &&
	    b->arsip_kategori.v != ARSIP_TIDAK_DIISI)
		return nama(&kosakata_arsip_kategori, b->arsip_kategori);
	if ((t == TAB_ARSIP || t == TAB_TERTUNDA) && b->keterangan.ada)
		return b->keterangan.v;
	return (struct str){ 0 };
}

static struct str
sel_bobot(const struct ekspor_baris *b)
{
	return nama(
	    &kosakata_bobot, (struct null_i64){ true, (int64_t)b->bobot });
}

/* The deadline is the end of a day: its last second bears the date that
 * screens and messages name, midnight would bear the next. */
static struct null_i64
sel_batas(const struct ekspor_baris *b)
{
	return (struct null_i64){ b->tenggat.ada, b->tenggat.v - 1 };
}

/* Of the nearest deadline; none while the clock stands still. */
static struct null_i64
sel_sisa(const struct sel_konteks *k, const struct ekspor_baris *b)
{
	int sisa;

	if (!b->tenggat.ada || k->kalender == NULL ||
	    !jam_sisa(k->kalender, (int)b->zona, k->now, b->tenggat.v, &sisa))
		return (struct null_i64){ 0 };
	return (struct null_i64){ true, sisa };
}

static struct str
sel_penutup(const struct ekspor_baris *b)
{
	switch ((enum status)b->status) {
	case STATUS_DITUTUP_SISTEM:
	case STATUS_DIARSIPKAN_SISTEM:
		return STR("Sistem");
	case STATUS_DITUTUP_ADMIN:
	case STATUS_DIARSIPKAN_ADMIN:
		return STR("Admin");
	case STATUS_DITUTUP_PELAPOR:
	case STATUS_DIARSIPKAN_PELAPOR:
		return STR("Pelapor");
	default:
		return (struct str){ 0 };
	}
}

static struct str
sel_tutup(const struct ekspor_baris *b)
{
	return nama(&kosakata_tutup_alasan, b->tutup_alasan);
}

static struct str
sel_tunda(const struct ekspor_baris *b)
{
	return nama(&kosakata_tunda_kategori, b->tunda_kategori);
}

static int64_t
sel_lama(const struct sel_konteks *k, const struct ekspor_baris *b)
{
	return waktu_day(k->now, k->zona) - waktu_day(b->status_sejak, k->zona);
}

static struct str
sel_peran(const struct ekspor_baris *b)
{
	return nama(
	    &kosakata_peran, (struct null_i64){ true, (int64_t)b->p_peran });
}

/* clang-format off */
#define TEKS(x)		_Generic((x), struct str: teks, \
	struct null_str: teks_null)(x)
#define ANGKA(x)	angka(x)
#define BULAT(x)	bulat(x)
#define YA(x)		teks((x) ? STR("Ya") : STR("Tidak"))
#define TANGGAL(x)	((struct sel){ .jenis = SEL_TANGGAL, \
	.i = waktu_day((x), k->zona) })
#define JAM(x)		((struct sel){ .jenis = SEL_JAM, \
	.i = (x) - waktu_midnight(waktu_day((x), k->zona), k->zona) })
#define WAKTU(x)	_Generic((x), int64_t: waktu, \
	struct null_i64: waktu_null)(k, (x))
/* clang-format on */

struct sel
sel_nilai(const struct sel_konteks *k, const struct ekspor_baris *b,
    enum ekspor_kolom kolom)
{
	switch (kolom) {
#define KOLOM(name, judul, set, lebar, nilai)                                  \
	case KOLOM_##name:                                                     \
		return nilai;
#include "../tables/ekspor_kolom.def"
#undef KOLOM
	case EKSPOR_KOLOM__MAX:
		break;
	}
	return (struct sel){ 0 };
}
