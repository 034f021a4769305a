#include "susun.h"

#include "../base/json.h"
#include "../base/settings.h"
#include "../base/waktu.h"
#include "../tautan/tautan.h"
#include "alamat.h"
#include "susun_sms.h"
#include "variabel.h"

#define FRESH      3600      /* younger than this nothing is merged */
#define SMS_DIAM   (20 * 60) /* 20:00, in minutes */
#define SMS_PAGI   (6 * 60)
#define BALAS_HARI 60 /* days that a mail may be answered */

static bool
ended(const struct surat *s)
{
	return s->laporan_id != 0 &&
	       (s->tab == TAB_SELESAI || s->tab == TAB_ARSIP);
}

static bool
chosen(const struct surat *s)
{
	unsigned bit = 1u << s->jenis;

	if (kabar_info[s->jenis].wajib)
		return true;
	if (s->penerima_id == 0 || s->saluran == SALURAN_SMS)
		if (s->henti)
			return false;
	if (s->penerima_id == 0)
		return true;
	return s->pilihan < 0 || ((unsigned)s->pilihan & bit) != 0;
}

static bool
has_address(const struct surat *s)
{
	switch ((enum saluran)s->saluran) {
	case SALURAN_EMAIL:
		return s->email.n > 0;
	case SALURAN_PUSH:
		return s->titik.n > 0;
	default:
		return s->telepon.n > 0 || s->amplop.n > 0;
	}
}

const char *
susun_usang(const struct surat *s, int64_t now)
{
	bool old = now - s->dibuat >= FRESH;

	if (!templat_ada((unsigned)s->templat))
		return "teks tidak dikenal";
	if (!s->aktif || !has_address(s))
		return "penerima tidak ada lagi";
	if (s->instansi_id != 0 && s->p_instansi_id != s->instansi_id)
		return "penerima sudah pindah";
	if (!chosen(s))
		return "dimatikan penerima";
	if (now > s->sampai)
		return "sudah basi";
	if (s->jenis == KABAR_PENGINGAT && ended(s))
		return "laporan sudah selesai";
	if (old && s->jenis == KABAR_TUGAS &&
	    (ended(s) ||
		(templat_tujuan((unsigned)s->templat) == TUJUAN_PEMEGANG &&
		    s->pemegang_id != s->instansi_id)))
		return "tugas sudah beralih";
	if (old && s->tergantikan &&
	    (s->jenis == KABAR_KEMAJUAN || s->jenis == KABAR_INFO ||
		s->jenis == KABAR_PENGINGAT))
		return "digabung dengan yang lebih baru";
	return NULL;
}

int64_t
susun_tenang(const struct surat *s, int64_t now)
{
	int64_t day = waktu_day(now, (int)s->zona);
	int64_t midnight = waktu_midnight(day, (int)s->zona);
	int64_t minute = (now - midnight) / 60, from = SMS_DIAM, to = SMS_PAGI;
	bool quiet;

	if (kabar_info[s->jenis].wajib || s->saluran == SALURAN_EMAIL)
		return 0;
	/* Who has just sent an SMS is awake. */
	if (s->asal_sms != 0 && s->templat == TEMPLAT_KIRIM_PELAPOR)
		return 0;
	if (s->tenang_mulai.ada && s->tenang_sampai.ada) {
		from = s->tenang_mulai.v;
		to = s->tenang_sampai.v;
	} else if (s->saluran != SALURAN_SMS)
		return 0;
	quiet = from <= to ? minute >= from && minute < to
			   : minute >= from || minute < to;
	if (!quiet)
		return 0;
	return midnight + to * 60 + (minute < to ? 0 : WAKTU_DAY);
}

static struct str
link_of(struct arena *a, const struct surat *s)
{
	struct str own =
	    tautan_alamat(a, variabel_get(a, s->variabel, STR("tautan")));
	const char *where = s->instansi_id != 0   ? "kelola/laporan"
			    : s->penerima_id != 0 ? "saya/laporan"
						  : "lacak";

	if (own.n > 0)
		return own;
	if (s->jenis == KABAR_RANGKUMAN)
		return arena_printf(a, "%s/kelola", settings.base_url);
	if (s->tracking_id.n == 0)
		return arena_printf(a, "%s/saya/kabar", settings.base_url);
	return arena_printf(
	    a, "%s/%s/%s", settings.base_url, where, s->tracking_id.p);
}

