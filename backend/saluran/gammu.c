/*
 * SMS through gammu-smsd, for a city with one modem.  A message is one row of
 * its outbox, under a name of ours (CreatorID), so that handing it over again
 * after a death finds it there, or in sentitems, and does nothing.
 */
#include "gammu.h"

#include <stdio.h>
#include <stdlib.h>

#include "../base/clock.h"
#include "../base/settings.h"
#include "driver.h"
#include "gammu_sql.h"
#include "sms_teks.h"

#define DIAM   300 /* seconds without a word from the modem's daemon */
#define BAGIAN 10  /* parts of one message, at most */
#define HOUR   3600
#define DAY    86400

struct hasil driver_gammu(const struct antaran *);

static struct db *
tables(void)
{
	static struct db_target target;
	static struct db *db;

	if (db != NULL)
		return db;
	target = (struct db_target){
		.hosts = settings.sms_gammu_server[0] != '\0'
			     ? settings.sms_gammu_server
			     : settings.db_socket,
		.user = settings.sms_gammu_akun,
		.password = settings.sms_gammu_sandi,
		.name = settings.sms_gammu_db,
		.timeout = (unsigned)settings.saluran_tunggu,
	};
	db = db_open(&target);
	return db;
}

static struct str
name_of(struct arena *a, int64_t surat_id, int64_t urut)
{
	return arena_printf(
	    a, "lapor-%lld-%lld", (long long)surat_id, (long long)urut);
}

/* false: a row that is none of ours. */
static bool
read_name(struct str s, int64_t *ret_id, int64_t *ret_urut)
{
	long long id, urut;
	int n = 0;

	if (sscanf(s.p, "lapor-%lld-%lld%n", &id, &urut, &n) != 2 ||
	    (size_t)n != s.n)
		return false;
	*ret_id = id;
	*ret_urut = urut;
	return true;
}

/* TP-VP: in steps of 5 minutes, 30 minutes, days, weeks. */
static int64_t
validity(int64_t s)
{
	if (s <= 12 * HOUR)
		return s <= 300 ? 0 : (s + 299) / 300 - 1;
	if (s <= DAY)
		return 143 + (s - 12 * HOUR + 1799) / 1800;
	if (s <= 30 * (int64_t)DAY)
		return 166 + (s + DAY - 1) / DAY;
	s = (s + 7 * DAY - 1) / (7 * DAY);
	return 192 + (s > 63 ? 63 : s);
}

struct kirim {
	const struct antaran *m;
	struct gammu_kirim k;
	struct str *bagian;
	size_t n;
	bool ada;
};

static struct str
udh_of(const struct kirim *k, size_t i)
{
	return k->n == 1 ? STR("")
			 : arena_printf(k->m->a, "050003%02X%02X%02X",
			       (unsigned)(k->m->id & 0xff), (unsigned)k->n,
			       (unsigned)i + 1);
}

static enum err
hand_over(void *ctx)
{
	struct kirim *k = ctx;
	struct db *db = tables();
	int64_t id = 0;
	enum err err;
	size_t i;

	err = gammu_sql_ada(db, k->m->a, k->k.tanda, &k->ada);
	if (err != ERR_OK || k->ada)
		return err;
	err = gammu_sql_kirim(db, &k->k, k->bagian[0], udh_of(k, 0), &id);
	for (i = 1; err == ERR_OK && i < k->n; i++)
		err = gammu_sql_bagian(
		    db, id, i + 1, &k->k, k->bagian[i], udh_of(k, i));
	return err;
}

struct hasil
driver_gammu(const struct antaran *m)
{
	struct kirim k = { .m = m,
		.k = { .ke = m->ke,
		    .tanda = name_of(m->a, m->id, m->urut),
		    .coding = sms_ucs2(m->teks) ? "Unicode_No_Compression"
						: "Default_No_Compression",
		    .berlaku = validity(m->umur) } };
	int64_t heard = 0;
	enum err err;

	k.n = sms_potong(m->a, m->teks, &k.bagian);
	if (k.n > BAGIAN || m->ke.n > 20)
		return hasil_of(HANTAR_TOLAK, 0, "gammu: too long");
	k.k.bersambung = k.n > 1;
	err = gammu_sql_modem(tables(), m->a, &heard);
	if (err == ERR_OK && heard + DIAM < clock_real())
		return hasil_of(HANTAR_PUTUS, 0, "gammu: no modem");
	if (err == ERR_OK)
		err = db_tx(tables(), hand_over, &k);
	if (err != ERR_OK)
		return hasil_of(
		    HANTAR_PUTUS, 0, "gammu: %s", err_info[err].kode);
	return hasil_of(HANTAR_SUDAH, 0, "%s", "");
}

