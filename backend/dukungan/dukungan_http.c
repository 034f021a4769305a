/*
 * POST and DELETE /laporan/:tracking_id/dukungan: support a report, or no
 * more.  Saying it twice is saying it once.
 */
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "../laporan/laporan_http.h"
#include "dukungan.h"

struct dukung {
	struct request *r;
	struct laporan l;
	bool mau;
};

static enum err
dukung_tx(void *ctx)
{
	struct dukung *d = ctx;
	struct request *r = d->r;
	struct json *j = &r->out.json;
	bool touched = false;
	enum err err;

	/* The report first, as every act locks it. */
	if ((err = laporan_kunci(r->db, r->a, d->l.id, &d->l)) != ERR_OK)
		return err;
	err = d->mau
		  ? dukungan_tambah(r->db, d->l.id, r->who.id, r->now, &touched)
		  : dukungan_lepas(r->db, d->l.id, r->who.id, &touched);
	if (err == ERR_OK && touched) {
		err = laporan_dukungan(r->db, d->l.id, d->mau ? 1 : -1);
		d->l.dukungan += d->mau ? 1u : -1u;
	}
	if (err != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_int(j, "dukungan", d->l.dukungan);
	json_bool(j, "didukung", d->mau);
	json_close(j, '}');
	return ERR_OK;
}

static enum err
run(struct request *r, bool mau)
{
	struct dukung d = { .r = r, .mau = mau };
	struct laporan_akses akses;
	enum err err;

	if ((err = laporan_http_load(r, &d.l, &akses)) != ERR_OK)
		return err;
	if (mau && akses.pemilik) {
		problem_detail(&r->problem,
		    "Ini laporan Anda sendiri; dukungan datang dari orang "
		    "lain.",
		    "This is your own report; support comes from others.");
		return ERR_FORBIDDEN;
	}
	/* What was supported in public may be withdrawn afterwards. */
	if (mau && !d.l.publik)
		return ERR_NOT_FOUND;
	return mau ? idempotensi_run(r, dukung_tx, &d)
		   : request_tx(r, dukung_tx, &d);
}

enum err
dukungan_post(struct request *r)
{
	return run(r, true);
}

enum err
dukungan_delete(struct request *r)
{
	return run(r, false);
}
