/*
 * The job: from an SMS in the inbox to what it says.  Each is a transaction
 * of its own; one that fails is put off and in the end shown to an admin, so
 * that those behind it do not wait.
 */
#include "../auth/kode.h"
#include "../base/json.h"
#include "../base/log.h"
#include "../base/settings.h"
#include "../base/utf8.h"
#include "../laporan/laporan_judul.h"
#include "../laporan/laporan_kirim.h"
#include "../notifikasi/surat.h"
#include "sms_kerja.h"
#include "sms_kunci.h"

#define ISI_MIN   20  /* characters of a report, as its form has it */
#define KEMBAR    600 /* so long the same text is the same SMS */
#define SABAR     180 /* the parts of a long SMS come within that */
#define SEJAM     3600
#define COBA_MAX  5
#define COBA_JEDA 60

static void
put(struct json *j, const char *key, struct str s)
{
	if (s.p != NULL)
		json_str(j, key, s);
}

enum err
sms_jawab(
    struct sms_kerja *k, enum pesan_nomor pesan, const struct sms_variabel *v)
{
	struct surat_baru s = {
		.pesan = pesan, .sms_id = k->m->id, .now = k->now
	};
	struct json j;

	json_start(&j, k->a);
	json_open(&j, NULL, '{');
	put(&j, "tracking_id", v->tracking_id);
	put(&j, "status", v->status);
	put(&j, "kode", v->kode);
	put(&j, "instansi", v->instansi);
	put(&j, "tenggat", v->tenggat);
	if (v->rating > 0)
		json_id(&j, "rating", v->rating);
	json_close(&j, '}');
	s.variabel = json_text(&j);
	s.asal = arena_printf(k->a, "sms-%lld", (long long)k->m->id).p;
	return surat_kabari(k->db, &s);
}

enum err
sms_tanya(struct sms_kerja *k, enum sms_alasan alasan, enum pesan_nomor pesan)
{
	const struct sms_variabel none = { .rating = 0 };

	k->status = SMS_STATUS_TANYA;
	k->alasan = alasan;
	return sms_jawab(k, pesan, &none);
}

/* What the network lets through and a form does not becomes a blank. */
static struct str
printable(struct arena *a, struct str s)
{
	char *out = arena_alloc(a, s.n + 1);
	size_t i;

	for (i = 0; i < s.n; i++)
		out[i] = (unsigned char)s.p[i] < ' ' && s.p[i] != '\n'
			     ? ' '
			     : (s.p[i] == 0x7f ? ' ' : s.p[i]);
	return utf8_trim(a, (struct str){ out, s.n });
}

/* In the words of the form that citizens fill in, which is checked alike. */
static enum err
read_form(struct sms_kerja *k, int64_t instansi_id, struct str teks,
    struct kirim_form *ret)
{
	struct str nomor, isi = printable(k->a, teks);
	struct json j;
	enum err err;

	if (utf8_length(isi) < ISI_MIN)
		return ERR_INVALID;
	if ((err = sms_buka(k->a, k->m->amplop, &nomor)) != ERR_OK)
		return err;
	json_start(&j, k->a);
	json_open(&j, NULL, '{');
	json_str(&j, "judul", laporan_judul(k->a, isi));
	json_str(&j, "isi", isi);
	json_z(&j, "klasifikasi",
	    kosakata_kode(&kosakata_klasifikasi, KLASIFIKASI_PENGADUAN));
	if (instansi_id != 0)
		json_id(&j, "instansi", instansi_id);
	if (nomor.n > 0 && nomor.p[0] == '+') {
		json_str(&j, "nama", STR("Pelapor SMS"));
		json_str(&j, "telepon", nomor);
	} else {
		json_bool(&j, "tanpa_identitas", true);
	}
	json_close(&j, '}');
	return form_read(k->a, &form_kirim, json_text(&j), k->problem, ret);
}

/* A report of it for this instansi (0: nobody's), of this text.  ERR_INVALID:
 * too short for one. */
static enum err
lapor(struct sms_kerja *k, int64_t instansi_id, struct str teks,
    struct str *ret_tracking_id)
{
	struct act *act = ARENA_NEW(k->a, struct act);
	const struct pelaku nobody = { .peran = PERAN_PUBLIK };
	struct kirim_form form;
	struct kirim in = { .form = &form, .sumber = SUMBER_SMS };
	struct str kode;
	enum err err;