/* The text as the reader may have it outside. */
static struct pesan
text_of(struct arena *a, const struct surat *s)
{
	unsigned nomor = (unsigned)s->templat;
	enum bahasa b =
	    s->bahasa < BAHASA__MAX ? (enum bahasa)s->bahasa : BAHASA_ID;
	struct json j;

	if (!s->rahasia || nomor >= PESAN_AWAL)
		return templat_render(a, nomor, s->variabel, b);
	json_start(&j, a);
	json_open(&j, NULL, '{');
	json_str(&j, "tracking_id", s->tracking_id);
	json_close(&j, '}');
	return templat_render(a, PESAN_RAHASIA, json_text(&j), b);
}

static const char *
mail_domain(void)
{
	return settings.email_domain[0] != '\0' ? settings.email_domain : NULL;
}

/* The reporter, by what was told to nobody else. */
static bool
may_answer(const struct surat *s)
{
	return s->laporan_id != 0 && s->instansi_id == 0 &&
	       s->templat != PESAN_DUKUNGAN;
}

/* Where answers, bounces and unsubscriptions of this mail go. */
static enum err
mail_addresses(
    struct arena *a, const struct surat *s, int64_t now, struct antaran *m)
{
	const char *domain = mail_domain();
	bool guest = s->penerima_id == 0;
	struct str t;
	enum err err;

	m->pantul = str_of(settings.email_dari);
	if (domain != NULL) {
		if ((err = alamat_make(a, ALAMAT_PANTUL, s->id, 0, &t)) !=
		    ERR_OK)
			return err;
		m->pantul = arena_printf(a, "pantul+%s@%s", t.p, domain);
	}
	if (domain != NULL && may_answer(s)) {
		struct balas b = { s->laporan_id, s->penerima_id,
			now / WAKTU_DAY + BALAS_HARI };

		if ((err = alamat_balas(a, &b, &t)) != ERR_OK)
			return err;
		m->balas = arena_printf(a, "balas+%s@%s", t.p, domain);
	}
	if (kabar_info[s->jenis].wajib)
		return ERR_OK;
	err = alamat_make(a, guest ? ALAMAT_LEPAS : ALAMAT_HENTI,
	    guest ? s->laporan_id : s->penerima_id, guest ? 0 : s->jenis, &t);
	if (err == ERR_OK)
		m->berhenti = arena_printf(
		    a, "%s/api/v1/berhenti/%s", settings.base_url, t.p);
	return err;
}

enum err
susun(struct arena *a, const struct surat *s, int64_t now, struct antaran *ret)
{
	struct pesan p = text_of(a, s);
	struct antaran m = {
		.a = a,
		.id = s->id,
		.urut = s->urut,
		.pada = s->dibuat,
		.bahasa = s->bahasa == BAHASA_EN ? BAHASA_EN : BAHASA_ID,
		.judul = p.judul,
		.teks = p.teks,
		.tautan = link_of(a, s),
		.umur = s->sampai > now ? s->sampai - now : 0,
		.penting = s->jenis == KABAR_JAWABAN ||
			   s->jenis == KABAR_PENGINGAT ||
			   s->jenis == KABAR_AKUN,
	};
	enum err err = ERR_OK;

	if (s->tracking_id.n > 0)
		m.tanda = s->tracking_id;
	switch ((enum saluran)s->saluran) {
	case SALURAN_EMAIL:
		m.ke = s->email;
		err = mail_addresses(a, s, now, &m);
		break;
	case SALURAN_PUSH:
		m.ke = s->titik;
		m.p256dh = s->p256dh;
		m.auth = s->auth;
		break;
	default:
		err = susun_sms(a, s, &p, &m);
	}
	if (err == ERR_OK)
		*ret = m;
	return err;
}
