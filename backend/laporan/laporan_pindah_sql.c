/*
 * The row of a report as acts write it: the fewer columns, the less the server
 * has to look at, and to log.
 */
#include "laporan_sql.h"

DB_STATEMENT(sql_move) = DB_WRITE(
    "UPDATE laporan SET versi = ?,"
    " status = ?, tab = ?, publik = ?, klasifikasi = ?,"
    " bobot = ?, judul = ?, isi = ?, disunting = ?,"
    " kategori_id = ?, kode_wilayah = ?, alamat = ?, lat = ?,"
    " lng = ?, anonim = ?, rahasia = ?, prioritas = ?,"
    " diblokir = ?, ditahan = ?, program_id = ?,"
    " pemegang_id = ?, pendelegasi_id = ?,"
    " terdisposisi_id = ?, status_buka = ?, hop = ?,"
    " banding = ?, arsip_kategori = ?, tunda_kategori = ?,"
    " keterangan = ?, laporan_utama_id = ?, tutup_alasan = ?,"
    " rating = ?, ulasan = ?, jumlah_tl = ?,"
    " jumlah_tanggapan = ?, tenggat = ?, diperbarui = ?,"
    " status_sejak = ?, diverifikasi = ?, respon_pertama = ?,"
    " tl_terakhir = ?, ditutup = ?"
    " WHERE id = ? AND versi = ?");

DB_STATEMENT(sql_maju) = DB_WRITE(
    "UPDATE laporan SET versi = ?, status = ?, tab = ?, publik = ?,"
    " ditahan = ?, status_buka = ?, tutup_alasan = ?, rating = ?,"
    " jumlah_tl = ?, jumlah_tanggapan = ?, tenggat = ?, diperbarui = ?,"
    " status_sejak = ?, respon_pertama = ?, tl_terakhir = ?, ditutup = ?"
    " WHERE id = ? AND versi = ?");

DB_STATEMENT(sql_status) = DB_WRITE_SET(
    "UPDATE laporan FORCE INDEX (PRIMARY) SET versi = ?, status = ?, tab = ?,"
    " publik = ?, ditahan = ?, status_buka = ?, tenggat = ?, diperbarui = ?,"
    " status_sejak = ?, ditutup = ? WHERE versi = ? AND id = ?");

/* All columns of sql_move that sql_maju leaves out. */
static bool
only_progress(const struct laporan *a, const struct laporan *b)
{
	return a->klasifikasi == b->klasifikasi && a->bobot == b->bobot &&
	       str_eq(a->judul, b->judul) && str_eq(a->isi, b->isi) &&
	       a->disunting == b->disunting &&
	       null_i64_eq(a->kategori_id, b->kategori_id) &&
	       null_str_eq(a->kode_wilayah, b->kode_wilayah) &&
	       null_str_eq(a->alamat, b->alamat) &&
	       null_i64_eq(a->lat, b->lat) && null_i64_eq(a->lng, b->lng) &&
	       a->anonim == b->anonim && a->rahasia == b->rahasia &&
	       a->prioritas == b->prioritas && a->diblokir == b->diblokir &&
	       null_i64_eq(a->program_id, b->program_id) &&
	       a->pemegang_id == b->pemegang_id &&
	       null_i64_eq(a->pendelegasi_id, b->pendelegasi_id) &&
	       null_i64_eq(a->terdisposisi_id, b->terdisposisi_id) &&
	       a->hop == b->hop && a->banding == b->banding &&
	       null_i64_eq(a->arsip_kategori, b->arsip_kategori) &&
	       null_i64_eq(a->tunda_kategori, b->tunda_kategori) &&
	       null_str_eq(a->keterangan, b->keterangan) &&
	       null_i64_eq(a->laporan_utama_id, b->laporan_utama_id) &&
	       null_str_eq(a->ulasan, b->ulasan) &&
	       null_i64_eq(a->diverifikasi, b->diverifikasi);
}

/* All columns of sql_maju that sql_status leaves out. */
static bool
only_status(const struct laporan *a, const struct laporan *b)
{
	return null_i64_eq(a->tutup_alasan, b->tutup_alasan) &&
	       null_i64_eq(a->rating, b->rating) &&
	       a->jumlah_tl == b->jumlah_tl &&
	       a->jumlah_tanggapan == b->jumlah_tanggapan &&
	       null_i64_eq(a->respon_pertama, b->respon_pertama) &&
	       null_i64_eq(a->tl_terakhir, b->tl_terakhir);
}

static enum err
move_status(struct db *db, const struct laporan *l, const struct laporan *lama)
{
	return db_later_one(db, &sql_status,
	    DB_ARGS(l->versi, l->status, l->tab, l->publik, l->ditahan,
		l->status_buka, l->tenggat, l->diperbarui, l->status_sejak,
		l->ditutup, lama->versi, l->id));
}

static enum err
move_progress(
    struct db *db, const struct laporan *l, const struct laporan *lama)
{
	return db_later_one(db, &sql_maju,
	    DB_LIST(DB_ARG(l->versi), DB_ARG(l->status), DB_ARG(l->tab),
		DB_ARG(l->publik), DB_ARG(l->ditahan), DB_ARG(l->status_buka),
		DB_ARG(l->tutup_alasan), DB_ARG(l->rating),
		DB_ARG(l->jumlah_tl), DB_ARG(l->jumlah_tanggapan),
		DB_ARG(l->tenggat), DB_ARG(l->diperbarui),
		DB_ARG(l->status_sejak), DB_ARG(l->respon_pertama),
		DB_ARG(l->tl_terakhir), DB_ARG(l->ditutup), DB_ARG(l->id),
		DB_ARG(lama->versi)));
}

enum err
laporan_sql_move(
    struct db *db, const struct laporan *l, const struct laporan *lama)
{
	if (only_progress(l, lama))
		return only_status(l, lama) ? move_status(db, l, lama)
					    : move_progress(db, l, lama);
	return db_later_one(db, &sql_move,
	    DB_LIST(DB_ARG(l->versi), DB_ARG(l->status), DB_ARG(l->tab),
		DB_ARG(l->publik), DB_ARG(l->klasifikasi), DB_ARG(l->bobot),
		DB_ARG(l->judul), DB_ARG(l->isi), DB_ARG(l->disunting),
		DB_ARG(l->kategori_id), DB_ARG(l->kode_wilayah),
		DB_ARG(l->alamat), DB_ARG(l->lat), DB_ARG(l->lng),
		DB_ARG(l->anonim), DB_ARG(l->rahasia), DB_ARG(l->prioritas),
		DB_ARG(l->diblokir), DB_ARG(l->ditahan), DB_ARG(l->program_id),
		DB_ARG(l->pemegang_id), DB_ARG(l->pendelegasi_id),
		DB_ARG(l->terdisposisi_id), DB_ARG(l->status_buka),
		DB_ARG(l->hop), DB_ARG(l->banding), DB_ARG(l->arsip_kategori),
		DB_ARG(l->tunda_kategori), DB_ARG(l->keterangan),
		DB_ARG(l->laporan_utama_id), DB_ARG(l->tutup_alasan),
		DB_ARG(l->rating), DB_ARG(l->ulasan), DB_ARG(l->jumlah_tl),
		DB_ARG(l->jumlah_tanggapan), DB_ARG(l->tenggat),
		DB_ARG(l->diperbarui), DB_ARG(l->status_sejak),
		DB_ARG(l->diverifikasi), DB_ARG(l->respon_pertama),
		DB_ARG(l->tl_terakhir), DB_ARG(l->ditutup), DB_ARG(l->id),
		DB_ARG(lama->versi)));
}
