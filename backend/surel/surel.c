#include "surel.h"

#include <ctype.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sodium.h>

#include "../aksi/aksi_form.h"
#include "../aksi/alur_run.h"
#include "../auth/kunci.h"
#include "../base/json.h"
#include "../base/settings.h"
#include "../base/utf8.h"
#include "../base/waktu.h"
#include "../lampiran/lampiran.h"
#include "../laporan/laporan.h"
#include "../notifikasi/alamat.h"
#include "../notifikasi/pantul.h"
#include "bongkar.h"
#include "sari.h"
#include "surel_sql.h"

/* clang-format off */
#define A_DAY		INT64_C(86400)
#define PER_DAY		20	/* taken of one person about one report */
#define TOLD_PER_DAY	5	/* so that two programs do not talk for ever */
#define TOLD_LIVES	(3 * A_DAY)
#define ISI_MAX		10000	/* as form_isi */
/* clang-format on */

static const struct {
	const char *teks[BAHASA__MAX];
} hasil_info[SUREL__MAX] = {
#define SUREL(name, id, en) [SUREL_##name] = { { id, en } },
#include "../tables/surel_hasil.def"
#undef SUREL
};

/* One answer on its way in. */
struct balasan {
	const struct surel *in;
	struct balas who;
	struct surel_isi isi;
	enum bahasa bahasa;
	struct str sidik;
	struct surel_laporan l; /* as it stood when the mail came */
	struct isi_form form;
	bool tanpa_kata;   /* it has files only */
	struct str berkas; /* sentences about files that were not taken */
	enum surel_hasil hasil;
	bool kabari;
};

/* "balas+TOKEN@domain": the token, .p NULL when it is not for us. */
static struct str
token_of(struct arena *a, struct str untuk, const char *awalan)
{
	const char *at = memrchr(untuk.p, '@', untuk.n);
	size_t n = strlen(awalan);

	if (at == NULL || settings.email_domain[0] == '\0' ||
	    strcasecmp(at + 1, settings.email_domain) != 0 ||
	    (size_t)(at - untuk.p) <= n || strncasecmp(untuk.p, awalan, n) != 0)
		return (struct str){ 0 };
	return arena_str(a, untuk.p + n, (size_t)(at - untuk.p) - n);
}

/* Nobody wrote it who would read an answer. */
static bool
no_sender(struct str dari)
{
	return dari.n == 0 || strncasecmp(dari.p, "mailer-daemon", 13) == 0;
}

/* Whose mail it is, by its Message-ID, or by all of it where it has none. */
static enum err
sidik_of(struct balasan *b)
{
	unsigned char key[KUNCI_BYTES], *out = arena_alloc(b->in->a, 33);
	unsigned char buf[65536];
	crypto_generichash_state st;
	enum err err = kunci_get("surel-masuk", key);
	off_t at = 0;
	ssize_t n;

	if (err != ERR_OK)
		return err;
	crypto_generichash_init(&st, key, sizeof(key), 32);
	crypto_generichash_update(
	    &st, (const unsigned char *)&b->who, sizeof(b->who.laporan_id) * 2);
	if (b->isi.message_id.n > 0)
		crypto_generichash_update(&st,
		    (const unsigned char *)b->isi.message_id.p,
		    b->isi.message_id.n);
	else
		while ((n = pread(b->in->fd, buf, sizeof(buf), at)) > 0) {
			crypto_generichash_update(&st, buf, (size_t)n);
			at += n;
		}
	crypto_generichash_final(&st, out, 32);
	b->sidik = (struct str){ (char *)out, 32 };
	return ERR_OK;
}

