/*
 * Uploading and downloading.  nginx takes the bytes of an upload into a file
 * and gives the bytes of a download from one; this process only decides.
 */
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../akses/akses.h"
#include "../http/idempotensi.h"
#include "../http/percent.h"
#include "../http/response.h"
#include "../http/route.h"
#include "../http/upload.h"
#include "../laporan/laporan_akses.h"
#include "lampiran.h"
#include "lampiran_simpan.h"
#include "lampiran_sql.h"
#include "nama_berkas.h"

struct unggahan {
	struct request *r;
	enum media media;
	int fd;
	struct lampiran baris;
};

/* A small file that came in the request itself. */
static enum err
open_body(struct request *r, int *ret_fd)
{
	int fd = memfd_create("lampiran", MFD_CLOEXEC);

	if (fd == -1)
		return ERR_STORAGE;
	if (write(fd, r->body.p, r->body.n) != (ssize_t)r->body.n ||
	    lseek(fd, 0, SEEK_SET) != 0) {
		close(fd);
		return ERR_STORAGE;
	}
	*ret_fd = fd;
	return ERR_OK;
}

static enum err
too_large(struct request *r)
{
	problem_detail(&r->problem,
	    "Berkas paling besar 10 MB. Perkecil foto atau bagi dokumennya.",
	    "A file may have at most 10 MB. Shrink the photo or split the"
	    " document.");
	return ERR_TOO_LARGE;
}

static enum err
check_size(struct request *r, int fd)
{
	struct stat st;

	if (fstat(fd, &st) != 0)
		return ERR_STORAGE;
	return st.st_size > (off_t)MEDIA_MAX_BYTES ? too_large(r) : ERR_OK;
}

static struct str
sent_name(struct request *r)
{
	struct str s;

	if (r->nama_berkas.p == NULL ||
	    !percent_decode(r->a, r->nama_berkas, false, &s))
		return (struct str){ 0 };
	return s;
}

/* In the transaction: the row, and the answer. */
static enum err
insert(void *ctx)
{
	struct unggahan *u = ctx;
	struct request *r = u->r;
	enum err err;

	if ((err = lampiran_sql_add(r->db, &u->baris)) != ERR_OK)
		return err;
	lampiran_json_one(&r->out.json, &u->baris);
	r->out.status = 201;
	return ERR_OK;
}

/*
 * The file is on the disk before its row says so.  If there is no row in the
 * end it goes again, except when nobody knows (the connection broke): then
 * it stays, and the sweep decides.
 */
static enum err
record(struct unggahan *u)
{
	struct request *r = u->r;
	enum err err = idempotensi_run(r, insert, u);

	if (err != ERR_DATABASE && (err != ERR_OK || r->out.diulang))
		lampiran_buang(r->a, u->baris.id);
	return err;
}

static enum err
keep(struct unggahan *u)
{
	struct request *r = u->r;
	enum media_hasil hasil;
	struct simpanan s;
	struct str sidik;
	enum err err;

	/* The same key with another file is another request. */
	if ((err = lampiran_sidik(r->a, u->fd, &sidik)) != ERR_OK)
		return err;
	u->baris.nama = nama_berkas(r->a, sent_name(r), u->media);
	r->body = arena_printf(r->a, "%s %s %s", arena_hex(r->a, sidik).p,
	    media_info[u->media].kode, u->baris.nama.p);
	if ((err = lampiran_simpan(r->a, u->media, u->fd, &s, &hasil)) !=
	    ERR_OK)
		return err;
	if (hasil != HASIL_OK) {
		problem_field(&r->problem, "berkas", media_pesan[hasil].id,
		    media_pesan[hasil].en);
		return ERR_INVALID;
	}
	u->baris.id = s.id;
	u->baris.sidik = s.sidik;
	u->baris.ukuran = s.ukuran;
	return record(u);
}

enum err
lampiran_post(struct request *r)
{
	struct unggahan u = { .r = r, .media = media_of_jenis(r->media) };
	enum err err;

	if (u.media == MEDIA__MAX) {
		problem_detail(&r->problem,
		    "Lampiran boleh JPG, PNG, WEBP, HEIC, PDF atau DOCX.",
		    "Attachments may be JPG, PNG, WEBP, HEIC, PDF or DOCX.");
		return ERR_MEDIA;
	}
	u.baris.jenis = str_of(media_info[media_info[u.media].simpan].jenis);
	u.baris.pengguna_id =
	    (struct null_i64){ pelaku_staf(&r->who), r->who.id };
	u.baris.pada = r->now;
	err = r->body_file.p != NULL ? upload_open(r, &u.fd)
				     : open_body(r, &u.fd);
	if (err != ERR_OK)
		return err;
	if ((err = check_size(r, u.fd)) == ERR_OK)
		err = keep(&u);
	close(u.fd);
	return err;
}

enum err
lampiran_izin_get(struct request *r)
{
	return upload_allow(r);
}

static void
send_file(struct request *r, const struct lampiran_unduhan *l, struct str hex,
    bool tampil)
{
	r->out.type = l->jenis.p;
	response_file(r,
	    arena_printf(r->a, "/lampiran-internal/%.2s/%.2s/%s", hex.p,
		hex.p + 2, hex.p),
	    nama_berkas_disposisi(r->a, l->nama, tampil));
}

/* Staff open what the public may not: the reporter may see who. */
static enum err
note_access(struct request *r, const struct lampiran_unduhan *l)
{
	static const struct pelaku nobody = { .peran = PERAN_PUBLIK };
	enum err err;

	if (!pelaku_staf(&r->who))
		return ERR_OK;
	err =
	    laporan_may_read(r->db, r->a, &nobody, l->laporan_id.v, l->rahasia);
	if (err != ERR_NOT_FOUND)
		return err;
	return akses_catat(r->db, &r->who, r->now, l->laporan_id.v,
	    AKSES_LAMPIRAN, (struct str){ 0 });
}

/* An id nobody knows and a file that is not for this reader look the same. */
enum err
lampiran_get(struct request *r)
{
	struct str id = lampiran_id(r->a, r->vars[0]);
	struct lampiran_unduhan l;
	enum media m;
	bool tampil;
	enum err err;

	tampil = request_query_int(r, "tampil", 0, 0, 1) == 1;
	if ((err = problem_check(&r->problem)) != ERR_OK)
		return err;
	if (id.p == NULL)
		return ERR_NOT_FOUND;
	if ((err = lampiran_sql_get(r->db, r->a, id, &l)) != ERR_OK)
		return err;
	if (!l.laporan_id.ada)
		return ERR_NOT_FOUND;
	err = laporan_may_read(r->db, r->a, &r->who, l.laporan_id.v, l.rahasia);
	if (err != ERR_OK)
		return err;
	if ((err = note_access(r, &l)) != ERR_OK)
		return err;
	m = media_of_jenis(l.jenis);
	send_file(r, &l, r->vars[0],
	    tampil && m != MEDIA__MAX && media_info[m].gambar);
	return ERR_OK;
}
