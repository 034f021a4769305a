#include "problem.h"

#include <stdbool.h>
#include <stdio.h>

static const char *
choose(const struct problem *p, const char *id, const char *en)
{
	return p->bahasa == BAHASA_EN ? en : id;
}

void
problem_field(
    struct problem *p, const char *nama, const char *id, const char *en)
{
	if (p->n == PROBLEM_MAX_FIELDS)
		return;
	p->bidang[p->n].nama = nama;
	p->bidang[p->n].pesan = choose(p, id, en);
	p->n++;
}

void
problem_fieldf(struct problem *p, const char *nama, const char *id,
    const char *en, long long number)
{
	struct str text;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	text = arena_printf(p->a, choose(p, id, en), number);
#pragma GCC diagnostic pop
	problem_field(p, nama, text.p, text.p);
}

void
problem_unknown(struct problem *p, const char *nama)
{
	problem_field(p, nama, "pilihan tidak dikenal", "unknown choice");
}

void
problem_detail(struct problem *p, const char *id, const char *en)
{
	p->detail = choose(p, id, en);
}

enum err
problem_check(const struct problem *p)
{
	return p->n == 0 ? ERR_OK : ERR_INVALID;
}

/* Is it about what stands in the fields? */
static bool
shows_fields(enum err err)
{
	return err_info[err].http == 400 || err_info[err].http == 422 ||
	       err == ERR_TAKEN || err == ERR_IN_USE || err == ERR_TOTP_NEEDED;
}

void
problem_print(
    const struct problem *p, enum err err, struct str extra, struct json *j)
{
	const struct err_info *e = &err_info[err];
	size_t i;

	json_open(j, NULL, '{');
	json_str(j, "type", arena_printf(p->a, "/masalah/%s", e->kode));
	json_z(j, "title", choose(p, e->id, e->en));
	json_int(j, "status", e->http);
	json_z(j, "detail",
	    p->detail != NULL ? p->detail : choose(p, e->id, e->en));
	json_z(j, "kode", e->kode);
	json_open(j, "bidang", '[');
	for (i = 0; shows_fields(err) && i < p->n; i++) {
		json_open(j, NULL, '{');
		json_z(j, "nama", p->bidang[i].nama);
		json_z(j, "pesan", p->bidang[i].pesan);
		json_close(j, '}');
	}
	json_close(j, ']');
	if (extra.n > 0)
		json_raw(j, "laporan", extra);
	json_close(j, '}');
}
