#include "act_pesan.h"

#include <sodium.h>

#include "../base/json.h"
#include "../base/waktu.h"
#include "../instansi/instansi_lihat.h"
#include "putuskan.h"

static enum err
put_instansi(struct act *act, struct json *j, const char *key, int64_t id)
{
	struct instansi_lihat i;
	enum err err;

	if (id == 0)
		return ERR_OK;
	if ((err = instansi_lihat(act->db, act->a, id, &i)) == ERR_OK)
		json_str(j, key, i.nama);
	return err;
}

static void
put_text(struct json *j, const char *key, struct str s)
{
	if (s.p != NULL)
		json_str(j, key, s);
}

static void
put_day(struct json *j, const char *key, struct null_i64 t, int zona)
{
	if (t.ada)
		json_str(j, key,
		    waktu_teks(j->a, waktu_day(t.v - 1, zona), BAHASA_ID));
}

/* Deadlines as dates, in the zone of who owes them. */
static enum err
put_dates(struct act *act, struct json *j)
{
	struct instansi_lihat i;
	enum err err;

	err = instansi_lihat(act->db, act->a, act->l.pemegang_id, &i);
	if (err != ERR_OK)
		return err;
	if (act->v_zona != 0)
		put_day(j, "tenggat", act->v_tenggat, act->v_zona);
	else
		put_day(j, "tenggat", act->l.tenggat, i.zona);
	put_day(j, "tutup", act->jam.tutup, i.zona);
	return ERR_OK;
}

/* The instansi that the texts name. */
static enum err
put_names(struct act *act, struct json *j)
{
	bool moved = act->l.pemegang_id != act->lama.pemegang_id;
	bool staff = pelaku_staf(act->who) &&
		     transisi[act->aksi].lingkup != LINGKUP_PEMILIK;
	const struct {
		const char *key;
		int64_t id;
	} v[] = {
		{ "instansi", act->l.pemegang_id },
		{ "instansi_dari", act->v_dari != 0 ? act->v_dari
				   : moved          ? act->lama.pemegang_id
						    : 0 },
		{ "pelaku_instansi", staff ? act->who->instansi_id : 0 },
		{ "pemutus", act->v_pemutus },
		{ "atasan", act->v_atasan },
	};
	enum err err = ERR_OK;
	size_t i;

	for (i = 0; err == ERR_OK && i < sizeof(v) / sizeof(v[0]); i++)
		err = put_instansi(act, j, v[i].key, v[i].id);
	return err;
}

static void
put_ubahan(const struct act *act, struct json *j)
{
	const struct ubahan *u;
	size_t i;

	for (i = 0; i < act->nubahan; i++) {
		u = &act->ubahan[i];
		json_str(
		    j, arena_printf(j->a, "dari_%s", u->bidang).p, u->dari);
		json_str(j, arena_printf(j->a, "ke_%s", u->bidang).p, u->ke);
	}
}

enum err
act_variables(struct act *act, struct str *ret_json)
{
	unsigned char salt[16];
	struct json j;
	enum err err;

	randombytes_buf(salt, sizeof(salt));
	json_start(&j, act->a);
	json_open(&j, NULL, '{');
	json_hex(&j, "garam", (struct str){ (char *)salt, sizeof(salt) });
	json_str(&j, "tracking_id", act->l.tracking_id);
	json_str(&j, "judul", act->l.judul);
	if ((err = put_names(act, &j)) != ERR_OK ||
	    (err = put_dates(act, &j)) != ERR_OK)
		return err;
	if (putuskan_accepts(act))
		json_str(&j, "diterima",
		    arena_printf(act->a, "Permintaan diterima: %s.",
			kosakata_nama(&kosakata_minta_jenis, act->minta->jenis,
			    BAHASA_ID)));
	put_text(&j, "kategori", act->v_kategori);
	put_text(&j, "keterangan", act->v_keterangan);
	put_text(&j, "jenis", act->v_jenis);
	put_text(&j, "perubahan", act->v_perubahan);
	put_text(&j, "salinan", act->v_salinan);
	if (act->v_rating > 0)
		json_id(&j, "rating", act->v_rating); /* all are texts */
	put_ubahan(act, &j);
	json_close(&j, '}');
	*ret_json = json_text(&j);
	return ERR_OK;
}
