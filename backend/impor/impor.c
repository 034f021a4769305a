#include "impor.h"

#include <stdio.h>
#include <stdlib.h>

#include "../base/log.h"
#include "../base/settings.h"
#include "../base/waktu.h"
#include "../instansi/instansi.h"
#include "baris.h"
#include "csv.h"
#include "tanggal_sp4n.h"
#include "xlsx.h"

/* clang-format off */
#define BERKAS_MAX	(200u << 20)	/* bytes */
#define HEAD_ROWS	100		/* the headings stand among them */
/* clang-format on */

struct impor {
	const struct impor_pilihan *o;
	struct berkas_impor f;
	struct arena *keep; /* the caller's */
	struct arena *row;
	struct csv csv;
	struct xlsx *xlsx; /* NULL: it is a CSV */
	struct impor_hasil h;
	struct str why;
	struct baris_impor b;
	struct impor_ada ada; /* id 0: not known here */
};

static enum err
read_file(const char *path, char **ret_p, size_t *ret_n)
{
	FILE *f = fopen(path, "rbe");
	size_t n = 0, cap = 1 << 16, got;
	char *p, *more;

	if (f == NULL)
		return ERR_STORAGE;
	if ((p = malloc(cap)) == NULL)
		abort();
	while ((got = fread(p + n, 1, cap - n - 1, f)) > 0) {
		n += got;
		if (n + 1 < cap)
			continue;
		if (cap > BERKAS_MAX || (more = realloc(p, 2 * cap)) == NULL)
			break;
		p = more;
		cap *= 2;
	}
	if (!feof(f) || ferror(f)) {
		fclose(f);
		free(p);
		return ERR_STORAGE;
	}
	fclose(f);
	p[n] = '\0';
	*ret_p = p;
	*ret_n = n;
	return ERR_OK;
}

static bool
next_row(
    struct impor *m, struct str **ret_cells, size_t *ret_n, unsigned *ret_line)
{
	if (m->xlsx != NULL)
		return xlsx_next(m->xlsx, m->row, ret_cells, ret_n, ret_line);
	return csv_next(&m->csv, m->row, ret_cells, ret_n, ret_line);
}

static enum err
refuse(struct impor *m, unsigned line, const char *why)
{
	m->why = arena_printf(m->keep, "baris %u: %s", line, why);
	return ERR_INVALID;
}

/* The rows before the headings: whose file, and of which day. */
static void
read_label(struct impor *m, const struct str *cells, size_t n)
{
	struct str s;
	int64_t at;

	s = kolom_label(m->row, cells, n, "Nama Instansi");
	if (s.p != NULL)
		m->h.instansi = arena_str(m->keep, s.p, s.n);
	s = kolom_label(m->row, cells, n, "Tanggal Generate");
	if (s.p != NULL && tanggal_sp4n(s, STR(""), &at) &&
	    at + WAKTU_DAY < m->f.sejak)
		m->f.sejak = at + WAKTU_DAY;
	s = kolom_label(m->row, cells, n, "Zona Waktu");
	if (s.p != NULL && strstr(s.p, "UTC+7") != NULL) {
		m->f.kita = true;
		m->f.zona = ZONA_WIB;
	}
}

static enum err
read_head(struct impor *m)
{
	enum kolom_impor missing;
	unsigned line, rows = 0;
	struct str *cells;
	size_t n;

	while (rows++ < HEAD_ROWS && next_row(m, &cells, &n, &line)) {
		if (!kolom_kepala_is(cells, n)) {
			read_label(m, cells, n);
			arena_reset(m->row);
			continue;
		}
		kolom_kepala_read(m->row, cells, n, &m->f.kepala, &missing);
		if (missing == KOLOM__MAX)
			return ERR_OK;
		return refuse(m, line,
		    arena_printf(
			m->row, "kolom %s tidak ada", kolom_nama[missing])
			.p);
	}
	if (m->csv.fault != NULL)
		return refuse(m, m->csv.line, m->csv.fault);
	return refuse(m, m->csv.line, "baris judul kolom tidak ditemukan");
}

/* Read to the end once before anything is written: a file that breaks off
 * in the middle is not taken by halves. */
static enum err
check_rows(struct impor *m)
{
	struct csv c = m->csv;
	struct str *cells;
	unsigned line;
	size_t n;

	if (m->xlsx != NULL)
		return ERR_OK; /* it was read to its end when it was opened */
	while (csv_next(&c, m->row, &cells, &n, &line))
		arena_reset(m->row);
	return c.fault == NULL ? ERR_OK : refuse(m, c.line, c.fault);
}

static bool
blank(const struct str *cells, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (cells[i].n > 0)
			return false;
	return true;
}

static enum err
write_row(void *ctx)
{
	struct impor *m = ctx;
	enum err err = ERR_OK;
	size_t i;

	if (m->ada.id == 0)
		err =
		    impor_begin(m->f.db, m->row, m->o->now, &m->b.l, &m->b.isi);
	else
		err = impor_carry(
		    m->f.db, m->row, m->o->now, m->ada.id, &m->b.isi);
	for (i = 0; err == ERR_OK && i < m->b.ncatatan; i++)
		err = impor_sql_note(
		    m->f.db, m->f.nama, &m->b.catatan[i], m->o->now);
	return err;
}

static void
tell(struct impor *m)
{
	size_t i;

	m->h.catatan += (unsigned)m->b.ncatatan;
	for (i = 0; m->o->catat != NULL && i < m->b.ncatatan; i++) {
		const struct impor_catatan *c = &m->b.catatan[i];

		m->o->catat(m->o->ctx, c->baris, c->tracking_id, c->kolom,
		    c->nilai, c->pesan);
	}
}

