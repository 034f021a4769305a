/*
 * GET /laporan/:tracking_id/bukti.pdf, the receipt for the reporter, and
 * …/disposisi.pdf, the sheet that goes from desk to desk with a report.
 */
#include <string.h>

#include "../base/settings.h"
#include "../base/waktu.h"
#include "../cetak/cetak.h"
#include "../core/riwayat.h"
#include "../http/route.h"
#include "../instansi/instansi.h"
#include "../libur/libur.h"
#include "../wilayah/wilayah.h"
#include "laporan_http.h"
#include "laporan_json.h"
#include "riwayat_teks.h"
#include "sumber.h"

/* What both papers say of a report. */
struct lembar {
	struct request *r;
	struct laporan l;
	struct laporan_akses akses;
	struct laporan_baris b;
	struct str lokasi, sifat, dari, pelapor;
	struct fakta jam[JAM__MAX + 1];
	size_t njam;
	struct str hash;
};

static struct str
moment(struct request *r, int64_t at, int zona)
{
	return waktu_teks_jam(r->a, at, zona, BAHASA_ID);
}

static enum err
read_place(struct lembar *m)
{
	struct request *r = m->r;
	struct str jalur = { 0 };
	enum err err = ERR_OK;

	if (m->l.kode_wilayah.ada)
		err = wilayah_jalur(r->db, r->a, m->l.kode_wilayah.v, &jalur);
	if (m->l.alamat.ada && jalur.p != NULL)
		m->lokasi =
		    arena_printf(r->a, "%s, %s", m->l.alamat.v.p, jalur.p);
	else
		m->lokasi = m->l.alamat.ada ? m->l.alamat.v : jalur;
	return err;
}

/* The end of a day is the last minute of it, for people. */
static enum err
read_clocks(struct lembar *m)
{
	const struct kalender *k;
	struct jam_tampil *v;
	struct request *r = m->r;
	enum err err;
	size_t i, n;

	if ((err = libur_kalender(r->db, &k)) != ERR_OK ||
	    (err = laporan_jam_tampil(
		 r->db, r->a, k, m->l.id, r->now, &v, &n)) != ERR_OK)
		return err;
	for (i = 0; i < n && m->njam < JAM__MAX; i++)
		m->jam[m->njam++] =
		    (struct fakta){ jam_info[v[i].jam].teks[BAHASA_ID],
			    v[i].tahu ? jam_teks(r->a, &v[i].h,
					    jam_info[v[i].jam].satuan,
					    v[i].zona, BAHASA_ID)
				      : STR("belum dapat dihitung") };
	return ERR_OK;
}

static enum err
load(struct request *r, struct lembar *m)
{
	struct instansi i;
	enum err err;

	*m = (struct lembar){ .r = r };
	if ((err = laporan_http_load(r, &m->l, &m->akses)) != ERR_OK)
		return err;
	if (m->akses.pandangan == PANDANG_PUBLIK)
		return ERR_NOT_FOUND;
	if ((err = laporan_list_one(r->db, r->a, m->l.id, &m->b)) != ERR_OK ||
	    (err = read_place(m)) != ERR_OK ||
	    (err = read_clocks(m)) != ERR_OK ||
	    (err = riwayat_get_hash(
		 r->db, r->a, m->l.id, m->l.versi, &m->hash)) != ERR_OK)
		return err;
	if (m->l.pendelegasi_id.ada) {
		err = instansi_get(r->db, r->a, m->l.pendelegasi_id.v, &i);
		if (err != ERR_OK)
			return err;
		m->dari = i.nama;
	}
	m->sifat = m->l.anonim    ? (m->l.rahasia ? STR("Anonim dan rahasia")
						  : STR("Anonim"))
		   : m->l.rahasia ? STR("Rahasia")
				  : STR("Terbuka");
	m->pelapor =
	    m->l.anonim ? STR("Anonim") : laporan_pelapor(&r->who, &m->b);
	return ERR_OK;
}

/* The last hand-overs, oldest first: when, from whom to whom, and why. */
#define PINDAH_MAX 12
struct pindah {
	struct fakta v[PINDAH_MAX];
	size_t n;
};

