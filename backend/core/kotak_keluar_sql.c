#include "kotak_keluar.h"

/* Most acts tell one to four; one round trip for them all. */
#define MAXROWS 4
#define NVALUES 8

/* clang-format off */
#define ADD "INSERT INTO kotak_keluar (laporan_id, urut, tujuan," \
	" instansi_id, templat, variabel, coba_pada, dibuat) VALUES "
#define ROW "(?, ?, ?, ?, ?, ?, ?, ?)"
/* clang-format on */

DB_STATEMENTS(sql_add, MAXROWS) = {
	DB_WRITE(ADD ROW),
	DB_WRITE(ADD ROW ", " ROW),
	DB_WRITE(ADD ROW ", " ROW ", " ROW),
	DB_WRITE(ADD ROW ", " ROW ", " ROW ", " ROW),
};

static void
values(const struct kiriman *k, struct db_arg *v)
{
	v[0] = DB_ARG(k->laporan_id);
	v[1] = DB_ARG(k->urut);
	v[2] = DB_ARG((unsigned)k->tujuan);
	v[3] = DB_ARG(k->instansi_id);
	v[4] = DB_ARG((unsigned)k->aksi);
	v[5] = DB_ARG(k->variabel);
	v[6] = DB_ARG(k->now);
	v[7] = DB_ARG(k->now);
}

enum err
kotak_keluar_add(struct db *db, const struct kiriman *k, size_t n)
{
	struct db_arg v[MAXROWS * NVALUES];
	size_t i, rows, done;
	enum err err = ERR_OK;

	for (done = 0; err == ERR_OK && done < n; done += rows) {
		rows = n - done < MAXROWS ? n - done : MAXROWS;
		for (i = 0; i < rows; i++)
			values(&k[done + i], &v[i * NVALUES]);
		err = db_later(db, &sql_add[rows - 1], v, rows * NVALUES);
	}
	return err;
}
