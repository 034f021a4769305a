/*
 * One step of a demo report, by the code that serves people: the forms are
 * filled here, everything else is laporan_kirim() and alur_run().
 */
#include "demo_aksi.h"

#include "../aksi/aksi_form.h"
#include "../aksi/alur_run.h"
#include "../base/log.h"
#include "../laporan/laporan_kirim.h"

union isian {
	struct verifikasi_form verifikasi;
	struct tunda_form tunda;
	struct isi_form isi;
	struct arsip_form arsip;
	struct tindak_lanjut_form tindak_lanjut;
	struct tutup_form tutup;
	struct puas_form puas;
	struct minta_form minta;
	struct kosong_form kosong;
};

/* As a form has it: absent is .p NULL. */
static struct str
text(struct str s)
{
	return s.n > 0 ? s : (struct str){ 0 };
}

static bool
flag(struct str s)
{
	return str_eq(s, STR("1"));
}

static struct str_list
split(struct arena *a, struct str s)
{
	struct str_list list = { .v = ARENA_ARRAY(a, struct str, s.n + 1) };
	const char *p = s.p;
	size_t n;

	while (s.n > 0) {
		n = strcspn(p, ",");
		list.v[list.n++] = arena_str(a, p, n);
		if (p[n] == '\0')
			break;
		p += n + 1;
	}
	return list;
}

static void
fill_verifikasi(
    struct arena *a, const struct demo_baris *b, struct verifikasi_form *f)
{
	*f = (struct verifikasi_form){
		.judul = b->judul,
		.isi = b->isi,
		.klasifikasi = (uint32_t)kosakata_find(
		    &kosakata_klasifikasi, b->klasifikasi),
		.kategori = text(b->kategori),
		.tags = split(a, b->tags),
		.anonim = flag(b->anonim),
		.rahasia = flag(b->rahasia),
		.prioritas = flag(b->prioritas),
		.lokasi = { text(b->kode_wilayah), text(b->alamat), { 0 },
		    { 0 } },
		.bobot = FORM_NONE,
		.program_prioritas = text(b->program),
		.disposisi = b->disposisi,
	};
}

/* The rest have one or two fields each.  Actions without a form: kosong. */
static void
fill(const struct demo_tempat *t, const struct demo_baris *b,
    const struct demo_langkah *k, union isian *f)
{
	*f = (union isian){ .kosong = { 0 } };
	switch ((int)k->aksi) {
	case AKSI_VERIFIKASI:
		fill_verifikasi(t->a, b, &f->verifikasi);
		break;
	case AKSI_TUNDA_DATA:
		f->tunda =
		    (struct tunda_form){ TUNDA_DATA_BELUM_LENGKAP, k->teks };
		break;
	case AKSI_TUNDA_TERHUBUNG:
		f->tunda = (struct tunda_form){ TUNDA_INSTANSI_BELUM_TERHUBUNG,
			k->teks };
		break;
	case AKSI_LENGKAPI:
	case AKSI_TANGGAPI:
		f->isi = (struct isi_form){ .isi = k->teks };
		break;
	case AKSI_ARSIP:
		f->arsip = (struct arsip_form){
			.kategori = (uint32_t)kosakata_find(
			    &kosakata_arsip_kategori, b->arsip),
			.keterangan = k->teks,
			.laporan_utama = t->utama
		};
		break;
	case AKSI_TINDAK_LANJUT:
		f->tindak_lanjut = (struct tindak_lanjut_form){ .isi = k->teks,
			.jenis = (uint32_t)k->jenis };
		break;
	case AKSI_TUTUP:
		f->tutup = (struct tutup_form){ (uint32_t)kosakata_find(
						    &kosakata_tutup_alasan,
						    b->tutup_alasan),
			k->teks };
		break;
	case AKSI_PUAS:
		f->puas =
		    (struct puas_form){ b->rating.p[0] - '0', text(b->ulasan) };
		break;
	case AKSI_MINTA_WEWENANG:
	case AKSI_MINTA_TAHAN:
	case AKSI_MINTA_LEPAS:
	case AKSI_MINTA_TUTUP:
	case AKSI_MINTA_BUKA:
		f->minta =
		    (struct minta_form){ .jenis = (uint32_t)kosakata_find(
					     &kosakata_minta_jenis, b->minta),
			    .alasan = k->teks };
		break;
	default:
		break;
	}
}

static void
complain(const struct problem *p, const char *what, enum err err)
{
	log_event(LOG_FAULT, "demo", "%s: %s%s%s", what, err_info[err].kode,
	    p->n > 0 ? ": " : "", p->n > 0 ? p->bidang[0].nama : "");
}

enum err
demo_kirim(const struct demo_tempat *t, const struct demo_baris *b,
    const struct demo_pemain *who, int64_t now, struct laporan *ret)
{
	uint32_t klasifikasi =
	    (uint32_t)kosakata_find(&kosakata_klasifikasi, b->klasifikasi);
	struct kirim_form f = {
		.judul = b->judul_awal.n > 0 ? b->judul_awal : b->judul,
		.isi = b->isi_awal.n > 0 ? b->isi_awal : b->isi,
		.klasifikasi = klasifikasi > KLASIFIKASI_INFORMASI
				   ? KLASIFIKASI_PENGADUAN
				   : klasifikasi,
		.kategori = text(b->kategori),
		.lokasi = { text(b->kode_wilayah), text(b->alamat), { 0 },
		    { 0 } },
		.instansi = text(b->tujuan),
		.anonim = flag(b->anonim),
		.rahasia = flag(b->rahasia),
	};
	struct kirim k = { .form = &f,
		.sumber =
		    (enum sumber)kosakata_find(&kosakata_sumber, b->sumber) };
	struct problem p = { .a = t->a };
	struct act act;
	enum err err;

	err = laporan_kirim(t->db, t->a, &p, &who->pelapor, now, &k, &act);
	if (err == ERR_OK)
		*ret = act.l;
	else if (err != ERR_RETRY)
		complain(&p, "kirim", err);
	return err;
}

static const struct pelaku *
actor(const struct demo_pemain *p, enum demo_pelaku who)
{
	switch (who) {
	case DEMO_PELAPOR:
		return &p->pelapor;
	case DEMO_ADMIN:
		return &p->admin;
	case DEMO_UNIT:
		return &p->unit;
	case DEMO_SISTEM:
		break;
	}
	return &p->sistem;
}

enum err
demo_aksi(const struct demo_tempat *t, const struct demo_baris *b,
    const struct demo_pemain *who, const struct demo_langkah *k, int64_t id,
    uint32_t *versi)
{
	struct problem p = { .a = t->a };
	union isian form;
	struct langkah l = {
		.db = t->db,
		.a = t->a,
		.problem = &p,
		.who = actor(who, k->siapa),
		.now = k->pada,
		.laporan_id = id,
		.aksi = k->aksi,
		.form = k->siapa == DEMO_SISTEM ? NULL : &form,
		.ada_versi = true,
		.versi = *versi,
	};
	struct act act;
	enum err err;

	fill(t, b, k, &form);
	err = alur_run(&l, &act);
	if (err == ERR_OK)
		*versi = act.l.versi;
	else if (err != ERR_RETRY)
		complain(&p, transisi[k->aksi].kode, err);
	return err;
}
