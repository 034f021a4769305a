#include "susun_sms.h"

#include "../base/settings.h"
#include "../saluran/sms_teks.h"
#include "../sms/sms_kunci.h"
#include "../tautan/tautan.h"
#include "alamat.h"
#include "variabel.h"

enum ekor { TIADA, LACAK, TAUTAN, TANYA };

static const struct {
	enum aksi aksi;
	enum pesan_nomor pesan;
	enum ekor ekor;
} kabar[] = {
#define SMS_KABAR(act, pesan, tail) { AKSI_##act, PESAN_##pesan, tail },
#include "../tables/sms_kabar.def"
#undef SMS_KABAR
};

/* The variables of the message and, of this report, its codes. */
static enum err
with_codes(struct arena *a, const struct surat *s, struct str *ret)
{
	struct str kode, nama;
	enum err err;

	if ((err = sms_kode(a, s->laporan_id, &kode)) != ERR_OK ||
	    (err = sms_nama_pengguna(a, s->sidik, &nama)) != ERR_OK)
		return err;
	*ret =
	    arena_printf(a, "%.*s%s\"kode\":\"%s\",\"nama_pengguna\":\"%s\"}",
		s->variabel.n > 0 ? (int)s->variabel.n - 1 : 1,
		s->variabel.n > 0 ? s->variabel.p : "{",
		s->variabel.n > 2 ? "," : "", kode.p, nama.p);
	return ERR_OK;
}

/* The page of the report, opened by its code. */
static enum err
own_page(struct arena *a, const struct surat *s, struct str *ret)
{
	struct str kode;
	enum err err = sms_kode_rahasia(a, s->asal_sms, &kode);

	if (err == ERR_OK)
		*ret = arena_printf(a, "%s/lacak/%s#%s", settings.base_url,
		    s->tracking_id.p, kode.p);
	return err;
}

static int
row_of(const struct surat *s)
{
	size_t i;

	if (s->rahasia)
		return -1;
	for (i = 0; i < sizeof(kabar) / sizeof(kabar[0]); i++)
		if ((int)s->templat ==
		    templat_find(kabar[i].aksi, TUJUAN_PELAPOR))
			return (int)i;
	return -1;
}

/* What stands behind the words of that row; .p NULL: they do not fit. */
static struct str
tail_of(struct arena *a, const struct surat *s, enum ekor ekor, struct str page)
{
	switch (ekor) {
	case LACAK:
		return page;
	case TAUTAN:
		return tautan_alamat(
		    a, variabel_get(a, s->variabel, STR("tautan")));
	case TANYA:
		return variabel_get(a, s->variabel, STR("keterangan"));
	case TIADA:
		break;
	}
	return STR("");
}

static enum err
by_sms(struct arena *a, const struct surat *s, const struct pesan *p,
    struct antaran *m)
{
	int i = row_of(s);
	struct str page, vars, tail, none = { 0 };
	struct pesan own;
	enum err err;

	if ((err = own_page(a, s, &page)) != ERR_OK ||
	    (err = with_codes(a, s, &vars)) != ERR_OK)
		return err;
	m->teks = sms_teks(a, p->judul, page);
	if (i < 0)
		return ERR_OK;
	tail = tail_of(a, s, kabar[i].ekor, page);
	if (kabar[i].ekor == TAUTAN && tail.n == 0)
		return ERR_OK; /* has an account already */
	own = templat_render(a, (unsigned)kabar[i].pesan, vars, m->bahasa);
	if (kabar[i].ekor == TANYA || tail.n == 0)
		m->teks = sms_teks(a,
		    arena_printf(
			a, "%s%s%s", own.teks.p, tail.n > 0 ? " " : "", tail.p),
		    none);
	else
		m->teks = sms_teks(a, own.teks, tail);
	return ERR_OK;
}

/* Where the gateway tells what became of this try; sealed, for nobody else
 * may. */
static enum err
delivery(struct arena *a, const struct surat *s, struct str *ret)
{
	struct str t;
	enum err err = alamat_make(a, ALAMAT_ANTAR, s->id, s->urut, &t);

	if (err == ERR_OK)
		*ret = arena_printf(a, "%s/api/v1/kanal/sms/antar/%s",
		    settings.sms_hook_url[0] != '\0' ? settings.sms_hook_url
						     : settings.base_url,
		    t.p);
	return err;
}

enum err
susun_sms(struct arena *a, const struct surat *s, const struct pesan *p,
    struct antaran *m)
{
	struct str none = { 0 };
	enum err err = ERR_OK;

	m->ke = s->telepon;
	if (s->amplop.n > 0)
		err = sms_buka(a, s->amplop, &m->ke);
	if (err == ERR_OK)
		err = delivery(a, s, &m->antar);
	if (err != ERR_OK)
		return err;
	if (s->amplop.n > 0)
		m->teks = sms_teks(a, p->teks, none);
	else if (s->asal_sms != 0 && s->templat < PESAN_AWAL)
		return by_sms(a, s, p, m);
	else if (s->jenis == KABAR_AKUN)
		m->teks = sms_gsm(a, p->teks);
	else
		m->teks = sms_teks(a, p->judul, m->tautan);
	return ERR_OK;
}
