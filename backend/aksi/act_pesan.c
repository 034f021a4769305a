#include "act_pesan.h"

#include <sodium.h>

#include "../base/json.h"
#include "../base/waktu.h"
#include "../instansi/instansi_lihat.h"

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

/* A deadline as a date, in the zone of who owes it. */
static enum err
put_date(struct act *act, struct json *j, const char *key, struct null_i64 t)
{
	struct instansi_lihat i;
	enum err err;
	int64_t day;

	if (!t.ada)
		return ERR_OK;
	err = instansi_lihat(act->db, act->a, act->l.pemegang_id, &i);
	if (err != ERR_OK)
		return err;
	day = waktu_day(t.v - 1, i.zona);
	json_str(j, key, waktu_teks(act->a, day, BAHASA_ID));
	return ERR_OK;
}

enum err
act_variables(struct act *act, struct str *ret_json)
{
	bool moved = act->l.pemegang_id != act->lama.pemegang_id;
	bool staff = pelaku_staf(act->who) &&
		     transisi[act->aksi].lingkup != LINGKUP_PEMILIK;
	unsigned char salt[16];
	struct json j;
	enum err err;

	randombytes_buf(salt, sizeof(salt));
	json_start(&j, act->a);
	json_open(&j, NULL, '{');
	json_hex(&j, "garam", (struct str){ (char *)salt, sizeof(salt) });
	json_str(&j, "tracking_id", act->l.tracking_id);
	json_str(&j, "judul", act->l.judul);
	if ((err = put_instansi(act, &j, "instansi", act->l.pemegang_id)) !=
		ERR_OK ||
	    (err = put_instansi(act, &j, "instansi_dari",
		 moved ? act->lama.pemegang_id : 0)) != ERR_OK ||
	    (err = put_instansi(act, &j, "pelaku_instansi",
		 staff ? act->who->instansi_id : 0)) != ERR_OK ||
	    (err = put_date(act, &j, "tenggat", act->l.tenggat)) != ERR_OK ||
	    (err = put_date(act, &j, "tutup", act->tutup)) != ERR_OK)
		return err;
	put_text(&j, "kategori", act->v_kategori);
	put_text(&j, "keterangan", act->v_keterangan);
	put_text(&j, "jenis", act->v_jenis);
	if (act->v_rating > 0)
		json_id(&j, "rating", act->v_rating); /* all are texts */
	if (act->v_ubahan.p != NULL)
		json_raw(&j, "ubahan", act->v_ubahan);
	json_close(&j, '}');
	*ret_json = json_text(&j);
	return ERR_OK;
}
