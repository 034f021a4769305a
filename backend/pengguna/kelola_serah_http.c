/*
 * GET /pengguna/:id/tanggungan: what is open where this person works, and who
 * is left to do it; looked at before an account is disabled.
 */
#include "../http/form.h"
#include "../http/route.h"
#include "../instansi/instansi_beban.h"
#include "../instansi/instansi_rekan.h"
#include "kelola.h"

static void
put_rekan(struct json *j, const struct instansi_rekan *v, size_t n)
{
	size_t i;

	json_open(j, "rekan", '[');
	for (i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		json_id(j, "id", v[i].id);
		json_str(j, "nama", v[i].nama);
		json_z(j, "peran", kosakata_kode(&kosakata_peran, v[i].peran));
		json_close(j, '}');
	}
	json_close(j, ']');
}

static bool
is_admin(uint32_t peran)
{
	return peran == PERAN_ADMIN_INSTANSI ||
	       peran == PERAN_ADMIN_KOORDINATOR || peran == PERAN_ADMIN_PUSAT;
}

enum err
pengguna_tanggungan_get(struct request *r)
{
	struct json *j = &r->out.json;
	struct instansi_beban b;
	struct instansi_rekan *v;
	struct str s = r->vars[0];
	struct pengguna p;
	int64_t admin;
	enum err err;
	size_t n;

	if (!form_is_id(s))
		return ERR_NOT_FOUND;
	if ((err = kelola_get(r, form_id(s), &p)) != ERR_OK ||
	    (err = instansi_beban(r->db, r->a, p.instansi_id.v, &b)) !=
		ERR_OK ||
	    (err = instansi_rekan(
		 r->db, r->a, p.instansi_id.v, p.id, &v, &n)) != ERR_OK ||
	    (err = instansi_count_admin(
		 r->db, r->a, p.instansi_id.v, p.id, &admin)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_ref(j, "instansi", p.instansi_id.v, p.instansi_nama.v);
	json_int(j, "laporan", b.laporan);
	json_int(j, "permintaan", b.permintaan);
	put_rekan(j, v, n);
	json_bool(j, "petugas_terakhir", n == 0);
	json_bool(j, "admin_terakhir", is_admin(p.peran) && admin == 0);
	json_close(j, '}');
	return ERR_OK;
}
