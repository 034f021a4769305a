#ifndef CATATAN_CATATAN_H
#define CATATAN_CATATAN_H

#include "../base/json.h"
#include "../base/pelaku.h"
#include "../mariadb/db.h"

/* What admins did, in the append-only table catatan_admin. */
#define ITEM(name, kode, id, en) PERBUATAN_##name,
enum perbuatan {
#include "../tables/perbuatan.def"
	PERBUATAN__MAX
};
#undef ITEM

/* sebelum and sesudah: a JSON object, or .p NULL.  No password, no text that
 * was searched for. */
struct catatan {
	enum perbuatan perbuatan;
	int64_t objek_id; /* 0: none */
	struct str sebelum, sesudah;
};

/* Inside the act's transaction. */
enum err catatan_add(
    struct db *, const struct pelaku *, int64_t now, const struct catatan *);

/* One line of what was done to an account or an instansi. */
struct catatan_baris {
	uint32_t perbuatan, peran;
	struct null_str pelaku_nama;
	struct null_str sebelum, sesudah;
	int64_t pada;
};

#define CATATAN_BATAS 20

/* `catatan: […]`, the latest CATATAN_BATAS of this object; perbuatan from..to
 * are those that this kind of object knows. */
enum err catatan_json(struct db *, struct json *, enum perbuatan from,
    enum perbuatan to, int64_t objek_id);

#endif