static enum err
tell(struct balasan *b)
{
	struct arena *a = b->in->a;
	const char *teks = hasil_info[b->hasil].teks[b->bahasa], *gap;
	struct surat_baru s = {
		.asal = arena_printf(a, "surel-%s",
		    arena_hex(a, (struct str){ b->sidik.p, 16 }).p)
			    .p,
		.penerima_id = b->who.pengguna_id,
		.laporan_id = b->who.laporan_id,
		.pesan = b->hasil == SUREL_SEBAGIAN ? PESAN_SUREL_BERKAS
						    : PESAN_SUREL_TOLAK,
		.now = b->in->now,
		.sampai = b->in->now + TOLD_LIVES,
		.email_saja = true,
	};
	struct json j;

	if (!b->kabari || teks[0] == '\0')
		return ERR_OK;
	if ((gap = strstr(teks, "{}")) != NULL)
		teks = arena_printf(a, "%.*s%s%s", (int)(gap - teks), teks,
		    b->berkas.p, gap + 2)
			   .p;
	json_start(&j, a);
	json_open(&j, NULL, '{');
	json_str(&j, "tracking_id", b->l.tracking_id);
	json_z(&j, "isi", teks);
	json_close(&j, '}');
	s.variabel = json_text(&j);
	return surat_kabari(b->in->db, &s);
}

static enum err
note(struct balasan *b)
{
	enum err err;

	err = surel_sql_add(b->in->db, b->sidik, b->who.laporan_id,
	    b->who.pengguna_id, b->hasil, b->in->now);
	return err == ERR_OK ? tell(b) : err;
}

static enum err
refuse_tx(void *ctx)
{
	return note(ctx);
}

static enum err
refuse(struct balasan *b, enum surel_hasil hasil)
{
	enum err err;

	b->hasil = hasil;
	err = db_tx(b->in->db, refuse_tx, b);
	return err == ERR_CONFLICT ? ERR_OK : err;
}

/* The reporter answers what was asked, else what was done. */
static enum aksi
aksi_for(uint32_t status)
{
	return status == STATUS_MENUNGGU_KELENGKAPAN ? AKSI_LENGKAPI
						     : AKSI_TANGGAPI;
}

static enum err
act(struct balasan *b)
{
	struct act *done = ARENA_NEW(b->in->a, struct act);
	struct problem *problem = ARENA_NEW(b->in->a, struct problem);
	struct pelaku who = { .id = b->who.pengguna_id,
		.peran = PERAN_PELAPOR,
		.tautan = b->who.pengguna_id == 0 ? b->who.laporan_id : 0 };
	struct langkah in = { .db = b->in->db,
		.a = b->in->a,
		.problem = problem,
		.who = &who,
		.now = b->in->now,
		.laporan_id = b->who.laporan_id,
		.form = &b->form,
		.ada_versi = true };
	struct laporan l;
	enum err err;

	err = laporan_kunci(b->in->db, b->in->a, b->who.laporan_id, &l);
	if (err != ERR_OK)
		return err;
	problem->a = b->in->a;
	in.versi = l.versi;
	in.aksi = aksi_for(l.status);
	return alur_run(&in, done);
}

static enum err
take_tx(void *ctx)
{
	struct balasan *b = ctx;
	enum err err = note(b);

	return err == ERR_OK ? act(b) : err;
}

/* As the page checks it.  false: hasil says why not. */
static bool
read_text(struct balasan *b)
{
	struct arena *a = b->in->a;
	struct str raw = b->isi.teks, kami, teks;

	if (utf8_trim(a, sari(a, raw, STR(""))).n == 0)
		raw = sari_html(a, b->isi.html);
	kami = arena_printf(a, "@%s", settings.email_domain);
	teks = sari(a, raw, kami);
	b->tanpa_kata = teks.n == 0 && b->isi.n > 0;
	if (b->tanpa_kata)
		teks = b->bahasa == BAHASA_EN ? STR("See the attachment.")
					      : STR("Lihat lampiran.");
	b->hasil = utf8_length(teks) > ISI_MAX ? SUREL_PANJANG : SUREL_KOSONG;
	b->form.isi = teks;
	return teks.n > 0 && b->hasil != SUREL_PANJANG;
}