	if ((err = read_form(k, instansi_id, teks, &form)) != ERR_OK ||
	    (err = sms_kode_rahasia(k->a, k->m->id, &kode)) != ERR_OK)
		return err;
	in.kode = kode_hash(k->a, kode);
	in.titipan = k->oleh != NULL;
	err = laporan_kirim(k->db, k->a, k->problem,
	    k->oleh != NULL ? k->oleh : &nobody, k->now, &in, act);
	if (err == ERR_OK)
		err =
		    sms_sql_milik_add(k->db, act->l.id, k->m->id, k->m->sidik);
	if (err == ERR_OK)
		err = sms_sql_reda_nomor(k->db, k->m->sidik, k->m->id);
	if (err != ERR_OK)
		return err;
	k->status = SMS_STATUS_LAPORAN;
	k->alasan = SMS_ALASAN_TIADA;
	k->laporan_id = act->l.id;
	k->instansi_id = act->l.pemegang_id;
	k->perlu = false;
	*ret_tracking_id = act->l.tracking_id;
	return ERR_OK;
}

/* Several bear that name: which region? */
static enum err
ask_which(struct sms_kerja *k, const struct sms_tujuan *t)
{
	struct sms_variabel v = { .rating = 0 };
	int64_t atas = sms_buku_induk(k->buku, t->calon[0]);
	struct str nama = sms_buku_nama(k->buku, atas);

	k->status = SMS_STATUS_TANYA;
	k->alasan = SMS_ALASAN_RAGU;
	k->instansi_id = sms_buku_bersama(k->buku, t->calon, t->ncalon);
	k->perlu = true;
	if (nama.p != NULL)
		v.instansi = arena_printf(k->a, "%s %s", nama.p, t->disebut.p);
	return sms_jawab(k, PESAN_SMS_RAGU, &v);
}

static enum err
report(struct sms_kerja *k)
{
	struct sms_tujuan t = sms_buku_cari(k->a, k->buku, k->isi.teks);
	struct str tracking_id;
	enum err err;

	if (t.temu == SMS_RAGU)
		return ask_which(k, &t);
	err = lapor(k, t.temu == SMS_KETEMU ? t.id : 0, t.sisa, &tracking_id);
	return err == ERR_INVALID
		   ? sms_tanya(k, SMS_ALASAN_PENDEK, PESAN_SMS_PENDEK)
		   : err;
}

/* The same again within ten minutes: kept and said, not done twice. */
static enum err
twin(struct sms_kerja *k, bool *ret_done)
{
	struct sms_variabel v = { .rating = 0 };
	struct sms_kembar before;
	enum err err;

	*ret_done = false;
	if (k->isi.perintah != SMS_LAPOR && k->isi.perintah != SMS_BL &&
	    k->isi.perintah != SMS_TL)
		return ERR_OK;
	err =
	    sms_sql_kembar(k->db, k->a, k->m, k->m->diterima - KEMBAR, &before);
	if (err != ERR_OK)
		return err == ERR_NOT_FOUND ? ERR_OK : err;
	*ret_done = true;
	k->status = SMS_STATUS_KEMBAR;
	k->alasan = SMS_ALASAN_KEMBAR;
	if (before.tracking_id.n > 0)
		v.tracking_id = before.tracking_id;
	return sms_jawab(k, PESAN_SMS_KEMBAR, &v);
}

/* Too many within an hour: kept, said once, not done. */
static enum err
too_many(struct sms_kerja *k, bool *ret_done)
{
	struct sms_hitung h;
	enum err err;

	err = sms_sql_hitung(
	    k->db, k->a, k->m->sidik, k->m->diterima - SEJAM, k->m->id, &h);
	*ret_done = err == ERR_OK && h.n > settings.laju_sms;
	if (!*ret_done)
		return err;
	if (h.n == settings.laju_sms + 1)
		err = sms_tanya(k, SMS_ALASAN_SERING, PESAN_SMS_SERING);
	k->status = SMS_STATUS_GAGAL;
	k->alasan = SMS_ALASAN_SERING;
	return err;
}

