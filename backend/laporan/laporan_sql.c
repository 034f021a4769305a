#include "laporan_sql.h"
#include "identitas.h"
#include "laporan_pendelegasi.h"

#define SEKITAR_COL(m)                                                         \
	{                                                                      \
#m, offsetof(struct laporan, sekitar.m),                       \
		    DB_TYPE_OF(((struct laporan *)0)->sekitar.m)               \
	}

static const struct db_col laporan_cols[] = {
	DB_COL(struct laporan, id),
	DB_COL(struct laporan, tracking_id),
	DB_COL(struct laporan, versi),
	DB_COL(struct laporan, status),
	DB_COL(struct laporan, tab),
	DB_COL(struct laporan, publik),
	DB_COL(struct laporan, klasifikasi),
	DB_COL(struct laporan, bobot),
	DB_COL(struct laporan, judul),
	DB_COL(struct laporan, isi),
	DB_COL(struct laporan, disunting),
	DB_COL(struct laporan, kategori_id),
	DB_COL(struct laporan, kode_wilayah),
	DB_COL(struct laporan, alamat),
	DB_COL(struct laporan, lat),
	DB_COL(struct laporan, lng),
	DB_COL(struct laporan, tanggal_kejadian),
	DB_COL(struct laporan, sumber),
	DB_COL(struct laporan, sumber_rinci),
	DB_COL(struct laporan, anonim),
	DB_COL(struct laporan, rahasia),
	DB_COL(struct laporan, prioritas),
	DB_COL(struct laporan, diblokir),
	DB_COL(struct laporan, ditahan),
	DB_COL(struct laporan, program_id),
	DB_COL(struct laporan, pemegang_id),
	DB_COL(struct laporan, pendelegasi_id),
	DB_COL(struct laporan, terdisposisi_id),
	DB_COL(struct laporan, tujuan_id),
	DB_COL(struct laporan, status_buka),
	DB_COL(struct laporan, hop),
	DB_COL(struct laporan, banding),
	DB_COL(struct laporan, arsip_kategori),
	DB_COL(struct laporan, tunda_kategori),
	DB_COL(struct laporan, keterangan),
	DB_COL(struct laporan, laporan_utama_id),
	DB_COL(struct laporan, tutup_alasan),
	DB_COL(struct laporan, rating),
	DB_COL(struct laporan, ulasan),
	DB_COL(struct laporan, dukungan),
	DB_COL(struct laporan, jumlah_tl),
	DB_COL(struct laporan, jumlah_tanggapan),
	DB_COL(struct laporan, tenggat),
	DB_COL(struct laporan, dibuat),
	DB_COL(struct laporan, diperbarui),
	DB_COL(struct laporan, status_sejak),
	DB_COL(struct laporan, diverifikasi),
	DB_COL(struct laporan, respon_pertama),
	DB_COL(struct laporan, tl_terakhir),
	DB_COL(struct laporan, ditutup),
	SEKITAR_COL(milik),
	SEKITAR_COL(didukung),
	SEKITAR_COL(terlihat),
	SEKITAR_COL(pohon),
	SEKITAR_COL(atasan),
	SEKITAR_COL(minta),
	SEKITAR_COL(jeda),
	SEKITAR_COL(berkas),
	SEKITAR_COL(tag),
	SEKITAR_COL(kategori_kode),
	SEKITAR_COL(kategori_nama),
	SEKITAR_COL(wilayah),
	SEKITAR_COL(kab),
	SEKITAR_COL(pemegang),
	SEKITAR_COL(terdisposisi),
	SEKITAR_COL(pelapor),
	DB_COL(struct laporan, hash),
};
#define NCOLS    (sizeof(laporan_cols) / sizeof(laporan_cols[0]))
#define NSEKITAR 16

#define COLUMNS                                                                \
	" id, tracking_id, versi, status, tab, publik,"                        \
	" klasifikasi, bobot, judul, isi, disunting, kategori_id,"             \
	" kode_wilayah, alamat, lat, lng, tanggal_kejadian,"                   \
	" sumber, sumber_rinci, anonim, rahasia, prioritas,"                   \
	" diblokir, ditahan, program_id, pemegang_id,"                         \
	" pendelegasi_id, terdisposisi_id, tujuan_id, status_buka,"            \
	" hop, banding, arsip_kategori, tunda_kategori,"                       \
	" keterangan, laporan_utama_id, tutup_alasan, rating,"                 \
	" ulasan, dukungan, jumlah_tl, jumlah_tanggapan, tenggat,"             \
	" dibuat, diperbarui, status_sejak, diverifikasi,"                     \
	" respon_pertama, tl_terakhir, ditutup"