static bool
differs(const struct impor *m)
{
	return m->ada.status != (uint32_t)m->b.isi.status ||
	       m->ada.diblokir != m->b.isi.diblokir;
}

/* Known here: does the file have news of it? */
static enum err
known_row(struct impor *m)
{
	if (!differs(m) || m->b.isi.sejak <= m->ada.status_sejak) {
		m->h.sama++;
		return ERR_OK;
	}
	if (m->ada.disentuh) {
		m->h.sama++;
		m->b.ncatatan = 1;
		m->b.catatan[0] = (struct impor_catatan){ m->b.baris,
			m->b.l.tracking_id, kolom_nama[KOLOM_STATUS],
			str_of(kosakata_nama(
			    &kosakata_status, m->b.isi.status, BAHASA_ID)),
			STR("status berbeda, tetapi laporan sudah ditangani"
			    " di sini; tidak diubah") };
		tell(m);
		return ERR_OK;
	}
	m->h.berubah++;
	m->b.ncatatan = 0;
	return m->o->kering ? ERR_OK : db_tx(m->f.db, write_row, m);
}

/* Not into the reports of others: neither theirs changed nor new ones put
 * there. */
static enum err
check_scope(struct impor *m, int64_t holder, bool *ret_inside)
{
	enum err err = ERR_OK;

	*ret_inside = true;
	if (m->o->batas_id == 0)
		return ERR_OK;
	err = instansi_is_below(
	    m->f.db, m->row, holder, m->o->batas_id, ret_inside);
	if (err != ERR_OK || *ret_inside)
		return err;
	m->h.ditolak++;
	m->b.ncatatan = 1;
	m->b.catatan[0] = (struct impor_catatan){ m->b.baris,
		m->b.l.tracking_id, kolom_nama[KOLOM_INSTANSI], STR(""),
		STR("instansi pemegangnya di luar lingkup Anda; tidak"
		    " diimpor") };
	tell(m);
	return ERR_OK;
}

static enum err
one_row(struct impor *m, const struct str *cells, size_t n, unsigned line)
{
	bool inside;
	enum err err;

	m->h.baris++;
	err = baris_read(m->row, &m->f, cells, n, line, &m->b);
	if (err != ERR_OK)
		return err;
	if (m->b.ditolak) {
		m->h.ditolak++;
		tell(m);
		return ERR_OK;
	}
	m->ada = (struct impor_ada){ 0 };
	err = impor_sql_get(m->f.db, m->row, m->b.l.tracking_id, &m->ada);
	if (err != ERR_OK && err != ERR_NOT_FOUND)
		return err;
	err = check_scope(m,
	    m->ada.id != 0 ? m->ada.pemegang_id : m->b.l.pemegang_id, &inside);
	if (err != ERR_OK || !inside)
		return err;
	if (m->ada.id != 0)
		return known_row(m);
	m->h.baru++;
	tell(m);
	return m->o->kering ? ERR_OK : db_tx(m->f.db, write_row, m);
}

static enum err
all_rows(struct impor *m)
{
	enum err err = ERR_OK;
	struct str *cells;
	unsigned line;
	size_t n;

	while (err == ERR_OK && next_row(m, &cells, &n, &line)) {
		if (!blank(cells, n))
			err = one_row(m, cells, n, line);
		if (err != ERR_OK)
			log_event(LOG_FAULT, "impor", "baris %u: %s", line,
			    err_info[err].kode);
		arena_reset(m->row);
		if (m->o->maju != NULL && !m->o->maju(m->o->ctx, &m->h))
			break;
	}
	return err;
}

static enum err
run(struct impor *m)
{
	struct str owner;
	enum err err;

	if ((err = read_head(m)) != ERR_OK || (err = check_rows(m)) != ERR_OK)
		return err;
	owner = m->h.instansi;
	if ((err = padanan_load(m->f.db, m->keep, owner, &m->f.padanan)) !=
		ERR_OK ||
	    (err = tempat_load(
		 m->f.db, m->keep, m->o->nama_lama, &m->f.tempat)) != ERR_OK)
		return err;
	return all_rows(m);
}

static enum err
open_xlsx(struct impor *m)
{
	const char *why = NULL;
	enum err err = xlsx_open(m->o->path, settings.tmp_dir, &m->xlsx, &why);

	if (err != ERR_OK && why != NULL)
		m->why = arena_printf(m->keep, "%s", why);
	return err;
}

static enum err
from_csv(struct impor *m)
{
	struct str text;
	enum err err;
	char *p;

	if ((err = read_file(m->o->path, &p, &text.n)) != ERR_OK) {
		m->why = STR("berkas tidak dapat dibaca");
		return err;
	}
	text.p = p;
	csv_open(&m->csv, text, csv_guess(text, kolom_nama[KOLOM_TRACKING_ID]));
	err = run(m);
	free(p);
	return err;
}

enum err
impor_berkas(struct db *db, struct arena *a, const struct impor_pilihan *o,
    struct impor_hasil *ret, struct str *ret_why)
{
	const char *slash = strrchr(o->path, '/');
	struct impor m = { .o = o, .keep = a };
	enum err err;

	m.f = (struct berkas_impor){ .db = db,
		.nama = str_of(o->nama != NULL ? o->nama
			       : slash == NULL ? o->path
					       : slash + 1),
		.sejak = o->now };
	m.row = arena_new(1 << 18);
	if (!xlsx_is(o->path))
		err = from_csv(&m);
	else if ((err = open_xlsx(&m)) == ERR_OK)
		err = run(&m);
	xlsx_close(m.xlsx);
	arena_free(m.row);
	*ret = m.h;
	*ret_why = m.why;
	return err;
}
