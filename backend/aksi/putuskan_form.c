#include "putuskan_form.h"

#include <stddef.h>

#include "aksi_form.h"

static const struct istilah keputusan_v[] = {
	{ "terima", { "Terima", "Accept" } },
	{ "tolak", { "Tolak", "Refuse" } },
};
static const struct kosakata kosakata_keputusan = { keputusan_v, 2 };

/* How somebody is freed of a report. */
enum lanjutan { LANJUT_VERIFIKASI, LANJUT_LEMPAR, LANJUT_ARSIP, LANJUT_TUNDA };
static const struct istilah lanjutan_v[] = {
	[LANJUT_VERIFIKASI] = { "verifikasi", { "Verifikasi", "Verify" } },
	[LANJUT_LEMPAR] = { "lempar", { "Lempar", "Pass on" } },
	[LANJUT_ARSIP] = { "arsip", { "Arsip", "Archive" } },
	[LANJUT_TUNDA] = { "tunda", { "Tunda", "Defer" } },
};
static const struct kosakata kosakata_lanjutan = { lanjutan_v, 4 };

struct kepala {
	uint32_t keputusan, aksi;
	struct str catatan;
};

#define KETERANGAN_MAX 3000
#define ISIAN_OFF      (sizeof(struct kepala) + 16 - sizeof(struct kepala) % 16)

static const struct field kepala_fields[] = {
	FIELD(struct kepala, keputusan, .required = true,
	    .kosakata = &kosakata_keputusan),
	FIELD(struct kepala, aksi, .kosakata = &kosakata_lanjutan),
	FIELD(struct kepala, catatan, .required = true, .min = 1,
	    .max = KETERANGAN_MAX),
};
#define NKEPALA (sizeof(kepala_fields) / sizeof(kepala_fields[0]))

static const struct form form_kepala = FORM(struct kepala, kepala_fields);

/* The action's own form stands under isian; NULL: there is none. */
static enum err
read_with(struct arena *a, const struct form *inner, bool required,
    struct str body, struct problem *problem, char **ret)
{
	struct field *v = ARENA_ARRAY(a, struct field, NKEPALA + 1);
	struct form form = { v, NKEPALA, ISIAN_OFF, false };

	memcpy(v, kepala_fields, sizeof(kepala_fields));
	if (inner != NULL) {
		v[NKEPALA] = (struct field){ .key = "isian",
			.type = FIELD_NESTED,
			.off = ISIAN_OFF,
			.required = required,
			.fields = inner->fields,
			.nfields = inner->nfields };
		form.nfields++;
		form.size += inner->size;
	}
	*ret = arena_alloc(a, form.size);
	return form_read(a, &form, body, problem, *ret);
}

static const struct form *
lanjutan_form(uint32_t aksi)
{
	switch (aksi) {
	case LANJUT_VERIFIKASI:
		return &form_verifikasi;
	case LANJUT_LEMPAR:
		return &form_lempar;
	case LANJUT_ARSIP:
		return &form_arsip;
	case LANJUT_TUNDA:
		return &form_tunda;
	default:
		return NULL;
	}
}

static enum aksi
lanjutan_aksi(uint32_t aksi, const void *form)
{
	const struct tunda_form *tunda = form;

	switch (aksi) {
	case LANJUT_LEMPAR:
		return AKSI_LEMPAR;
	case LANJUT_ARSIP:
		return AKSI_ARSIP;
	case LANJUT_TUNDA:
		return tunda->kategori == TUNDA_INSTANSI_BELUM_TERHUBUNG
			   ? AKSI_TUNDA_TERHUBUNG
			   : AKSI_TUNDA_DATA;
	default:
		return AKSI_VERIFIKASI;
	}
}

/* Accepted requests of the other kinds; what they need is said in catatan. */
static void
plain(struct arena *a, enum minta_jenis jenis, char *base,
    struct putuskan_isian *in)
{
	static const enum aksi jalan[MINTA__MAX] = {
		[MINTA_TAHAN] = AKSI_TAHAN,
		[MINTA_LEPAS_TAHAN] = AKSI_LEPAS_TAHAN,
		[MINTA_TUTUP] = AKSI_TUTUP,
		[MINTA_BUKA] = AKSI_BUKA,
		[MINTA_BANDING] = AKSI_TERIMA_BANDING,
	};
	struct tutup_form *tutup =
	    (struct tutup_form *)(void *)(base + ISIAN_OFF);
	struct keterangan_form *k;

	in->jalan = jalan[jenis];
	if (jenis == MINTA_TUTUP) {
		if (tutup->alasan == FORM_NONE)
			tutup->alasan = TUTUP_TUNTAS;
		if (tutup->keterangan.p == NULL)
			tutup->keterangan = in->catatan;
		in->form = tutup;
	} else if (jenis == MINTA_BUKA) {
		k = ARENA_NEW(a, struct keterangan_form);
		k->keterangan = in->catatan;
		in->form = k;
	}
}

/* tutup may say why, in its own words or its own kind; it need not. */
static const struct field tutup_boleh_fields[] = {
	FIELD(struct tutup_form, alasan, .kosakata = &kosakata_tutup_alasan),
	FIELD(struct tutup_form, keterangan, .min = 5, .max = KETERANGAN_MAX),
};
static const struct form form_tutup_boleh =
    FORM(struct tutup_form, tutup_boleh_fields);

static const struct form *
inner_form(enum minta_jenis jenis, const struct kepala *k, bool *ret_required)
{
	*ret_required = false;
	if (k->keputusan != KEPUTUSAN_TERIMA)
		return NULL;
	if (jenis == MINTA_TUTUP)
		return &form_tutup_boleh;
	*ret_required = true;
	return jenis == MINTA_BUKAN_WEWENANG ? lanjutan_form(k->aksi) : NULL;
}

enum err
putuskan_read(struct arena *a, enum minta_jenis jenis, struct str body,
    struct problem *problem, struct putuskan_isian *ret)
{
	struct problem scratch = { .a = a };
	const struct form *inner;
	struct kepala k, *head;
	bool required;
	char *base;
	enum err err;

	*ret = (struct putuskan_isian){ .jalan = AKSI_TOLAK };
	/* Only to learn which form isian must have. */
	err = form_read(a, &form_kepala, body, &scratch, &k);
	if (err == ERR_BAD_JSON)
		return err;
	inner = inner_form(jenis, &k, &required);
	err = read_with(a, inner, required, body, problem, &base);
	head = (struct kepala *)(void *)base;
	ret->keputusan = head->keputusan;
	ret->aksi = head->aksi;
	ret->catatan = head->catatan;
	if (head->keputusan != KEPUTUSAN_TERIMA)
		return err;
	if (jenis != MINTA_BUKAN_WEWENANG) {
		plain(a, jenis, base, ret);
		return err;
	}
	if (inner == NULL) {
		problem_field(problem, "aksi",
		    "pilih verifikasi, lempar, arsip, atau tunda",
		    "choose verifikasi, lempar, arsip or tunda");
		return err == ERR_OK ? ERR_INVALID : err;
	}
	ret->form = base + ISIAN_OFF;
	ret->jalan = lanjutan_aksi(head->aksi, ret->form);
	return err;
}
