#include "kelola_serah.h"

#include "../http/form.h"
#include "../instansi/instansi_beban.h"
#include "../notifikasi/surat.h"
#include "kelola_sql.h"

static bool
is_admin(uint32_t peran)
{
	return peran == PERAN_ADMIN_INSTANSI ||
	       peran == PERAN_ADMIN_KOORDINATOR || peran == PERAN_ADMIN_PUSAT;
}

static bool
acts(uint32_t peran)
{
	return is_admin(peran) || peran == PERAN_PEJABAT_PENGHUBUNG;
}

static enum err
refuse(struct request *r, const struct pengguna *p)
{
	struct instansi_beban beban;
	enum err err;

	err = instansi_beban(r->db, r->a, p->instansi_id.v, &beban);
	if (err != ERR_OK || !instansi_beban_kerja(&beban, &r->problem))
		return err;
	if (is_admin(p->peran))
		problem_detail(&r->problem,
		    "Ini admin terakhir di instansinya, padahal masih ada "
		    "pekerjaan terbuka di sana. Tambahkan admin lain, atau "
		    "lempar, teruskan, dan putuskan dahulu yang tersisa.",
		    "This is the last admin of an agency that still has open "
		    "work. Add another admin, or hand on and decide what is "
		    "left first.");
	else
		problem_detail(&r->problem,
		    "Ini petugas terakhir di instansinya, padahal masih ada "
		    "pekerjaan terbuka di sana. Tambahkan petugas lain, atau "
		    "teruskan dahulu yang tersisa.",
		    "This is the last officer of an agency that still has open "
		    "work. Add another officer, or hand on what is left "
		    "first.");
	return ERR_IN_USE;
}

/* Who takes over must be among those who stay and act there. */
static enum err
choose(struct request *r, struct str id, const struct instansi_rekan *v,
    size_t n, struct instansi_rekan *ret)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (v[i].id != form_id(id))
			continue;
		*ret = v[i];
		return ERR_OK;
	}
	problem_field(&r->problem, "serah_kepada",
	    "pilih petugas aktif di instansi yang sama",
	    "choose an active officer of the same agency");
	return ERR_INVALID;
}

enum err
kelola_serah_check(struct request *r, const struct pengguna *before,
    const struct pengguna *after, struct str serah_kepada,
    struct instansi_rekan *ret_penerima)
{
	const bool stays =
	    after->aktif && after->instansi_id.v == before->instansi_id.v;
	struct instansi_rekan *v;
	int64_t others;
	enum err err;
	size_t n;

	*ret_penerima = (struct instansi_rekan){ .nama = STR("") };
	err = instansi_rekan(
	    r->db, r->a, before->instansi_id.v, before->id, &v, &n);
	if (err == ERR_OK && serah_kepada.p != NULL)
		err = choose(r, serah_kepada, v, n, ret_penerima);
	if (err != ERR_OK || !before->aktif)
		return err;
	if (is_admin(before->peran) && !(stays && is_admin(after->peran))) {
		err = instansi_count_admin(
		    r->db, r->a, before->instansi_id.v, before->id, &others);
		if (err != ERR_OK || others == 0)
			return err != ERR_OK ? err : refuse(r, before);
	}
	if (acts(before->peran) && !(stays && acts(after->peran)) && n == 0)
		return refuse(r, before);
	return ERR_OK;
}

/*
 * A line of the bell comes from a message of the outbox (its id), from an
 * internal note (its id, below 0), or from here: below all notes, and another
 * one for each second.
 */
static int64_t
bell_key(const struct request *r, const struct pengguna *pergi)
{
	return -(r->now * 4096 + pergi->id % 4096);
}

enum err
kelola_serah_kabari(struct request *r, const struct pengguna *pergi,
    const struct instansi_rekan *penerima)
{
	struct surat_baru b = {
		.penerima_id = penerima->id, .pesan = PESAN_SERAH, .now = r->now
	};
	struct json j;
	enum err err;

	if (penerima->id == 0)
		return ERR_OK;
	json_start(&j, r->a);
	json_open(&j, NULL, '{');
	json_str(&j, "pendahulu", pergi->nama);
	json_str(&j, "instansi", pergi->instansi_nama.v);
	json_close(&j, '}');
	b.variabel = json_text(&j);
	b.asal = arena_printf(
	    r->a, "serah-%lld-%lld", (long long)pergi->id, (long long)r->now)
		     .p;
	err = kelola_sql_bell(r->db, penerima->id, bell_key(r, pergi),
	    PESAN_SERAH, b.variabel, r->now);
	return err == ERR_OK ? surat_kabari(r->db, &b) : err;
}