/* One sentence more about a file; its name could tell who sent it. */
static void
left_out(struct balasan *b, size_t nomor, const char *id, const char *en)
{
	bool english = b->bahasa == BAHASA_EN;

	b->hasil = SUREL_SEBAGIAN;
	b->berkas = arena_printf(b->in->a, "%s%s %zu: %s. ", b->berkas.p,
	    english ? "File" : "Berkas", nomor, english ? en : id);
}

static enum err
take_file(struct balasan *b, size_t i, struct str *v, size_t *n)
{
	const struct surel_berkas *f = &b->isi.v[i];
	struct titipan t = { .media = f->media,
		.nama = f->nama,
		.fd = f->fd,
		.now = b->in->now };
	enum media_hasil hasil;
	struct lampiran l;
	enum err err;

	if (*n == LAMPIRAN_MAX)
		left_out(b, i + 1, "paling banyak 5 berkas sekali kirim",
		    "at most 5 files at a time");
	else if (f->media == MEDIA__MAX)
		left_out(b, i + 1,
		    "jenisnya tidak diterima, hanya JPG, PNG, WEBP, HEIC, PDF "
		    "atau DOCX",
		    "its kind is not accepted, only JPG, PNG, WEBP, HEIC, PDF "
		    "or DOCX");
	else if (f->ukuran > (int64_t)MEDIA_MAX_BYTES)
		left_out(b, i + 1, "lebih dari 10 MB", "more than 10 MB");
	else {
		err = lampiran_titip(b->in->db, b->in->a, &t, &l, &hasil);
		if (err != ERR_OK)
			return err;
		if (hasil == HASIL_OK)
			v[(*n)++] = arena_hex(b->in->a, l.id);
		else
			left_out(b, i + 1, media_pesan[hasil].id,
			    media_pesan[hasil].en);
	}
	return ERR_OK;
}

static enum err
take_files(struct balasan *b)
{
	struct str *v = ARENA_ARRAY(b->in->a, struct str, LAMPIRAN_MAX);
	enum err err = ERR_OK;
	size_t i, n = 0;

	for (i = 0; err == ERR_OK && i < b->isi.n; i++)
		err = take_file(b, i, v, &n);
	b->form.lampiran = (struct str_list){ v, n };
	return err;
}

/* What the act says, told to who wrote. */
static enum err
outcome(struct balasan *b, enum err err)
{
	switch (err) {
	case ERR_CONFLICT: /* came twice at once: the other was first */
		return ERR_OK;
	case ERR_WRONG_STATUS:
	case ERR_REQUEST_OPEN:
		return refuse(b, SUREL_STATUS);
	case ERR_FORBIDDEN:
	case ERR_NOT_FOUND:
		return refuse(b, SUREL_PEMILIK);
	case ERR_INVALID:
		return refuse(b, SUREL_LAIN);
	default:
		return err;
	}
}

/* What can be refused before anything of it is kept. */
static enum err
judge(struct balasan *b, bool *ret_done)
{
	struct surel_jumlah n;
	enum err err;

	*ret_done = true;
	err = surel_sql_jumlah(b->in->db, b->in->a, b->who.laporan_id,
	    b->who.pengguna_id, b->in->now - A_DAY, &n);
	if (err != ERR_OK)
		return err;
	b->kabari = n.dikabari < TOLD_PER_DAY;
	if (n.semua >= PER_DAY)
		return refuse(b, SUREL_SERING);
	if (b->who.hari < b->in->now / A_DAY)
		return refuse(b, SUREL_KEDALUWARSA);
	if (b->in->terlalu_besar)
		return refuse(b, SUREL_BESAR);
	if (b->l.status != STATUS_MENUNGGU_KELENGKAPAN &&
	    status_info[b->l.status].tab != TAB_SEDANG_DIPROSES)
		return refuse(b, SUREL_STATUS);
	if (!read_text(b))
		return refuse(b, b->hasil);
	*ret_done = false;
	return ERR_OK;
}

