#include "setelan.h"

#include "../base/waktu.h"
#include "../saluran/webpush.h"

static int64_t *
of_channel(struct setelan *s, enum saluran c)
{
	switch (c) {
	case SALURAN_EMAIL:
		return &s->email;
	case SALURAN_PUSH:
		return &s->push;
	default:
		return &s->sms;
	}
}

unsigned
setelan_pilihan(const struct setelan *s, enum saluran c)
{
	struct setelan copy = *s;
	int64_t v = *of_channel(&copy, c);

	return (v < 0 ? kabar_bawaan(c) : (unsigned)v) | kabar_wajib();
}

void
setelan_pilih(struct setelan *s, enum saluran c, unsigned kinds)
{
	*of_channel(s, c) = kinds | kabar_wajib();
}

void
setelan_rangkuman(struct setelan *s, bool on)
{
	const int64_t bit = INT64_C(1) << KABAR_RANGKUMAN;

	s->rangkuman = on;
	s->email = on ? s->email | bit : s->email & ~bit;
}

int64_t
setelan_menit(struct str s)
{
	int h, m;

	if (s.p == NULL || s.n != 5 || s.p[2] != ':' ||
	    strspn(s.p, "0123456789") != 2 ||
	    strspn(s.p + 3, "0123456789") != 2)
		return -1;
	h = (s.p[0] - '0') * 10 + s.p[1] - '0';
	m = (s.p[3] - '0') * 10 + s.p[4] - '0';
	return h < 24 && m < 60 ? h * 60 + m : -1;
}

static void
put_kinds(struct json *j, const struct setelan *s, bool staf, enum bahasa b)
{
	unsigned k, c, all = kabar_untuk(staf);

	json_open(j, "jenis", '[');
	for (k = 0; k < KABAR__MAX; k++) {
		/* The summary has a switch of its own. */
		if (!(all & 1u << k) || k == KABAR_RANGKUMAN)
			continue;
		json_open(j, NULL, '{');
		json_z(j, "kode", kabar_info[k].kode);
		json_z(j, "nama", kabar_info[k].nama[b]);
		json_bool(j, "wajib", kabar_info[k].wajib);
		for (c = 0; c < SALURAN__MAX; c++)
			json_bool(j, kosakata_kode(&kosakata_saluran, c),
			    (setelan_pilihan(s, (enum saluran)c) & 1u << k) !=
				0);
		json_close(j, '}');
	}
	json_close(j, ']');
}

static enum err
put_channels(struct json *j, const struct setelan *s)
{
	bool push = driver_of(SALURAN_PUSH) != NULL;
	struct str key = { 0 };
	enum err err = push ? webpush_key(j->a, &key) : ERR_OK;

	json_open(j, "saluran", '{');
	json_open(j, "email", '{');
	json_bool(j, "hidup", driver_of(SALURAN_EMAIL) != NULL);
	json_bool(j, "alamat", s->alamat.ada);
	json_close(j, '}');
	json_open(j, "push", '{');
	json_bool(j, "hidup", push);
	if (key.p != NULL)
		json_str(j, "kunci", key);
	else
		json_null(j, "kunci");
	json_close(j, '}');
	json_open(j, "sms", '{');
	json_bool(j, "hidup", driver_of(SALURAN_SMS) != NULL);
	json_bool(j, "alamat", s->telepon.ada);
	json_close(j, '}');
	json_close(j, '}');
	return err;
}

static void
put_minute(struct json *j, const char *key, struct null_i64 m)
{
	if (m.ada)
		json_str(j, key,
		    arena_printf(
			j->a, "%02d:%02d", (int)(m.v / 60), (int)(m.v % 60)));
	else
		json_null(j, key);
}

static enum err
put_browsers(struct db *db, struct json *j, int64_t pengguna_id)
{
	struct langganan *v;
	enum err err;
	size_t i, n;

	err = langganan_sql_list(db, j->a, pengguna_id, &v, &n);
	if (err != ERR_OK)
		return err;
	json_open(j, "langganan", '[');
	for (i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		json_id(j, "id", v[i].id);
		json_str(j, "perangkat", v[i].perangkat);
		json_time(j, "dibuat", v[i].dibuat, ZONA_WIB);
		json_close(j, '}');
	}
	json_close(j, ']');
	return ERR_OK;
}

enum err
setelan_json(struct db *db, struct json *j, const struct pelaku *who,
    const struct setelan *s, enum bahasa b)
{
	enum err err;

	json_open(j, NULL, '{');
	put_kinds(j, s, pelaku_staf(who), b);
	if ((err = put_channels(j, s)) != ERR_OK)
		return err;
	json_bool(j, "rangkuman", s->rangkuman != 0);
	put_minute(j, "tenang_mulai", s->tenang_mulai);
	put_minute(j, "tenang_sampai", s->tenang_sampai);
	json_z(j, "bahasa", s->bahasa == BAHASA_EN ? "en" : "id");
	if ((err = put_browsers(db, j, who->id)) != ERR_OK)
		return err;
	json_close(j, '}');
	return ERR_OK;
}
