#include "acuan.h"

#include <string.h>

#include "../http/idempotensi.h"

/* One change; before is NULL for a new row, after for one that goes. */
struct ubah {
	struct request *r;
	const struct acuan *k;
	void *form; /* NULL: of a DELETE */
	void *before, *after;
};

static void *
copy(struct ubah *u, const void *row)
{
	void *p = arena_alloc(u->r->a, u->k->ukuran);

	if (row != NULL)
		memcpy(p, row, u->k->ukuran);
	return p;
}

static struct str
note_text(struct ubah *u, const void *row)
{
	struct json j;

	if (row == NULL)
		return (struct str){ 0 };
	json_start(&j, u->r->a);
	json_open(&j, NULL, '{');
	u->k->note(u->r, row, &j);
	json_close(&j, '}');
	return json_text(&j);
}

static enum err
write_note(struct ubah *u, enum perbuatan perbuatan)
{
	struct request *r = u->r;
	struct catatan c = { .perbuatan = perbuatan,
		.objek_id =
		    u->k->objek(u->after != NULL ? u->after : u->before),
		.sebelum = note_text(u, u->before),
		.sesudah = note_text(u, u->after) };

	return catatan_add(r->db, &r->who, r->now, &c);
}

static enum err
answer(struct request *r, const struct acuan *k, const void *row)
{
	struct json *j = &r->out.json;
	enum err err;

	json_open(j, NULL, '{');
	err = k->put(r, row, j);
	if (err == ERR_OK && r->who.peran == PERAN_ADMIN_PUSAT)
		err = catatan_json(
		    r->db, j, k->ditambah, k->dihapus, k->objek(row));
	json_close(j, '}');
	return err;
}

enum err
acuan_get(struct request *r, const struct acuan *k)
{
	void *row = arena_alloc(r->a, k->ukuran);
	enum err err;

	err = k->get(r, r->vars[0], false, row);
	return err == ERR_OK ? answer(r, k, row) : err;
}

/* Wrong fields are told together with what only the database knows. */
static enum err
read_form(struct ubah *u, const struct form *form)
{
	struct request *r = u->r;
	enum err err;

	u->form = arena_alloc(r->a, form->size);
	err = form_read(r->a, form, r->body, &r->problem, u->form);
	return err == ERR_INVALID ? ERR_OK : err;
}

static bool *
aktif(struct ubah *u, void *row)
{
	return (bool *)((char *)row + u->k->aktif);
}

static enum err
fill(struct ubah *u)
{
	enum err err = ERR_OK;

	if (u->form == NULL)
		*aktif(u, u->after) = false;
	else if ((err = u->k->fill(u->r, u->form, u->after)) == ERR_OK)
		err = problem_check(&u->r->problem);
	if (err != ERR_OK)
		return err;
	return u->k->check != NULL ? u->k->check(u->r, u->before, u->after)
				   : ERR_OK;
}

static enum err
tambah_tx(void *ctx)
{
	struct ubah *u = ctx;
	enum err err;

	u->after = copy(u, u->k->awal);
	if ((err = fill(u)) != ERR_OK ||
	    (err = u->k->add(u->r, u->after)) != ERR_OK ||
	    (err = write_note(u, u->k->ditambah)) != ERR_OK)
		return err;
	u->r->out.status = 201;
	return answer(u->r, u->k, u->after);
}

enum err
acuan_post(struct request *r, const struct acuan *k)
{
	struct ubah u = { .r = r, .k = k };
	enum err err = read_form(&u, k->tambah);

	return err == ERR_OK ? idempotensi_run(r, tambah_tx, &u) : err;
}

static enum err
lock(struct ubah *u)
{
	struct request *r = u->r;

	u->before = arena_alloc(r->a, u->k->ukuran);
	return u->k->get(r, r->vars[0], true, u->before);
}

static bool
retires(struct ubah *u)
{
	return u->k->del == NULL && *aktif(u, u->before) &&
	       !*aktif(u, u->after);
}

static enum err
ubah_tx(void *ctx)
{
	struct ubah *u = ctx;
	enum err err;

	if ((err = lock(u)) != ERR_OK)
		return err;
	u->after = copy(u, u->before);
	if ((err = fill(u)) != ERR_OK ||
	    (err = u->k->set(u->r, u->after)) != ERR_OK)
		return err;
	return write_note(u, retires(u) ? u->k->dihapus : u->k->diubah);
}

enum err
acuan_patch(struct request *r, const struct acuan *k)
{
	struct ubah u = { .r = r, .k = k };
	enum err err;

	if ((err = read_form(&u, k->ubah)) != ERR_OK ||
	    (err = request_tx(r, ubah_tx, &u)) != ERR_OK)
		return err;
	return answer(r, k, u.after);
}

static enum err
hapus_tx(void *ctx)
{
	struct ubah *u = ctx;
	enum err err;

	if ((err = lock(u)) != ERR_OK ||
	    (err = u->k->del(u->r, u->before)) != ERR_OK)
		return err;
	return write_note(u, u->k->dihapus);
}

enum err
acuan_delete(struct request *r, const struct acuan *k)
{
	struct ubah u = { .r = r, .k = k };
	enum err err;

	err = request_tx(r, k->del != NULL ? hapus_tx : ubah_tx, &u);
	if (err == ERR_OK)
		r->out.status = 204;
	return err;
}