/*
 * With the lock comes what the next riwayat row begins with.  Who had to wait
 * for the lock may read before it what is written behind it: then it is NULL,
 * and what stands around the report is not to be believed either.
 */
#define HASH                                                                   \
	", (SELECT r.hash FROM riwayat r WHERE r.laporan_id = laporan.id"      \
	" AND r.urut = laporan.versi) AS hash"

/* clang-format off */
#define FIRST(N, TEXT) \
	{ (TEXT), laporan_cols, (N), sizeof(struct laporan) }
#define PLAIN(TEXT)	FIRST(NCOLS - NSEKITAR - 1, TEXT)
#define NEAR(TEXT)	FIRST(NCOLS - 1, TEXT)

/* Nothing of this is locked. */
#define ADA(FROM_WHERE) "EXISTS(SELECT 1 FROM " FROM_WHERE ")"
#define NAMA(WHAT, FROM_WHERE) "(SELECT " WHAT " FROM " FROM_WHERE ")"
#define AROUND_ALL \
	ADA("permintaan p WHERE p.laporan_id = laporan.id AND p.buka = 1") \
	" AS minta, " ADA("jeda WHERE jeda.laporan_id = laporan.id") \
	" AS jeda, " ADA("lampiran WHERE lampiran.laporan_id = laporan.id") \
	" AS berkas, " ADA("laporan_tag t WHERE t.laporan_id = laporan.id") \
	" AS tag, " \
	NAMA("k.kode", "kategori k WHERE k.id = laporan.kategori_id") \
	" AS kategori_kode, " \
	NAMA("k.nama", "kategori k WHERE k.id = laporan.kategori_id") \
	" AS kategori_nama, " \
	NAMA("w.nama", "wilayah w WHERE w.kode = laporan.kode_wilayah") \
	" AS wilayah, " \
	NAMA("w.nama", "wilayah w WHERE w.kode = laporan.kode_kab") \
	" AS kab, " \
	NAMA("i.nama", "instansi i WHERE i.id = laporan.pemegang_id") \
	" AS pemegang, " \
	NAMA("i.nama", "instansi i WHERE i.id = laporan.terdisposisi_id") \
	" AS terdisposisi, " IDENTITAS_NAMA_SATU " AS pelapor"
#define MILIK		IDENTITAS_MILIK " AS milik, "
/* Values: pengguna, instansi, instansi. */
#define AROUND_STAFF \
	", " MILIK "0 AS didukung," \
	" COALESCE((SELECT 1 + MAX(j.memegang) FROM jangkauan j" \
	" FORCE INDEX (jangkauan_laporan) WHERE j.laporan_id = laporan.id" \
	" AND j.leluhur_id = ?), 0) AS terlihat, " \
	ADA("instansi_leluhur h WHERE h.keturunan_id = laporan.pemegang_id" \
	    " AND h.leluhur_id = ?") " AS pohon, " \
	ADA("instansi_leluhur h JOIN instansi i ON i.id = h.leluhur_id" \
	    " AND i.punya_admin = 1 WHERE h.keturunan_id ="\
	    " laporan.pemegang_id AND h.jarak > 0") " AS atasan, " AROUND_ALL
/* Values: pengguna, pengguna. */
#define AROUND_OTHER \
	", " MILIK ADA("dukungan d WHERE d.laporan_id = laporan.id" \
	    " AND d.pengguna_id = ?") " AS didukung, 0 AS terlihat," \
	" 0 AS pohon, 0 AS atasan, " AROUND_ALL
/* clang-format on */

DB_STATEMENT(sql_get) = PLAIN(
    "SELECT" COLUMNS " FROM laporan WHERE tracking_id = ?");
DB_STATEMENT(sql_get_id) = PLAIN("SELECT" COLUMNS " FROM laporan WHERE id = ?");
DB_STATEMENT(sql_lock_id) = PLAIN(
    "SELECT" COLUMNS " FROM laporan WHERE id = ? FOR UPDATE");

/* By pelaku_staf(). */
DB_STATEMENTS(sql_get_for, 2) = {
	NEAR("SELECT" COLUMNS AROUND_OTHER
	     " FROM laporan WHERE tracking_id = ?"),
	NEAR("SELECT" COLUMNS AROUND_STAFF
	     " FROM laporan WHERE tracking_id = ?"),
};
DB_STATEMENTS(sql_lock_for, 2) = {
	FIRST(NCOLS, "SELECT" COLUMNS AROUND_OTHER HASH
		     " FROM laporan WHERE tracking_id = ? FOR UPDATE"),
	FIRST(NCOLS, "SELECT" COLUMNS AROUND_STAFF HASH
		     " FROM laporan WHERE tracking_id = ? FOR UPDATE"),
};
DB_STATEMENTS(sql_lock_id_for, 2) = {
	FIRST(NCOLS, "SELECT" COLUMNS AROUND_OTHER HASH
		     " FROM laporan WHERE id = ? FOR UPDATE"),
	FIRST(NCOLS, "SELECT" COLUMNS AROUND_STAFF HASH
		     " FROM laporan WHERE id = ? FOR UPDATE"),
};

