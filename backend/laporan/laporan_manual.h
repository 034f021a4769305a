#ifndef LAPORAN_LAPORAN_MANUAL_H
#define LAPORAN_LAPORAN_MANUAL_H

#include "../http/request.h"
#include "laporan_kirim.h"

/* What an officer enters for somebody (POST /laporan-manual). */
struct manual_form {
	struct str judul, isi;
	uint32_t klasifikasi;
	struct str kategori, tanggal_kejadian;
	struct lokasi_form lokasi;
	bool anonim, rahasia, prioritas;
	struct str_list lampiran;
	uint32_t sumber;
	struct str_list x; /* posts of X that it is made of */
	/* Exactly one of these three. */
	struct manual_pelapor {
		struct str id;
	} pelapor;
	struct manual_baru {
		struct str nama, telepon, email;
	} pelapor_baru;
	bool tanpa_identitas;
	/* "Tick Disposisi": there when disposisi is. */
	struct manual_verifikasi {
		struct str_list tags;
		uint32_t bobot;
		struct str program_prioritas, disposisi;
		struct str_list salinan;
		struct str catatan;
	} verifikasi;
};

extern const struct form form_manual;

struct manual {
	const struct manual_form *form;
	struct str kode; /* as in struct kirim */
	bool incomplete; /* as in struct kirim */
};

/* Is the report of an account, so that no secret code is needed? */
bool manual_by_account(const struct manual_form *);

/*
 * File the report for the reporter, the actor's instansi (or the nearest above
 * it with an admin) holding it, inside db_tx(); with verifikasi it is verified
 * and assigned in the same transaction.  ret->l is the report as it then
 * stands.  Field errors go to problem.
 */
enum err laporan_manual(struct db *, struct arena *, struct problem *,
    const struct pelaku *, int64_t now, const struct manual *, struct act *ret);

/* In the caller's transaction: file it and answer 201 with the receipt. */
enum err laporan_manual_answer(
    struct request *, const struct manual_form *, bool incomplete);

#endif
