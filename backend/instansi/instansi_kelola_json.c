#include "../catatan/catatan.h"
#include "instansi_kelola.h"
#include "instansi_kelola_sql.h"

static void
put_tab(struct json *j, const struct instansi_tab *v, size_t n)
{
	int64_t sum[TAB__MAX] = { 0 };
	size_t i;

	for (i = 0; i < n; i++)
		if (v[i].tab < TAB__MAX)
			sum[v[i].tab] = v[i].n;
	json_open(j, "laporan", '{');
	for (i = 0; i < TAB__MAX; i++)
		json_int(j, kosakata_kode(&kosakata_tab, i), sum[i]);
	json_close(j, '}');
}

static bool
keeps(const struct pelaku *who)
{
	return who->peran == PERAN_ADMIN_KOORDINATOR ||
	       who->peran == PERAN_ADMIN_PUSAT;
}

enum err
instansi_kelola_json(
    struct request *r, struct json *j, const struct instansi *i)
{
	struct instansi_alias *alias;
	struct instansi_angka angka;
	struct instansi_tab *tab;
	size_t k, nalias, ntab;
	enum err err;

	if ((err = instansi_kelola_sql_alias(
		 r->db, r->a, i->id, &alias, &nalias)) != ERR_OK ||
	    (err = instansi_kelola_sql_tab(r->db, r->a, i->id, &tab, &ntab)) !=
		ERR_OK ||
	    (err = instansi_kelola_sql_angka(
		 r->db, r->a, i->id, r->who.instansi_id, &angka)) != ERR_OK)
		return err;
	json_open(j, "kelola", '{');
	json_str(j, "slug", angka.slug);
	json_bool(j, "aktif", i->aktif);
	json_bool(j, "punya_admin", i->punya_admin);
	json_int(j, "profil_sla", i->profil_sla_id);
	json_open(j, "alias", '[');
	for (k = 0; k < nalias; k++)
		json_str(j, NULL, alias[k].alias);
	json_close(j, ']');
	json_int(j, "jumlah_pengguna", angka.pengguna);
	put_tab(j, tab, ntab);
	json_int(j, "parkir", angka.parkir);
	json_int(j, "menunggu_terhubung", angka.menunggu);
	json_bool(j, "dapat_diubah", keeps(&r->who));
	if (keeps(&r->who))
		err = catatan_json(r->db, j, PERBUATAN_INSTANSI_TAMBAH,
		    PERBUATAN_INSTANSI_HAPUS, i->id);
	json_close(j, '}');
	return err;
}
