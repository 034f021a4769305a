#include "lampiran_simpan.h"
#include "lampiran_sql.h"
#include "nama_berkas.h"

enum err
lampiran_titip(struct db *db, struct arena *a, const struct titipan *t,
    struct lampiran *ret, enum media_hasil *ret_hasil)
{
	struct lampiran l = {
		.pengguna_id = t->pengguna_id,
		.nama = nama_berkas(a, t->nama, t->media),
		.jenis = str_of(media_info[media_info[t->media].simpan].jenis),
		.pada = t->now,
	};
	enum media_hasil hasil;
	struct simpanan s;
	enum err err;

	err = lampiran_simpan(a, t->media, t->fd, &s, &hasil);
	if (err != ERR_OK)
		return err;
	if (hasil == HASIL_OK) {
		l.id = s.id;
		l.sidik = s.sidik;
		l.ukuran = s.ukuran;
		/* The file stays: it may be known after all, and the sweep
		 * finds it if not. */
		if ((err = lampiran_sql_add(db, &l)) != ERR_OK)
			return err;
		*ret = l;
	}
	*ret_hasil = hasil;
	return ERR_OK;
}
