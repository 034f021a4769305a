#include "isian.h"

#include <stdlib.h>

#include "../base/utf8.h"
#include "../base/waktu.h"
#include "../http/percent.h"

#define RENTANG (90 * (int64_t)WAKTU_DAY)

static enum err
take_pair(struct request *r, struct isian *f, const char *p, const char *end)
{
	const char *eq = memchr(p, '=', (size_t)(end - p));
	const char *name_end = eq == NULL ? end : eq;
	struct str nama, nilai = { "", 0 };

	if (!percent_decode(
		r->a, (struct str){ p, (size_t)(name_end - p) }, true, &nama) ||
	    (eq != NULL && !percent_decode(r->a,
			       (struct str){ eq + 1, (size_t)(end - eq - 1) },
			       true, &nilai)) ||
	    !utf8_valid(nama) || !utf8_valid(nilai) ||
	    memchr(nama.p, '\0', nama.n) != NULL ||
	    (nilai.n > 0 && memchr(nilai.p, '\0', nilai.n) != NULL))
		return ERR_BAD_REQUEST;
	nilai = utf8_trim(r->a, nilai);
	if (nama.n == 0 || nilai.n == 0)
		return ERR_OK;
	if (isian_get(f, nama.p).p != NULL) {
		problem_field(
		    &r->problem, nama.p, "diberikan dua kali", "given twice");
		return ERR_OK;
	}
	if (f->n == ISIAN_MAX)
		return ERR_BAD_REQUEST;
	f->v[f->n].nama = nama;
	f->v[f->n++].nilai = arena_str(r->a, nilai.p, nilai.n);
	return ERR_OK;
}

static enum err
take_all(struct request *r, struct isian *f, struct str s)
{
	const char *p = s.p, *end = s.p + s.n, *amp;
	enum err err;

	while (p < end) {
		amp = memchr(p, '&', (size_t)(end - p));
		if (amp == NULL)
			amp = end;
		if (amp > p && (err = take_pair(r, f, p, amp)) != ERR_OK)
			return err;
		p = amp + 1;
	}
	return ERR_OK;
}

enum err
isian_read(struct request *r, struct isian *ret)
{
	enum err err;

	*ret = (struct isian){ 0 };
	if (r->method == METHOD_POST &&
	    !str_eq(r->media, STR("application/x-www-form-urlencoded")))
		return ERR_MEDIA;
	err = take_all(r, ret, r->query);
	if (err == ERR_OK && r->method == METHOD_POST)
		err = take_all(r, ret, r->body);
	return err;
}

struct str
isian_get(const struct isian *f, const char *name)
{
	size_t i;

	for (i = 0; i < f->n; i++)
		if (str_eq(f->v[i].nama, str_of(name)))
			return f->v[i].nilai;
	return (struct str){ 0 };
}

bool
isian_bool(const struct isian *f, const char *name)
{
	static const char *const yes[] = { "true", "TRUE", "True", "1", "ya",
		"yes" };
	struct str s = isian_get(f, name);
	size_t i;

	for (i = 0; i < sizeof(yes) / sizeof(yes[0]); i++)
		if (s.p != NULL && str_eq(s, str_of(yes[i])))
			return true;
	return false;
}

enum err
isian_list(struct request *r, const struct isian *f, const char *name,
    size_t max, struct str **ret_v, size_t *ret_n)
{
	struct str s = isian_get(f, name), *v;
	const char *p = s.p, *end = s.p + s.n, *comma;
	size_t n = 0;

	v = ARENA_ARRAY(r->a, struct str, max + 1);
	while (p != NULL && p < end) {
		comma = memchr(p, ',', (size_t)(end - p));
		if (comma == NULL)
			comma = end;
		if (comma > p && n == max) {
			problem_fieldf(&r->problem, name,
			    "paling banyak %lld sekaligus",
			    "at most %lld at a time", (long long)max);
			return ERR_INVALID;
		}
		if (comma > p)
			v[n++] = utf8_trim(
			    r->a, arena_str(r->a, p, (size_t)(comma - p)));
		p = comma + 1;
	}
	*ret_v = v;
	*ret_n = n;
	return ERR_OK;
}

/* W3C: with seconds and zone, or a day in WIB.  A '+' that somebody forgot
 * to escape has become a blank. */
static bool
read_date(struct request *r, const struct isian *f, const char *name,
    bool day_end, int64_t *ret)
{
	struct str s = isian_get(f, name);
	struct tanggal t;
	char *copy;
	size_t i;

	if (s.p == NULL)
		return false;
	if (waktu_parse_tanggal(s, &t)) {
		*ret =
		    waktu_midnight(waktu_days(t) + day_end, ZONA_WIB) - day_end;
		return true;
	}
	copy = arena_alloc(r->a, s.n + 1);
	for (i = 0; i < s.n; i++)
		copy[i] = s.p[i] == ' ' ? '+' : s.p[i];
	if (waktu_parse((struct str){ copy, s.n }, ret))
		return true;
	problem_field(&r->problem, name,
	    "tulis waktu dengan zona, seperti 2026-11-25T17:00:00+07:00",
	    "give a time with its zone, like 2026-11-25T17:00:00+07:00");
	return false;
}

void
isian_rentang(struct request *r, const struct isian *f, int64_t *ret_dari,
    int64_t *ret_sampai)
{
	int64_t dari = 0, sampai = 0;
	bool ada_dari = read_date(r, f, "start_date", false, &dari);
	bool ada_sampai = read_date(r, f, "end_date", true, &sampai);

	if (!ada_sampai)
		sampai = ada_dari && dari < r->now - RENTANG ? dari + RENTANG
							     : r->now;
	if (!ada_dari)
		dari = sampai - RENTANG;
	if (dari > sampai && ada_sampai)
		problem_field(&r->problem, "start_date",
		    "mulai sesudah end_date", "begins after end_date");
	else if (sampai - dari > RENTANG)
		problem_field(&r->problem, "end_date",
		    "rentang paling lama 90 hari", "at most 90 days apart");
	*ret_dari = dari;
	*ret_sampai = sampai;
}

int64_t
isian_baris(struct request *r, const struct isian *f)
{
	struct str s = isian_get(f, "page_size");
	long n = ISIAN_BARIS_MAX;

	if (s.p == NULL)
		return n;
	if (s.n > 4 || strspn(s.p, "0123456789") != s.n ||
	    (n = strtol(s.p, NULL, 10)) < 1 || n > ISIAN_BARIS_MAX) {
		problem_field(
		    &r->problem, "page_size", "1 sampai 1000", "1 to 1000");
		n = ISIAN_BARIS_MAX;
	}
	return n;
}
