#ifndef NOTIFIKASI_SURAT_SQL_H
#define NOTIFIKASI_SURAT_SQL_H

#include "surat.h"

/* Their numbers stand in the SQL of surat_kirim_sql.c and surat_mati_sql.c. */
enum surat_status {
	SURAT_ANTRE = 0,
	SURAT_TERKIRIM = 1,
	SURAT_MATI = 2, /* given up; pusat may send it again */
	SURAT_BATAL = 3 /* no longer worth sending */
};

/* What a row of the outbox, or a message of our own, becomes on a channel. */
struct surat_isi {
	enum saluran saluran;
	unsigned templat;
	enum kabar jenis;
	int64_t umur; /* seconds */
	bool email_hidup;
};
enum err surat_sql_ke_pelapor(
    struct db *, const struct surat_isi *, int64_t keluar_id, int64_t now);
enum err surat_sql_ke_staf(
    struct db *, const struct surat_isi *, int64_t keluar_id, int64_t now);
enum err surat_sql_ke_akun(
    struct db *, const struct surat_isi *, const struct surat_baru *);
enum err surat_sql_ke_alamat(
    struct db *, const struct surat_isi *, const struct surat_baru *);
enum err surat_sql_ke_tamu(
    struct db *, const struct surat_isi *, const struct surat_baru *);
enum err surat_sql_ke_nomor(
    struct db *, const struct surat_isi *, const struct surat_baru *);

/* Due ones, locked to the end of the transaction: put off in it, nobody else
 * takes them. */
struct surat_id {
	int64_t id;
};
enum err surat_sql_claim(struct db *, struct arena *, enum saluran, int64_t now,
    unsigned limit, struct surat_id **ret_v, size_t *ret_n);
enum err surat_sql_put_off(struct db *, int64_t id, int64_t until);

/* All that sending one needs, as it is now. */
struct surat {
	int64_t id, saluran, penerima_id, langganan_id, instansi_id, templat,
	    jenis, coba, urut, dibuat, sampai;
	struct null_i64 serah; /* handed over then, its end is not known */
	struct str variabel;
	/* the report, or zeros */
	int64_t laporan_id, tab, rahasia, pemegang_id, zona;
	struct str tracking_id;
	/* the recipient; a reporter without account has only addresses */
	int64_t aktif, bahasa, p_instansi_id, pilihan, henti;
	struct null_i64 tenang_mulai, tenang_sampai;
	struct str email, telepon, titik, p256dh, auth;
	struct null_str pantul; /* its address came back: surel_pantul */
	int64_t tergantikan;    /* a newer one about the same waits or went */
	/* by SMS: the SMS that it answers, as its sealed number; the one that
	 * the report came by (0: none), and the hash of its number */
	struct str amplop, sidik;
	int64_t asal_sms;
};
enum err
surat_sql_get(struct db *, struct arena *, int64_t id, struct surat *ret);

/* What became of it.  galat .p NULL: nothing to say. */
enum err surat_sql_selesai(
    struct db *, int64_t id, enum surat_status, struct str galat, int64_t now);
/* Sent by a driver that tells of its delivery: its text stays until then, it
 * may have to go once more. */
enum err surat_sql_dilepas(struct db *, int64_t id, int64_t now);
/* It is on its way to the driver: ask there before it goes again. */
enum err surat_sql_serah(struct db *, int64_t id, int64_t now);
/* What the network says of the try ${urut} of an SMS; never less than it has
 * said before, and nothing of a try that is not the last. */
enum surat_antar {
	SURAT_JARINGAN = 1, /* has it */
	SURAT_SAMPAI = 2,   /* was delivered */
	SURAT_GAGAL = 3     /* never will be: a dead letter */
};
enum err surat_sql_antar(struct db *, int64_t id, int64_t urut,
    enum surat_antar, struct str galat, int64_t now);
/* Refused: due again after ${pause} seconds for each try, unless that were more
 * than so many tries. */
enum err surat_sql_ditolak(struct db *, int64_t id, int64_t urut,
    struct str galat, int64_t tries, int64_t pause, int64_t now);
/* ragu: the driver may have it all the same. */
struct surat_nanti {
	bool refused, ragu;
	struct str galat;
	int64_t until;
};
enum err surat_sql_nanti(struct db *, int64_t id, const struct surat_nanti *);
enum err surat_sql_langganan_hilang(struct db *, int64_t langganan_id);

/* The breaker of a provider; zeros when it never failed. */
struct keadaan {
	int64_t gagal, tutup_sampai;
};
enum err keadaan_sql_get(struct db *, struct arena *, enum saluran,
    struct str penyedia, struct keadaan *ret);
enum err keadaan_sql_gagal(struct db *, enum saluran, struct str penyedia,
    struct str galat, int64_t now, int64_t tutup_sampai);
enum err keadaan_sql_baik(struct db *, enum saluran, struct str penyedia);

/* Forget what was sent, or given up, before; *ret_n: how many. */
enum err surat_sql_purge(struct db *, int64_t before, uint64_t *ret_n);

#endif
