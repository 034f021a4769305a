#include "../aksi/alur_run.h"
#include "../core/kosakata.h"
#include "../dukungan/dukungan.h"
#include "../laporan/identitas.h"
#include "../laporan/laporan.h"
#include "../pengguna/konfirmasi.h"
#include "../pengguna/pastikan.h"
#include "data_pribadi.h"
#include "data_pribadi_sql.h"

#define PAGE 100

static bool
waiting(uint32_t tab)
{
	return tab == TAB_BELUM_TERVERIFIKASI || tab == TAB_TERTUNDA;
}

enum err
hapus_akibat(
    struct db *db, struct arena *a, int64_t id, struct hapus_akibat *ret)
{
	struct hapus_akibat h = { 0 };
	struct data_dukung *d;
	struct data_tab *v;
	size_t i, n, nd;
	enum err err;

	if ((err = data_pribadi_sql_tab(db, a, id, &v, &n)) != ERR_OK ||
	    (err = data_pribadi_sql_dukung(db, a, id, &d, &nd)) != ERR_OK)
		return err;
	for (i = 0; i < n; i++) {
		if (waiting(v[i].tab))
			h.menunggu += v[i].n;
		else if (v[i].tab == TAB_SELESAI || v[i].tab == TAB_ARSIP)
			h.usai += v[i].n;
		else
			h.berjalan += v[i].n;
	}
	h.dukungan = (int64_t)nd;
	*ret = h;
	return ERR_OK;
}

struct work {
	struct request *r;
	const struct pengguna *p;
	const struct hapus *h;
	int64_t laporan_id;
};

static enum err
totp_tx(void *ctx)
{
	struct work *w = ctx;

	return pastikan_totp(w->r, w->p, w->h->totp);
}

static enum err
archive_tx(void *ctx)
{
	struct work *w = ctx;
	struct request *r = w->r;
	struct problem aside = { .bahasa = r->problem.bahasa };
	struct langkah in = {
		.db = r->db,
		.a = r->a,
		.problem = &aside,
		.who = &r->who,
		.now = r->now,
		.laporan_id = w->laporan_id,
		.aksi = AKSI_ARSIP_SENDIRI,
		.ada_versi = true,
	};
	struct laporan l;
	struct act act;
	enum err err;

	err = laporan_kunci(r->db, r->a, w->laporan_id, &l);
	if (err != ERR_OK || !waiting(l.tab))
		return err;
	in.versi = l.versi;
	return alur_run(&in, &act);
}

/* Each an act of its own, as if its reporter had done it one by one. */
static enum err
archive(struct work *w)
{
	struct request *r = w->r;
	struct identitas_milik *v;
	int64_t after = 0;
	size_t i, n = PAGE;
	enum err err = ERR_OK;

	while (err == ERR_OK && n == PAGE) {
		err = identitas_milik(
		    r->db, r->a, r->who.id, after, PAGE, &v, &n);
		for (i = 0; err == ERR_OK && i < n; i++) {
			w->laporan_id = after = v[i].laporan_id;
			err = db_tx(r->db, archive_tx, w);
		}
	}
	return err;
}

/* The reports first, as every act locks them. */
static enum err
support_no_more(struct db *db, struct arena *a, int64_t id)
{
	struct data_dukung *v;
	struct laporan l;
	bool touched;
	size_t i, n;
	enum err err;

	err = data_pribadi_sql_dukung(db, a, id, &v, &n);
	for (i = 0; err == ERR_OK && i < n; i++) {
		err = laporan_kunci(db, a, v[i].laporan_id, &l);
		if (err == ERR_OK)
			err = dukungan_lepas(db, v[i].laporan_id, id, &touched);
		if (err == ERR_OK && touched)
			err = laporan_dukungan(db, v[i].laporan_id, -1);
	}
	return err;
}

enum err
hapus_lupakan(struct db *db, struct arena *a, int64_t id, int64_t now)
{
	enum err err;

	if ((err = support_no_more(db, a, id)) != ERR_OK ||
	    (err = data_pribadi_sql_lupakan(db, id, now)) != ERR_OK)
		return err;
	return identitas_lepas(db, id);
}

enum err
hapus_daftar(struct db *db, struct arena *a, int64_t after,
    struct hapus_nomor **ret_v, size_t *ret_n)
{
	return data_pribadi_sql_terhapus(db, a, after, ret_v, ret_n);
}

static enum err
forget_tx(void *ctx)
{
	struct work *w = ctx;
	struct request *r = w->r;
	enum err err;

	if ((err = hapus_lupakan(r->db, r->a, r->who.id, r->now)) != ERR_OK ||
	    (err = konfirmasi_pamit(
		 r, SALURAN_EMAIL, w->p->email, PESAN_AKUN_DIHAPUS)) != ERR_OK)
		return err;
	return konfirmasi_pamit(
	    r, SALURAN_SMS, w->p->telepon, PESAN_AKUN_DIHAPUS);
}

enum err
hapus_akun(struct request *r, const struct hapus *h)
{
	struct pengguna p;
	struct work w = { .r = r, .p = &p, .h = h };
	struct str key;
	enum err err;

	if ((err = pastikan_sandi(r, h->sandi, &p, &key)) != ERR_OK ||
	    (err = problem_check(&r->problem)) != ERR_OK)
		return err;
	if (p.peran != PERAN_PELAPOR) {
		problem_detail(&r->problem,
		    "Akun petugas dinonaktifkan oleh adminnya, karena"
		    " perbuatannya harus tetap dapat ditelusuri.",
		    "Accounts of staff are disabled by their admin, for what"
		    " they did must stay traceable.");
		return ERR_FORBIDDEN;
	}
	if ((err = db_tx(r->db, totp_tx, &w)) != ERR_OK)
		return err;
	if (h->arsipkan && (err = archive(&w)) != ERR_OK)
		return err;
	return db_tx(r->db, forget_tx, &w);
}