DB_STATEMENT(sql_lock_many) = PLAIN(
    "SELECT" COLUMNS " FROM laporan WHERE id IN (" DB_MARKS_200 ")"
    " ORDER BY id FOR UPDATE SKIP LOCKED");

DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO laporan ("
    " tracking_id, versi, status, tab, publik, klasifikasi,"
    " bobot, judul, isi, disunting, kategori_id, kode_wilayah,"
    " alamat, lat, lng, tanggal_kejadian, sumber,"
    " sumber_rinci, anonim, rahasia, prioritas, diblokir,"
    " ditahan, program_id, pemegang_id, pendelegasi_id,"
    " terdisposisi_id, tujuan_id, status_buka, hop, banding,"
    " arsip_kategori, tunda_kategori, keterangan,"
    " laporan_utama_id, tutup_alasan, rating, ulasan,"
    " dukungan, jumlah_tl, jumlah_tanggapan, tenggat, dibuat,"
    " diperbarui, status_sejak, diverifikasi, respon_pertama,"
    " tl_terakhir, ditutup"
    ") VALUES ("
    "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
    "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
    "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
    ")");

DB_STATEMENT(sql_dukungan) = DB_WRITE(
    "UPDATE laporan SET dukungan = dukungan + ? WHERE id = ?");

DB_STATEMENT(sql_pendelegasi) = DB_WRITE(
    "UPDATE laporan l JOIN jangkauan s ON s.laporan_id = l.id"
    " AND s.leluhur_id = ? AND s.memegang = 1 SET l.pendelegasi_id = ?"
    " WHERE l.pendelegasi_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM"
    " instansi_leluhur h WHERE h.keturunan_id = l.pemegang_id"
    " AND h.leluhur_id = l.pendelegasi_id)");

DB_STATEMENT(sql_keep_asli) = DB_WRITE(
    "INSERT IGNORE INTO laporan_asli (laporan_id, judul, isi)"
    " VALUES (?, ?, ?)");
static const struct db_col asli_cols[] = {
	DB_COL(struct laporan_asli, judul),
	DB_COL(struct laporan_asli, isi),
};
DB_STATEMENT(sql_get_asli) = DB_QUERY(struct laporan_asli, asli_cols,
    "SELECT judul, isi FROM laporan_asli WHERE laporan_id = ?");
DB_STATEMENT(sql_queue) = DB_WRITE(
    "INSERT IGNORE INTO antrean_indeks (laporan_id) VALUES (?)");

enum err
laporan_sql_get(
    struct db *db, struct arena *a, struct str tracking_id, struct laporan *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(tracking_id), ret);
}

enum err
laporan_sql_get_id(
    struct db *db, struct arena *a, int64_t id, struct laporan *ret)
{
	return db_one(db, a, &sql_get_id, DB_ARGS(id), ret);
}

enum err
laporan_sql_lock_id(
    struct db *db, struct arena *a, int64_t id, struct laporan *ret)
{
	return db_one(db, a, &sql_lock_id, DB_ARGS(id), ret);
}

/* fresh: a report that was locked is read with its hash, or what stands
 * around it was read too early. */
static enum err
read_for(struct db *db, struct arena *a, const struct db_sql *by_staff,
    const struct pelaku *who, struct db_arg which, bool fresh,
    struct laporan *ret)
{
	bool staff = pelaku_staf(who);
	struct db_arg v[4] = { DB_ARG(who->id),
		DB_ARG(staff ? who->instansi_id : who->id) };
	struct laporan l;
	size_t n = 2;
	enum err err;

	if (staff)
		v[n++] = DB_ARG(who->instansi_id);
	v[n++] = which;
	if ((err = db_one(db, a, &by_staff[staff], v, n, &l)) != ERR_OK)
		return err;
	l.sekitar.pengguna_id = who->id;
	l.sekitar.instansi_id = who->instansi_id;
	l.sekitar.tahu = !fresh || l.hash.ada;
	*ret = l;
	return ERR_OK;
}

enum err
laporan_sql_get_for(struct db *db, struct arena *a, const struct pelaku *who,
    struct str tracking_id, struct laporan *ret)
{
	return read_for(
	    db, a, sql_get_for, who, DB_ARG(tracking_id), false, ret);
}