/* Who it is; an account that is closed is nobody. */
static enum err
load(struct balasan *b)
{
	struct surel_akun akun = { .aktif = true };
	enum err err = ERR_OK;

	if (b->who.pengguna_id != 0)
		err = surel_sql_akun(
		    b->in->db, b->in->a, b->who.pengguna_id, &akun);
	if (err == ERR_OK && !akun.aktif)
		err = ERR_NOT_FOUND;
	if (err != ERR_OK)
		return err;
	b->bahasa = akun.bahasa == BAHASA_EN ? BAHASA_EN : BAHASA_ID;
	return surel_sql_laporan(b->in->db, b->in->a, b->who.laporan_id, &b->l);
}

static enum err
answer(struct balasan *b)
{
	bool done = false;
	enum err err;

	if ((err = load(b)) != ERR_OK || (err = sidik_of(b)) != ERR_OK ||
	    (err = surel_sql_ada(b->in->db, b->in->a, b->sidik, &done)) !=
		ERR_OK ||
	    done)
		return err;
	if ((err = judge(b, &done)) != ERR_OK || done)
		return err;
	b->hasil = SUREL_MASUK;
	b->berkas = STR("");
	if ((err = take_files(b)) != ERR_OK)
		return err;
	if (b->tanpa_kata && b->form.lampiran.n == 0)
		return refuse(b, SUREL_BERKAS);
	return outcome(b, db_tx(b->in->db, take_tx, b));
}

static enum err
terima_balasan(const struct surel *in, struct str token)
{
	struct balasan b = { .in = in };
	enum err err;

	if ((err = alamat_balas_read(in->a, token, &b.who)) != ERR_OK ||
	    (err = bongkar(in->a, in->fd, &b.isi)) != ERR_OK)
		return err;
	if (!b.isi.otomatis && !no_sender(in->dari))
		err = answer(&b);
	bongkar_usai(&b.isi);
	return err;
}

struct kembali {
	const struct surel *in;
	int64_t surat_id;
	struct pantulan p;
};

static enum err
kembali_tx(void *ctx)
{
	struct kembali *k = ctx;

	return pantul_catat(
	    k->in->db, k->in->a, k->surat_id, &k->p, k->in->now);
}

/* Only a notice of failure counts: out-of-office replies come here too. */
static enum err
terima_pantulan(const struct surel *in, struct str token)
{
	struct kembali k = { .in = in };
	struct surel_isi isi;
	int64_t zero;
	enum err err;

	err = alamat_read(in->a, ALAMAT_PANTUL, token, &k.surat_id, &zero);
	if (err != ERR_OK || (err = bongkar(in->a, in->fd, &isi)) != ERR_OK)
		return err;
	bongkar_usai(&isi);
	if (!isi.dsn || !isi.laporan_dsn.gagal ||
	    isi.laporan_dsn.kode.p[0] != '5')
		return ERR_OK;
	k.p = (struct pantulan){ .kode = isi.laporan_dsn.kode,
		.asli = isi.laporan_dsn.asli,
		.terakhir = isi.laporan_dsn.terakhir };
	err = db_tx(in->db, kembali_tx, &k);
	return err == ERR_NOT_FOUND ? ERR_OK : err;
}

enum err
surel_terima(const struct surel *in)
{
	struct str token = token_of(in->a, in->untuk, "balas+");

	if (token.p != NULL)
		return terima_balasan(in, token);
	token = token_of(in->a, in->untuk, "pantul+");
	return token.p == NULL ? ERR_NOT_FOUND : terima_pantulan(in, token);
}

enum err
surel_purge(struct db *db, int64_t before, uint64_t *ret_n)
{
	*ret_n = 0;
	if (settings.email_domain[0] == '\0')
		return ERR_OK;
	return surel_sql_purge(db, before, ret_n);
}
