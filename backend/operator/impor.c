#include "../impor/impor.h"

#include <stdio.h>
#include <string.h>

#include "../base/clock.h"
#include "../base/settings.h"
#include "operator.h"

static void
print_note(void *ctx, unsigned baris, struct str tracking_id, const char *kolom,
    struct str nilai, struct str pesan)
{
	(void)ctx;
	printf("baris %u, %s, %s \"" STR_FMT "\": " STR_FMT "\n", baris,
	    tracking_id.n > 0 ? tracking_id.p : "tanpa Tracking ID", kolom,
	    STR_ARG(nilai), STR_ARG(pesan));
}

static int
usage(const char *name)
{
	fprintf(stderr, "usage: lapor %s BERKAS [--kering]\n", name);
	return 2;
}

static void
print_sum(const struct impor_pilihan *o, const struct impor_hasil *h)
{
	printf("%s: %u laporan%s; %u baru, %u berubah status, %u sudah ada,"
	       " %u ditolak, %u catatan\n",
	    h->instansi.p == NULL ? "tanpa nama instansi" : h->instansi.p,
	    h->baris, o->kering ? " (percobaan, tidak ada yang ditulis)" : "",
	    h->baru, h->berubah, h->sama, h->ditolak, h->catatan);
}

int
operator_impor(int argc, char **argv)
{
	struct db_target t = operator_target(AKUN_APP);
	struct arena *a = arena_new(1 << 16);
	struct impor_pilihan o = { .catat = print_note };
	struct impor_hasil h = { 0 };
	struct str why = { 0 };
	struct db *db;
	enum err err;
	int i;

	for (i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--kering") == 0)
			o.kering = true;
		else if (o.path == NULL && argv[i][0] != '-')
			o.path = argv[i];
		else
			return usage(argv[0]);
	}
	if (o.path == NULL)
		return usage(argv[0]);
	if (clock_open(settings.clock_file) != ERR_OK)
		return 1;
	o.now = clock_now();
	o.nama_lama = arena_printf(
	    a, "%s/db/seed/nama_lama_wilayah.tsv", settings.share_dir)
			  .p;
	t.timeout = 0;
	db = db_open(&t);
	err = impor_berkas(db, a, &o, &h, &why);
	if (h.baris > 0)
		print_sum(&o, &h);
	if (err != ERR_OK)
		fprintf(stderr, "lapor: %s: %s\n", o.path,
		    why.p != NULL ? why.p : err_info[err].id);
	db_close(db);
	arena_free(a);
	return err == ERR_OK && h.ditolak == 0 ? 0 : 1;
}