enum err
gammu_masuk(
    struct arena *a, unsigned limit, struct gammu_masuk **ret_v, size_t *ret_n)
{
	struct gammu_baris *b;
	struct gammu_masuk *v;
	size_t i, n;
	enum err err;

	err = gammu_sql_masuk(tables(), a, limit, &b, &n);
	if (err != ERR_OK)
		return err;
	v = ARENA_ARRAY(a, struct gammu_masuk, n + 1);
	for (i = 0; i < n; i++)
		v[i] = (struct gammu_masuk){ .id = b[i].id,
			.dari = b[i].dari,
			.udh = b[i].udh,
			.teks = b[i].hex.n > 0 ? sms_dari_hex(a, b[i].hex)
					       : b[i].teks,
			.tanda = arena_printf(a, "%s %lld %s %s %s",
			    b[i].dari.p, (long long)b[i].diterima, b[i].udh.p,
			    b[i].hex.p, b[i].teks.p) };
	*ret_v = v;
	*ret_n = n;
	return ERR_OK;
}

enum err
gammu_masuk_selesai(int64_t id)
{
	enum err err = gammu_sql_proses(tables(), id);

	return err == ERR_OK ? gammu_sql_masuk_hapus(tables(), id) : err;
}

static enum gammu_nasib
nasib_of(const struct gammu_keadaan *k)
{
	if (k->rusak > 0)
		return GAMMU_TOLAK;
	if (k->gagal > 0)
		return GAMMU_GAGAL;
	return k->sampai == k->n ? GAMMU_SAMPAI : GAMMU_JARINGAN;
}

enum err
gammu_kabar(struct arena *a, int64_t sejak, unsigned limit,
    struct gammu_kabar **ret_v, size_t *ret_n)
{
	struct gammu_keadaan *k;
	struct gammu_kabar *v;
	size_t i, n;
	enum err err;

	err = gammu_sql_kabar(tables(), a, sejak, limit, &k, &n);
	if (err != ERR_OK)
		return err;
	v = ARENA_ARRAY(a, struct gammu_kabar, n + 1);
	for (i = 0; i < n; i++) {
		v[i] = (struct gammu_kabar){ .id = k[i].id,
			.nasib = nasib_of(&k[i]),
			.berubah = k[i].berubah };
		v[i].akhir = v[i].nasib != GAMMU_JARINGAN ||
			     k[i].sampai + k[i].tanpa == k[i].n;
		(void)read_name(k[i].tanda, &v[i].surat_id, &v[i].urut);
	}
	*ret_v = v;
	*ret_n = n;
	return ERR_OK;
}

enum err
gammu_kabar_selesai(const struct gammu_kabar *k)
{
	return k->akhir ? gammu_sql_kabar_hapus(tables(), k->id)
			: gammu_sql_kabar_kosong(tables(), k->id);
}

static enum err
take_out(void *ctx)
{
	const struct gammu_yatim *y = ctx;
	enum err err = gammu_sql_cabut(tables(), y->id);

	return err == ERR_OK && y->pergi < y->semua
		   ? gammu_sql_kabar_hapus(tables(), y->id)
		   : err;
}

enum err
gammu_rapikan(struct arena *a, int64_t now, int64_t lama,
    struct gammu_kabar **ret_v, size_t *ret_n)
{
	struct gammu_kabar *v;
	struct gammu_yatim *y;
	size_t i, n, found = 0;
	enum err err;

	err = gammu_sql_yatim(tables(), a, now, &y, &n);
	if (err != ERR_OK)
		return err;
	v = ARENA_ARRAY(a, struct gammu_kabar, n + 1);
	for (i = 0; err == ERR_OK && i < n; i++) {
		err = db_tx(tables(), take_out, &y[i]);
		if (y[i].pergi < y[i].semua &&
		    read_name(y[i].tanda, &v[found].surat_id, &v[found].urut))
			v[found++].nasib = GAMMU_TOLAK;
	}
	*ret_v = v;
	*ret_n = found;
	return err == ERR_OK ? gammu_sql_kabar_lama(tables(), lama) : err;
}
