#ifndef LAPORAN_LAPORAN_KIRIM_H
#define LAPORAN_LAPORAN_KIRIM_H

#include "../aksi/act.h"
#include "../aksi/aksi_form.h"
#include "identitas.h"

/* What a citizen sends (docs/openapi.yaml, POST /laporan). */
struct kirim_form {
	struct str judul, isi;
	uint32_t klasifikasi;
	struct str kategori, tanggal_kejadian;
	struct lokasi_form lokasi;
	struct str instansi;
	bool anonim, rahasia;
	struct str_list lampiran;
	struct str nama, telepon, email;
	bool tanpa_identitas;
	struct str sematan; /* slug of the site's instansi: sematan/sematan.h */
	struct str rujukan; /* its number in the system that sends it */
};

extern const struct form form_kirim;

struct kirim {
	const struct kirim_form *form;
	enum sumber sumber;
	struct str
	    rinci;       /* what the source is more exactly; .p NULL: no more */
	struct str kode; /* hash of the secret code, .p NULL: by account */
	bool incomplete; /* the form has errors: find the others too, refuse */
	/* Entered by staff for somebody: the identity is the form's, or this
	 * account (0: none); the actor stands in the riwayat. */
	bool titipan;
	int64_t pelapor_id;
	bool prioritas;
};

/*
 * File a report, inside db_tx(): its row, identity, lampiran, clock V,
 * riwayat, receipt and notice.  Field errors go to problem; ret->l is the new
 * report.
 */
enum err laporan_kirim(struct db *, struct arena *, struct problem *,
    const struct pelaku *, int64_t now, const struct kirim *, struct act *ret);

#endif