static enum err
become(struct sms_kerja *k)
{
	bool done;
	enum err err;

	if (k->m->alasan == SMS_ALASAN_NOMOR) {
		k->status = SMS_STATUS_GAGAL;
		k->alasan = SMS_ALASAN_NOMOR;
		k->perlu = true;
		return ERR_OK;
	}
	if ((err = too_many(k, &done)) != ERR_OK || done)
		return err;
	k->isi = sms_baca(k->a, k->m->teks.v);
	if ((err = twin(k, &done)) != ERR_OK || done)
		return err;
	return k->isi.perintah == SMS_LAPOR ? report(k) : sms_perintah(k);
}

static enum err
write_down(struct sms_kerja *k)
{
	const struct sms_jadi j = { .id = k->m->id,
		.status = k->status,
		.alasan = k->alasan,
		.laporan_id = { k->laporan_id != 0, k->laporan_id },
		.pengguna_id = { k->oleh != NULL,
		    k->oleh != NULL ? k->oleh->id : 0 },
		.keep = k->status != SMS_STATUS_LAPORAN &&
			k->status != SMS_STATUS_PERINTAH,
		.now = k->now };
	int64_t where =
	    k->instansi_id != 0 ? k->instansi_id : sms_buku_akar(k->buku);
	enum err err;

	err = sms_sql_jadi(k->db, &j);
	return err == ERR_OK ? sms_sql_kotak(k->db, k->m->id, where, k->perlu)
			     : err;
}

/* Parts of a long SMS under its first; *ret_wait: some are still to come. */
static enum err
join(struct sms_kerja *k, struct sms_masuk *m, bool *ret_wait)
{
	struct sms_jadi part = { .status = SMS_STATUS_BAGIAN, .now = k->now };
	struct sms_masuk *v;
	struct str all = STR(""), inti;
	uint32_t have = 0;
	enum err err;
	size_t i, n;

	err = sms_sql_bagian(k->db, k->a, m, m->diterima - 2 * SABAR, &v, &n);
	if (err != ERR_OK)
		return err;
	for (i = 0; i < n; i++)
		have += i == 0 || v[i].ke != v[i - 1].ke;
	*ret_wait = have < m->dari && k->now < m->diterima + SABAR;
	for (i = 0; err == ERR_OK && !*ret_wait && i < n; i++) {
		if (i == 0 || v[i].ke != v[i - 1].ke)
			all = arena_printf(k->a, "%s%s", all.p, v[i].teks.v.p);
		part.id = v[i].id;
		if (v[i].id != m->id)
			err = sms_sql_jadi(k->db, &part);
	}
	if (err != ERR_OK || *ret_wait)
		return err;
	if (have < m->dari)
		all = arena_printf(k->a, "%s (...)", all.p);
	inti = sms_inti(k->a, all);
	if ((err = sms_teks_sidik(k->a, inti, &m->teks_sidik)) != ERR_OK)
		return err;
	m->teks = (struct null_str){ true, all };
	return sms_sql_teks(k->db, m->id, all, m->teks_sidik);
}

/* No text: nobody can make anything of it, and it must not be due for ever. */
static enum err
unreadable(struct sms_kerja *k)
{
	const struct sms_jadi j = { .id = k->m->id,
		.status = SMS_STATUS_GAGAL,
		.alasan = SMS_ALASAN_GALAT,
		.now = k->now };

	return sms_sql_jadi(k->db, &j);
}

struct satu {
	struct db *db;
	struct arena *a;
	const struct sms_buku *buku;
	int64_t id, now;
};

static enum err
one_tx(void *ctx)
{
	struct satu *s = ctx;
	struct problem *problem = ARENA_NEW(s->a, struct problem);
	struct sms_masuk m;
	struct sms_kerja k = { .db = s->db,
		.a = s->a,
		.problem = problem,
		.now = s->now,
		.m = &m,
		.buku = s->buku };
	bool wait = false;
	enum err err;

	problem->a = s->a;
	if ((err = sms_sql_lock(s->db, s->a, s->id, &m)) != ERR_OK)
		return err == ERR_NOT_FOUND ? ERR_OK : err;
	if (m.status != SMS_STATUS_BARU)
		return ERR_OK;
	if (!m.teks.ada) /* nothing to read, today and tomorrow */
		return unreadable(&k);
	if (m.dari > 1 && (err = join(&k, &m, &wait)) != ERR_OK)
		return err;
	if (wait)
		return sms_sql_nanti(s->db, m.id, false, s->now + 5);
	if ((err = become(&k)) != ERR_OK)
		return err;
	return write_down(&k);
}

