#include "demo_rencana.h"

#include "../base/waktu.h"

/* clang-format off */
#define JAM_DETIK	3600
#define JEDA_AKHIR	600	/* the last step is at least so long ago */
/* clang-format on */

struct rencana {
	const struct demo_naskah *n;
	uint32_t acak;
	struct demo_langkah *v;
	size_t nv;
	int64_t t; /* time of the next step */
};

/* A number below ${below}, different for each report and question. */
static int64_t
chance(struct rencana *r, int64_t below)
{
	r->acak = r->acak * 1664525u + 1013904223u;
	return (int64_t)(r->acak >> 8) % below;
}

static uint32_t
seed(struct str s)
{
	uint32_t h = 2166136261u;
	size_t i;

	for (i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 16777619u;
	return h;
}

/* The same moment if an office is open then, else the next morning one is. */
static int64_t
office(struct rencana *r, int64_t t)
{
	int64_t day = waktu_day(t, ZONA_WIB);
	int64_t second = t - waktu_midnight(day, ZONA_WIB);

	if (second >= 16 * JAM_DETIK)
		day++;
	else if (second >= 8 * JAM_DETIK && waktu_weekday(day) < 5)
		return t;
	while (waktu_weekday(day) >= 5)
		day++;
	return waktu_midnight(day, ZONA_WIB) + 8 * JAM_DETIK +
	       chance(r, 7 * JAM_DETIK);
}

static void
step(struct rencana *r, enum aksi aksi, enum demo_pelaku siapa, int64_t hours,
    struct str teks)
{
	r->t += hours * JAM_DETIK + 60 * chance(r, 60);
	if (siapa == DEMO_ADMIN || siapa == DEMO_UNIT)
		r->t = office(r, r->t);
	r->v[r->nv++] = (struct demo_langkah){
		.aksi = aksi, .siapa = siapa, .pada = r->t, .teks = teks
	};
}

static void
tindak_lanjut(
    struct rencana *r, int64_t hours, struct str teks, enum tl_jenis jenis)
{
	if (teks.n == 0)
		return;
	step(r, AKSI_TINDAK_LANJUT, DEMO_UNIT, hours, teks);
	r->v[r->nv - 1].jenis = jenis;
}

/* From the disposition on: the follow-ups, the reply, the end. */
static void
handled(struct rencana *r)
{
	const struct demo_naskah *n = r->n;

	step(r, AKSI_VERIFIKASI, DEMO_ADMIN, 2 + chance(r, 40), STR(""));
	tindak_lanjut(r, 3 + chance(r, 70), n->respon_awal, TL_RESPON_AWAL);
	tindak_lanjut(r, 24 + chance(r, 96), n->progres, TL_PROGRES);
	tindak_lanjut(
	    r, 40 + chance(r, 160), n->jawaban_akhir, TL_JAWABAN_AKHIR);
	if (n->tanggapan.n > 0)
		step(r, AKSI_TANGGAPI, DEMO_PELAPOR, 5 + chance(r, 40),
		    n->tanggapan);
	if (n->status == STATUS_DITUTUP_SISTEM)
		step(r, AKSI_TUTUP_SISTEM, DEMO_SISTEM, 24 * 27, STR(""));
	if (n->status == STATUS_DITUTUP_ADMIN)
		step(r, AKSI_TUTUP, DEMO_ADMIN, 24 + chance(r, 48),
		    n->keterangan);
	if (n->status == STATUS_DITUTUP_PELAPOR)
		step(r, AKSI_PUAS, DEMO_PELAPOR, 1 + chance(r, 20), n->ulasan);
}

/* The question to the reporter, and what came of it. */
static void
asked(struct rencana *r)
{
	const struct demo_naskah *n = r->n;

	step(r, AKSI_TUNDA_DATA, DEMO_ADMIN, 2 + chance(r, 30), n->keterangan);
	if (n->status == STATUS_MENUNGGU_EVALUASI)
		step(r, AKSI_LENGKAPI, DEMO_PELAPOR, 6 + chance(r, 60),
		    n->tanggapan);
	if (n->status == STATUS_DIARSIPKAN_SISTEM)
		step(r, AKSI_KEDALUWARSA, DEMO_SISTEM, 24 * 31, STR(""));
}

static void
course(struct rencana *r)
{
	const struct demo_naskah *n = r->n;

	step(r, AKSI_KIRIM, DEMO_PELAPOR, 0, STR(""));
	switch (n->status) {
	case STATUS_BELUM_TERVERIFIKASI:
		break;
	case STATUS_INSTANSI_BELUM_TERHUBUNG:
		step(r, AKSI_TUNDA_TERHUBUNG, DEMO_ADMIN, 3 + chance(r, 30),
		    n->keterangan);
		break;
	case STATUS_MENUNGGU_KELENGKAPAN:
	case STATUS_MENUNGGU_EVALUASI:
	case STATUS_DIARSIPKAN_SISTEM:
		asked(r);
		break;
	case STATUS_DIARSIPKAN_ADMIN:
		step(r, AKSI_ARSIP, DEMO_ADMIN, 2 + chance(r, 40),
		    n->keterangan);
		break;
	case STATUS_DIARSIPKAN_PELAPOR:
		step(r, AKSI_ARSIP_SENDIRI, DEMO_PELAPOR, 1 + chance(r, 20),
		    STR(""));
		break;
	case STATUS_TERVERIFIKASI:
	case STATUS_DITINDAKLANJUTI_INSTANSI:
	case STATUS_DITANGGAPI_PELAPOR:
	case STATUS_DITUTUP_SISTEM:
	case STATUS_DITUTUP_ADMIN:
	case STATUS_DITUTUP_PELAPOR:
		handled(r);
		break;
	case STATUS__MAX:
		break;
	}
	if (r->n->minta_alasan.n > 0)
		step(r, r->n->minta, DEMO_UNIT, 20 + chance(r, 30),
		    r->n->minta_alasan);
}

/* How many hours ago the last step is: open reports are fresh, though some
 * are late; finished ones lie anywhere in the year. */
static int64_t
rest(struct rencana *r, size_t nomor, size_t jumlah)
{
	if (r->n->minta_alasan.n > 0) /* decided within 3 working days */
		return 1 + chance(r, 12);
	switch (status_info[r->n->status].tab) {
	case TAB_SELESAI:
	case TAB_ARSIP:
		return 24 * (int64_t)(3 + nomor * 300 / jumlah) + chance(r, 24);
	case TAB_TERTUNDA:
		return 5 + chance(r, 24 * 12);
	case TAB_BELUM_TERVERIFIKASI:
		return 1 + chance(r, 24 * 7);
	case TAB_BELUM_DITINDAKLANJUTI:
		return 2 + chance(r, 24 * 11);
	default:
		return 2 + chance(r, 24 * 8);
	}
}

size_t
demo_rencana(const struct demo_naskah *n, size_t nomor, size_t jumlah,
    int64_t now, struct demo_langkah ret[DEMO_LANGKAH_MAX])
{
	struct rencana r = { .n = n, .acak = seed(n->judul), .v = ret };
	int64_t length, over;
	size_t i;

	course(&r); /* once only to learn its length */
	length = r.t;
	r.nv = 0;
	r.t = now - length - JAM_DETIK * rest(&r, nomor, jumlah) -
	      chance(&r, JAM_DETIK);
	r.acak = seed(n->judul);
	course(&r);
	over = ret[r.nv - 1].pada - (now - JEDA_AKHIR);
	for (i = 0; over > 0 && i < r.nv; i++)
		ret[i].pada -= over;
	return r.nv;
}
