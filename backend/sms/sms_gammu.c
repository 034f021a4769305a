#include "sms_gammu.h"

#include <stdio.h>

#include "../base/clock.h"
#include "../base/titik.h"
#include "../notifikasi/surat.h"
#include "../saluran/gammu.h"
#include "sms_kunci.h"

#define LAMA  (8 * 86400) /* a delivery report comes within that */
#define ULANG 2           /* seconds of what was seen that are seen again */
#define KABAR 500         /* of them, at a time */

struct kerja {
	struct db *db;
	struct arena *a;
	int64_t now;
	const struct gammu_masuk *v;
	size_t n;
};

static enum err
take_tx(void *ctx)
{
	struct kerja *k = ctx;
	struct sms_baru b;
	struct str sidik;
	bool baru;
	enum err err = ERR_OK;
	size_t i;

	for (i = 0; err == ERR_OK && i < k->n; i++) {
		b = (struct sms_baru){ .dari = k->v[i].dari,
			.teks = k->v[i].teks };
		if (k->v[i].udh.n > 0)
			b.udh = k->v[i].udh;
		err = sms_teks_sidik(k->a, k->v[i].tanda, &sidik);
		if (err != ERR_OK)
			break;
		b.penyedia =
		    arena_printf(k->a, "gammu-%s", arena_hex(k->a, sidik).p);
		err = sms_terima(k->db, k->a, &b, k->now, &baru);
	}
	return err;
}

static enum err
take(struct kerja *k, unsigned batch)
{
	struct gammu_masuk *v;
	enum err err;
	size_t i;

	if ((err = gammu_masuk(k->a, batch, &v, &k->n)) != ERR_OK || k->n == 0)
		return err;
	k->v = v;
	err = db_tx(k->db, take_tx, k);
	titik(TITIK_GAMMU_AMBIL);
	for (i = 0; err == ERR_OK && i < k->n; i++)
		err = gammu_masuk_selesai(v[i].id);
	return err;
}

static enum surat_nasib
nasib_of(enum gammu_nasib g)
{
	switch (g) {
	case GAMMU_JARINGAN:
		return NASIB_JARINGAN;
	case GAMMU_SAMPAI:
		return NASIB_SAMPAI;
	case GAMMU_GAGAL:
		return NASIB_GAGAL;
	case GAMMU_TOLAK:
		break;
	}
	return NASIB_TOLAK;
}

static enum err
told(struct kerja *k, const struct gammu_kabar *g)
{
	return g->surat_id == 0 ? ERR_OK
				: surat_nasib(k->db, g->surat_id, g->urut,
				      nasib_of(g->nasib), k->now);
}

/* All of the first time, then what has changed since. */
static enum err
tell(struct kerja *k)
{
	static int64_t seen;
	struct gammu_kabar *v;
	enum err err;
	size_t i, n;

	err = gammu_kabar(k->a, seen - ULANG, KABAR, &v, &n);
	for (i = 0; err == ERR_OK && i < n; i++) {
		if ((err = told(k, &v[i])) != ERR_OK)
			return err;
		titik(TITIK_GAMMU_KABAR);
		if ((err = gammu_kabar_selesai(&v[i])) != ERR_OK)
			return err;
		seen = v[i].berubah;
	}
	return err;
}

static enum err
tidy(struct kerja *k)
{
	int64_t real = clock_real();
	struct gammu_kabar *v;
	enum err err;
	size_t i, n;

	err = gammu_rapikan(k->a, real, real - LAMA, &v, &n);
	for (i = 0; err == ERR_OK && i < n; i++)
		err = told(k, &v[i]);
	return err;
}

enum err
sms_gammu(struct db *db, struct arena *a, int64_t now, unsigned batch,
    unsigned *ret_n)
{
	struct kerja k = { .db = db, .a = a, .now = now };
	enum err err;

	*ret_n = 0;
	if ((err = take(&k, batch)) != ERR_OK || (err = tell(&k)) != ERR_OK ||
	    (err = tidy(&k)) != ERR_OK)
		return err;
	*ret_n = (unsigned)k.n;
	return ERR_OK;
}