/* It failed where it should not have: later again, in the end to an admin. */
static enum err
failed_tx(void *ctx)
{
	struct satu *s = ctx;
	struct sms_jadi j = { .id = s->id,
		.status = SMS_STATUS_GAGAL,
		.alasan = SMS_ALASAN_GALAT,
		.keep = true,
		.now = s->now };
	struct sms_masuk m;
	enum err err;

	if ((err = sms_sql_lock(s->db, s->a, s->id, &m)) != ERR_OK ||
	    m.status != SMS_STATUS_BARU)
		return err;
	if (m.coba + 1 < COBA_MAX)
		return sms_sql_nanti(
		    s->db, s->id, true, s->now + (COBA_JEDA << m.coba));
	if ((err = sms_sql_jadi(s->db, &j)) != ERR_OK)
		return err;
	return sms_sql_kotak(s->db, s->id, sms_buku_akar(s->buku), true);
}

static enum err
load_buku(struct db *db, struct arena *a, struct sms_buku **ret)
{
	struct sms_simpul *pohon;
	struct sms_nama *nama;
	size_t nnama, npohon;
	enum err err;

	if ((err = sms_sql_nama(db, a, &nama, &nnama)) != ERR_OK ||
	    (err = sms_sql_pohon(db, a, &pohon, &npohon)) != ERR_OK)
		return err;
	*ret = sms_buku_new(a, nama, nnama, pohon, npohon);
	return ERR_OK;
}

enum err
sms_olah(struct db *db, struct arena *a, int64_t now, unsigned batch,
    unsigned *ret_n)
{
	struct satu s = { .db = db, .a = a, .now = now };
	struct sms_buku *buku;
	struct sms_id *v;
	size_t i, n;
	enum err err;

	*ret_n = 0;
	err = sms_sql_due(db, a, now, batch, &v, &n);
	if (err != ERR_OK || n == 0 ||
	    (err = load_buku(db, a, &buku)) != ERR_OK)
		return err;
	s.buku = buku;
	for (i = 0; i < n; i++) {
		s.id = v[i].id;
		err = db_tx(db, one_tx, &s);
		if (err == ERR_DATABASE || err == ERR_STALE)
			return err;
		if (err != ERR_OK) {
			log_event(LOG_WARNING, "sms", "%lld: %s",
			    (long long)s.id, err_info[err].kode);
			if ((err = db_tx(db, failed_tx, &s)) != ERR_OK)
				return err;
		}
	}
	*ret_n = (unsigned)n;
	return ERR_OK;
}

bool
sms_terbuka(uint32_t status)
{
	return status == SMS_STATUS_TANYA || status == SMS_STATUS_KEMBAR ||
	       status == SMS_STATUS_GAGAL || status == SMS_STATUS_ABAIKAN;
}

enum err
sms_jadikan(struct db *db, struct arena *a, const struct pelaku *who,
    int64_t sms_id, int64_t instansi_id, int64_t now,
    struct str *ret_tracking_id)
{
	struct problem *problem = ARENA_NEW(a, struct problem);
	struct sms_buku *buku;
	struct sms_tujuan t;
	struct sms_masuk m;
	struct sms_kerja k = { .db = db,
		.a = a,
		.problem = problem,
		.now = now,
		.m = &m,
		.oleh = who };
	enum err err;

	problem->a = a;
	if ((err = sms_sql_lock(db, a, sms_id, &m)) != ERR_OK)
		return err;
	if (!sms_terbuka(m.status) || !m.teks.ada)
		return ERR_CONFLICT;
	if ((err = load_buku(db, a, &buku)) != ERR_OK)
		return err;
	k.buku = buku;
	t = sms_buku_cari(a, buku, m.teks.v);
	err = lapor(&k, instansi_id, t.sisa, ret_tracking_id);
	return err == ERR_OK ? write_down(&k) : err;
}