static void
add_move(struct lembar *m, const struct riwayat_baris *b, struct pindah *p)
{
	struct request *r = m->r;

	if (p->n == PINDAH_MAX) {
		memmove(p->v, p->v + 1, sizeof(p->v) - sizeof(p->v[0]));
		p->n--;
	}
	p->v[p->n++] = (struct fakta){ moment(r, b->r.pada, ZONA_WIB).p,
		riwayat_teks(r->a, (enum aksi)b->r.aksi, b->r.variabel,
		    BAHASA_ID, false) };
}

static enum err
read_moves(struct lembar *m, struct pindah *p)
{
	struct riwayat_baris *v;
	uint32_t after = 0;
	size_t i, n = RIWAYAT_PAGE;
	enum err err = ERR_OK;

	*p = (struct pindah){ 0 };
	while (err == ERR_OK && n == RIWAYAT_PAGE) {
		err = riwayat_list(m->r->db, m->r->a, m->l.id, after, &v, &n);
		for (i = 0; err == ERR_OK && i < n; i++) {
			after = v[i].r.urut;
			if (v[i].r.instansi_dari.ada && v[i].r.instansi_ke.ada)
				add_move(m, &v[i], p);
		}
	}
	return err;
}

static struct str
nama(const struct kosakata *v, uint32_t i)
{
	return str_of(kosakata_nama(v, i, BAHASA_ID));
}

static struct str
some(struct null_str s)
{
	return s.ada ? s.v : (struct str){ 0 };
}

/* A date as people write it. */
static struct str
day(struct arena *a, struct null_str iso)
{
	struct tanggal t;

	if (!iso.ada || !waktu_parse_tanggal(iso.v, &t))
		return (struct str){ 0 };
	return waktu_teks(a, waktu_days(t), BAHASA_ID);
}

/* A Tracking ID in the groups that the pages show, easy to copy by hand. */
static struct str
grouped(struct arena *a, struct str id)
{
	return id.n == 10
		   ? arena_printf(a, "%.4s-%.4s-%.2s", id.p, id.p + 4, id.p + 8)
		   : id;
}

static enum err
send(struct request *r, struct dokumen *d, const char *name)
{
	struct str pdf;
	enum err err;

	d->kaki = arena_printf(r->a,
	    "Dicetak dari %s pada %s. Keadaan sesudah itu ada di halaman"
	    " laporan.",
	    settings.base_url, moment(r, r->now, ZONA_WIB).p);
	d->pada = r->now;
	if ((err = cetak_pdf(r->a, d, &pdf)) != ERR_OK)
		return err;
	r->out.type = "application/pdf";
	r->out.body = pdf;
	response_header(r, "Content-Disposition",
	    arena_printf(
		r->a, "inline; filename=\"%s-%s.pdf\"", name, d->nomor.p));
	response_header(r, "X-Content-Type-Options", STR("nosniff"));
	return ERR_OK;
}

/* Whoever holds this paper can see that the history was not changed. */
static struct str
proof(struct lembar *m)
{
	return arena_printf(m->r->a,
	    "Riwayat laporan ini berantai: tiap baris memuat sidik baris"
	    " sebelumnya. Saat dicetak, baris terakhirnya nomor %u dengan"
	    " sidik\n%s\nBila di kemudian hari sidik baris itu berbeda,"
	    " riwayat telah diganti. Siapa pun dapat memeriksanya di"
	    " %s/periksa.",
	    m->l.versi, arena_hex(m->r->a, m->hash).p, settings.base_url);
}

