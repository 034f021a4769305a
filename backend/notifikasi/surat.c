#include "surat.h"

#include "surat_sql.h"

#define TRIES 4
#define PAUSE 300 /* seconds; longer with each try */

bool
surat_hidup(void)
{
	unsigned s;

	for (s = 0; s < SALURAN__MAX; s++)
		if (driver_of((enum saluran)s) != NULL)
			return true;
	return false;
}

typedef enum err put_fn(struct db *, const struct surat_isi *, const void *);

/* One statement for each channel that is on. */
static enum err
on_each(struct db *db, unsigned nomor, put_fn *put, const void *what)
{
	struct surat_isi s = {
		.templat = nomor,
		.jenis = templat_kabar(nomor),
		.email_hidup = driver_of(SALURAN_EMAIL) != NULL,
	};
	enum err err = ERR_OK;
	unsigned i;

	s.umur = kabar_info[s.jenis].umur;
	for (i = 0; err == ERR_OK && i < SALURAN__MAX; i++) {
		s.saluran = (enum saluran)i;
		if (driver_of(s.saluran) != NULL)
			err = put(db, &s, what);
	}
	return err;
}

static enum err
put_keluar(struct db *db, const struct surat_isi *s, const void *what)
{
	const struct surat_keluar *k = what;

	return k->instansi_id == 0
		   ? surat_sql_ke_pelapor(db, s, k->keluar_id, k->now)
		   : surat_sql_ke_staf(db, s, k->keluar_id, k->now);
}

enum err
surat_sebar(struct db *db, const struct surat_keluar *k)
{
	return on_each(db, k->templat, put_keluar, k);
}

static enum err
put_baru(struct db *db, const struct surat_isi *s, const void *what)
{
	const struct surat_baru *b = what;

	if (b->email_saja && s->saluran != SALURAN_EMAIL)
		return ERR_OK;
	if (b->sms_id != 0)
		return s->saluran == SALURAN_SMS ? surat_sql_ke_nomor(db, s, b)
						 : ERR_OK;
	return b->penerima_id != 0 ? surat_sql_ke_akun(db, s, b)
				   : surat_sql_ke_tamu(db, s, b);
}

enum err
surat_kabari(struct db *db, const struct surat_baru *b)
{
	return on_each(db, (unsigned)b->pesan, put_baru, b);
}

enum err
surat_ke_alamat(struct db *db, enum saluran saluran, const struct surat_baru *b)
{
	struct surat_isi s = {
		.saluran = saluran,
		.templat = (unsigned)b->pesan,
		.jenis = templat_kabar((unsigned)b->pesan),
	};

	s.umur = kabar_info[s.jenis].umur;
	return surat_sql_ke_alamat(db, &s, b);
}

enum err
surat_nasib(struct db *db, int64_t id, int64_t urut, enum surat_nasib nasib,
    int64_t now)
{
	struct str none = { 0 };

	switch (nasib) {
	case NASIB_JARINGAN:
		return surat_sql_antar(db, id, urut, SURAT_JARINGAN, none, now);
	case NASIB_SAMPAI:
		return surat_sql_antar(db, id, urut, SURAT_SAMPAI, none, now);
	case NASIB_GAGAL:
		return surat_sql_antar(
		    db, id, urut, SURAT_GAGAL, STR("SMS: tidak sampai"), now);
	case NASIB_TOLAK:
		break;
	}
	return surat_sql_ditolak(
	    db, id, urut, STR("SMS: ditolak jaringan"), TRIES, PAUSE, now);
}

enum err
surat_purge(struct db *db, int64_t before, uint64_t *ret_n)
{
	*ret_n = 0;
	return surat_hidup() ? surat_sql_purge(db, before, ret_n) : ERR_OK;
}
