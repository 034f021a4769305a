#include "statistik.h"

#include "../instansi/instansi_beda.h"
#include "../laporan/sumber.h"

static const struct kosakata *const words[DIMENSI__MAX] = {
	[DIMENSI_STATUS] = &kosakata_status,
	[DIMENSI_KLASIFIKASI] = &kosakata_klasifikasi,
	[DIMENSI_SUMBER] = &kosakata_sumber,
};

static void
put_pilih(struct json *j, const struct sumber_pilih *p, int64_t n)
{
	json_open(j, NULL, '{');
	json_str(j, "kode", sumber_kata(j->a, p));
	json_str(j, "nama", sumber_pilih_nama(j->a, p));
	json_int(j, "n", n);
	json_close(j, '}');
}

/* "rinci" of a source: its more exact names, and last what says no more. */
static void
put_rinci(struct json *j, const struct statistik_sel *s,
    const struct statistik_rinci *v, size_t n)
{
	int64_t rest = s->n;
	size_t i, shown = 0;

	for (i = 0; i < n; i++) {
		struct sumber_pilih p = { (int)v[i].sumber,
			{ true, v[i].nama } };

		if (v[i].sumber != s->kunci)
			continue;
		if (shown++ == 0)
			json_open(j, "rinci", '[');
		put_pilih(j, &p, v[i].n);
		rest -= v[i].n;
	}
	if (shown == 0)
		return;
	if (rest > 0)
		put_pilih(j,
		    &(struct sumber_pilih){ (int)s->kunci, { true, STR("") } },
		    rest);
	json_close(j, ']');
}

static void
put_text(struct json *j, const char *key, struct null_str s, const char *none)
{
	if (s.ada)
		json_str(j, key, s.v);
	else if (none != NULL)
		json_z(j, key, none);
	else
		json_null(j, key);
}

static void
put_name(struct json *j, const struct statistik_sel *s,
    enum statistik_dimensi d, enum bahasa b)
{
	static const char *const none[BAHASA__MAX] = { "Tidak disebut",
		"Not given" };

	if (words[d] != NULL) {
		json_z(j, "kode", kosakata_kode(words[d], (size_t)s->kunci));
		json_z(j, "nama", kosakata_nama(words[d], (size_t)s->kunci, b));
		return;
	}
	if (d == DIMENSI_INSTANSI)
		json_id(j, "id", s->kunci);
	else
		put_text(j, "kode", s->kode, NULL);
	if (d != DIMENSI_BULAN)
		put_text(j, "nama", s->nama, none[b]);
}

static enum err
tell_apart(struct db *db, struct arena *a, struct statistik_sel *v, size_t n)
{
	struct instansi_beda *s = ARENA_ARRAY(a, struct instansi_beda, n + 1);
	size_t i, m = 0;

	for (i = 0; i < n; i++)
		if (v[i].nama.ada)
			s[m++] = (struct instansi_beda){ v[i].kunci,
				&v[i].nama.v, v[i].kode };
	return instansi_bedakan(db, a, s, m);
}

enum err
statistik_put(struct db *db, struct json *j, const char *key,
    const struct statistik_saring *f, enum statistik_dimensi d, int64_t batas,
    enum bahasa bahasa)
{
	struct statistik_rinci *rinci = NULL;
	struct statistik_sel *v;
	size_t i, n, nrinci = 0;
	enum err err;

	err = statistik_sql_list(db, j->a, f, d, batas, &v, &n);
	if (err == ERR_OK && d == DIMENSI_SUMBER)
		err = statistik_sql_rinci(db, j->a, f, &rinci, &nrinci);
	if (err == ERR_OK && d == DIMENSI_INSTANSI)
		err = tell_apart(db, j->a, v, n);
	if (err != ERR_OK)
		return err;
	json_open(j, key, '[');
	for (i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		put_name(j, &v[i], d, bahasa);
		if (f->publik && v[i].n < STATISTIK_SEL_MIN &&
		    v[i].anonim > 0) {
			json_null(j, "n");
			json_bool(j, "disamarkan", true);
		} else {
			json_int(j, "n", v[i].n);
		}
		put_rinci(j, &v[i], rinci, nrinci);
		json_close(j, '}');
	}
	json_close(j, ']');
	return ERR_OK;
}

enum err
statistik_tab(struct db *db, struct arena *a, const struct statistik_saring *f,
    struct statistik_tab *ret)
{
	struct statistik_tab t = { 0 };
	struct statistik_sel *v;
	enum err err;
	size_t i, n;

	err = statistik_sql_list(db, a, f, DIMENSI_STATUS, STATUS__MAX, &v, &n);
	if (err != ERR_OK)
		return err;
	for (i = 0; i < n; i++) {
		t.total += v[i].n;
		t.tab[status_info[v[i].kunci].tab] += v[i].n;
	}
	*ret = t;
	return ERR_OK;
}