enum err
laporan_bukti_pdf_get(struct request *r)
{
	struct lembar m;
	enum err err;

	if ((err = load(r, &m)) != ERR_OK)
		return err;
	if (!m.akses.pemilik)
		return ERR_NOT_FOUND;

	const struct fakta isi[] = {
		{ "Diterima pada", moment(r, m.l.dibuat, ZONA_WIB) },
		{ "Diterima oleh", m.b.pemegang },
		{ "Pelapor", m.pelapor },
		{ "Sifat laporan", m.sifat },
		{ "Klasifikasi", nama(&kosakata_klasifikasi, m.l.klasifikasi) },
		{ "Kategori", some(m.b.kategori_nama) },
		{ "Lokasi", m.lokasi },
		{ "Tanggal kejadian", day(r->a, m.l.tanggal_kejadian) },
		{ "Status saat dicetak", nama(&kosakata_status, m.l.status) },
	};
	const struct fakta judul[] = { { "Judul", m.l.judul } };
	const struct bagian v[] = {
		{ .judul = "Laporan Anda telah kami terima",
		    .v = isi,
		    .n = sizeof(isi) / sizeof(isi[0]) },
		{ .judul = "Isi laporan", .v = judul, .n = 1, .teks = m.l.isi },
		{ .judul = "Batas waktu yang berjalan",
		    .v = m.jam,
		    .n = m.njam,
		    .teks = m.njam == 0 ? STR("Tidak ada: laporan ini tidak"
					      " sedang menunggu siapa pun.")
					: (struct str){ 0 } },
		{ .judul = "Bukti riwayat", .teks = proof(&m) },
	};
	struct dokumen d = {
		.kop = "LAPOR! – Layanan Aspirasi dan Pengaduan Online Rakyat",
		.judul = "Bukti Penerimaan Laporan",
		.nomor = grouped(r->a, m.l.tracking_id),
		.qr = arena_printf(
		    r->a, "%s/lacak/%s", settings.base_url, m.l.tracking_id.p),
		.qr_teks = STR("Pindai untuk melihat perjalanan laporan"),
		.v = v,
		.n = sizeof(v) / sizeof(v[0]),
	};
	return send(r, &d, "bukti");
}

enum err
laporan_disposisi_pdf_get(struct request *r)
{
	static const char *const tulis[] = { "Arahan", "", "",
		"Diteruskan kepada", "Diselesaikan paling lambat",
		"Tanggal dan paraf", NULL };
	struct lembar m;
	struct pindah p;
	enum err err;

	if ((err = load(r, &m)) != ERR_OK)
		return err;
	if (m.akses.pandangan != PANDANG_PETUGAS)
		return ERR_NOT_FOUND;
	if ((err = read_moves(&m, &p)) != ERR_OK ||
	    (err = laporan_http_catat(r, &m.l, &m.akses)) != ERR_OK)
		return err;

	const struct fakta isi[] = {
		{ "Dari", m.dari },
		{ "Kepada", m.b.pemegang },
		{ "Diterima pada", moment(r, m.l.dibuat, ZONA_WIB) },
		{ "Diverifikasi pada",
		    m.l.diverifikasi.ada
			? moment(r, m.l.diverifikasi.v, ZONA_WIB)
			: (struct str){ 0 } },
		{ "Status", nama(&kosakata_status, m.l.status) },
		{ "Klasifikasi", nama(&kosakata_klasifikasi, m.l.klasifikasi) },
		{ "Kategori", some(m.b.kategori_nama) },
		{ "Bobot", nama(&kosakata_bobot, m.l.bobot) },
		{ "Prioritas", m.l.prioritas ? STR("Ya") : (struct str){ 0 } },
		{ "Sifat laporan", m.sifat },
		{ "Pelapor", m.pelapor },
		{ "Sumber", sumber_nama(r->a, m.l.sumber, m.l.sumber_rinci) },
		{ "Lokasi", m.lokasi },
	};
	const struct fakta judul[] = { { "Perihal", m.l.judul } };
	const struct bagian v[] = {
		{ .judul = "Laporan",
		    .v = isi,
		    .n = sizeof(isi) / sizeof(isi[0]) },
		{ .judul = "Batas waktu",
		    .v = m.jam,
		    .n = m.njam,
		    .teks = m.njam == 0 ? STR("Tidak ada yang berjalan.")
					: (struct str){ 0 } },
		{ .judul = "Isi laporan", .v = judul, .n = 1, .teks = m.l.isi },
		{ .judul = "Perjalanan disposisi", .v = p.v, .n = p.n },
		{ .judul = "Disposisi", .tulis = tulis },
	};
	struct dokumen d = {
		.kop = m.b.pemegang.p,
		.judul = "Lembar Disposisi",
		.nomor = grouped(r->a, m.l.tracking_id),
		.cap = m.l.rahasia ? STR("RAHASIA") : (struct str){ 0 },
		.qr = arena_printf(r->a, "%s/kelola/laporan/%s",
		    settings.base_url, m.l.tracking_id.p),
		.qr_teks = STR("Pindai untuk membuka laporan di Kelola"),
		.v = v,
		.n = sizeof(v) / sizeof(v[0]),
	};
	return send(r, &d, "disposisi");
}
