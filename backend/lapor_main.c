/*
 * lapor: the operator's command.  One row per subcommand, one file per row.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include <sodium.h>

#include "base/log.h"
#include "base/settings.h"
#include "operator/operator.h"

enum need {
	NEED_NOTHING, /* makes its own settings */
	NEED_SETTINGS
};

static const struct command {
	const char *name;
	operator_fn *fn;
	enum need need;
	const char *help;
} commands[] = {
	{ "jalan", operator_jalan, NEED_NOTHING,
	    "menjalankan satu Lapor lengkap dalam satu direktori" },
	{ "jam", operator_jam, NEED_SETTINGS,
	    "memindahkan jam satu Lapor percobaan" },
	{ "migrasi", operator_migrasi, NEED_SETTINGS,
	    "membawa skema basis data ke versi program ini" },
	{ "tanam", operator_tanam, NEED_SETTINGS,
	    "mengisi basis data kosong dengan benih" },
	{ "impor", operator_impor, NEED_SETTINGS,
	    "mengambil alih laporan dari ekspor SP4N-LAPOR! (CSV, XLSX)" },
	{ "periksa", operator_periksa, NEED_SETTINGS,
	    "memeriksa apakah pemasangan ini memenuhi janjinya" },
	{ "verifikasi-riwayat", operator_verifikasi_riwayat, NEED_SETTINGS,
	    "menguji rantai riwayat tiap laporan dan segel tiap hari" },
	{ "surel", operator_surel, NEED_SETTINGS,
	    "menerima satu surat balasan atau pantulan dari server surat" },
	{ "lupakan", operator_lupakan, NEED_SETTINGS,
	    "mencatat akun yang dihapus, dan menghapusnya lagi sesudah"
	    " pemulihan" },
	{ "cadangkan", operator_cadangkan, NEED_SETTINGS,
	    "menyalin basis data, lampiran, dan kunci" },
	{ "pulihkan", operator_pulihkan, NEED_SETTINGS,
	    "mengembalikan salinan ke pemasangan yang kosong" },
};

static int
usage(void)
{
	size_t i;

	fprintf(stderr, "usage: lapor [--conf FILE] PERINTAH ...\n\n");
	for (i = 0; i < sizeof(commands) / sizeof(commands[0]); i++)
		fprintf(
		    stderr, "  %-20s %s\n", commands[i].name, commands[i].help);
	return 2;
}

/* The operator's own secrets stand beside lapor.conf, in a file that the
 * workers cannot read. */
static enum err
load(const char *conf)
{
	const char *path = settings_path(conf), *slash = strrchr(path, '/');
	char more[4096];
	enum err err;

	if ((err = settings_load(path)) != ERR_OK)
		return err;
	setenv("LAPOR_CONF", path, 1);
	snprintf(more, sizeof(more), "%.*soperator.conf",
	    slash == NULL ? 0 : (int)(slash - path + 1), path);
	return access(more, R_OK) == 0 ? settings_load(more) : ERR_OK;
}

int
main(int argc, char **argv)
{
	const char *conf = settings_arg(&argc, argv);
	size_t i;

	log_open("lapor");
	if (sodium_init() < 0)
		return 1;
	if (argc < 2)
		return usage();
	for (i = 0; i < sizeof(commands) / sizeof(commands[0]); i++) {
		if (strcmp(commands[i].name, argv[1]) != 0)
			continue;
		if (commands[i].need == NEED_SETTINGS && load(conf) != ERR_OK)
			return commands[i].fn == operator_surel ? EX_TEMPFAIL
								: 1;
		return commands[i].fn(argc - 1, argv + 1);
	}
	return usage();
}