enum err
laporan_sql_lock_for(struct db *db, struct arena *a, const struct pelaku *who,
    struct str tracking_id, struct laporan *ret)
{
	return read_for(
	    db, a, sql_lock_for, who, DB_ARG(tracking_id), true, ret);
}

enum err
laporan_sql_lock_id_for(struct db *db, struct arena *a,
    const struct pelaku *who, int64_t id, struct laporan *ret)
{
	return read_for(db, a, sql_lock_id_for, who, DB_ARG(id), true, ret);
}

enum err
laporan_sql_lock_many(struct db *db, struct arena *a, const int64_t *ids,
    size_t n, struct laporan **ret_v, size_t *ret_n)
{
	struct db_arg v[200];

	db_ids(v, 200, ids, n);
	return db_all(db, a, &sql_lock_many, v, 200, ret_v, ret_n);
}

enum err
laporan_sql_add(struct db *db, struct laporan *l)
{
	enum err err;

	err = db_run(db, &sql_add,
	    DB_LIST(DB_ARG(l->tracking_id), DB_ARG(l->versi), DB_ARG(l->status),
		DB_ARG(l->tab), DB_ARG(l->publik), DB_ARG(l->klasifikasi),
		DB_ARG(l->bobot), DB_ARG(l->judul), DB_ARG(l->isi),
		DB_ARG(l->disunting), DB_ARG(l->kategori_id),
		DB_ARG(l->kode_wilayah), DB_ARG(l->alamat), DB_ARG(l->lat),
		DB_ARG(l->lng), DB_ARG(l->tanggal_kejadian), DB_ARG(l->sumber),
		DB_ARG(l->sumber_rinci), DB_ARG(l->anonim), DB_ARG(l->rahasia),
		DB_ARG(l->prioritas), DB_ARG(l->diblokir), DB_ARG(l->ditahan),
		DB_ARG(l->program_id), DB_ARG(l->pemegang_id),
		DB_ARG(l->pendelegasi_id), DB_ARG(l->terdisposisi_id),
		DB_ARG(l->tujuan_id), DB_ARG(l->status_buka), DB_ARG(l->hop),
		DB_ARG(l->banding), DB_ARG(l->arsip_kategori),
		DB_ARG(l->tunda_kategori), DB_ARG(l->keterangan),
		DB_ARG(l->laporan_utama_id), DB_ARG(l->tutup_alasan),
		DB_ARG(l->rating), DB_ARG(l->ulasan), DB_ARG(l->dukungan),
		DB_ARG(l->jumlah_tl), DB_ARG(l->jumlah_tanggapan),
		DB_ARG(l->tenggat), DB_ARG(l->dibuat), DB_ARG(l->diperbarui),
		DB_ARG(l->status_sejak), DB_ARG(l->diverifikasi),
		DB_ARG(l->respon_pertama), DB_ARG(l->tl_terakhir),
		DB_ARG(l->ditutup)),
	    NULL);
	if (err == ERR_OK)
		l->id = db_last_id(db);
	return err;
}

enum err
laporan_sql_keep_asli(
    struct db *db, int64_t id, struct str judul, struct str isi)
{
	return db_run(db, &sql_keep_asli, DB_ARGS(id, judul, isi), NULL);
}

enum err
laporan_sql_get_asli(
    struct db *db, struct arena *a, int64_t id, struct laporan_asli *ret)
{
	return db_one(db, a, &sql_get_asli, DB_ARGS(id), ret);
}

enum err
laporan_sql_queue_index(struct db *db, int64_t id)
{
	return db_later(db, &sql_queue, DB_ARGS(id));
}

static const struct db_col versi_cols[] = {
	DB_COL(struct laporan_versi, id),
	DB_COL(struct laporan_versi, tracking_id),
	DB_COL(struct laporan_versi, versi),
};
DB_STATEMENT(sql_versi) = DB_QUERY(struct laporan_versi, versi_cols,
    "SELECT id, tracking_id, versi FROM laporan WHERE id > ?"
    " ORDER BY id LIMIT 500");

enum err
laporan_list_versi(struct db *db, struct arena *a, int64_t after,
    struct laporan_versi **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_versi, DB_ARGS(after), ret_v, ret_n);
}

enum err
laporan_pendelegasi_pindah(
    struct db *db, int64_t instansi_id, int64_t atasan_id)
{
	return db_run(
	    db, &sql_pendelegasi, DB_ARGS(instansi_id, atasan_id), NULL);
}

enum err
laporan_dukungan(struct db *db, int64_t id, int64_t add)
{
	return db_run(db, &sql_dukungan, DB_ARGS(add, id), NULL);
}

enum err
laporan_kunci(struct db *db, struct arena *a, int64_t id, struct laporan *ret)
{
	return laporan_sql_lock_id(db, a, id, ret);
}
