#include "periksa.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/clock.h"
#include "../base/settings.h"
#include "../mariadb/db_script.h"
#include "operator.h"

void
periksa_say(struct periksa *p, enum hasil h, const char *fmt, ...)
{
	static const char *const words[] = {
		[HASIL_BAIK] = "baik",
		[HASIL_HATI_HATI] = "HATI-HATI",
		[HASIL_GAGAL] = "GAGAL",
	};
	va_list ap;

	p->good += h == HASIL_BAIK;
	p->warned += h == HASIL_HATI_HATI;
	p->failed += h == HASIL_GAGAL;
	printf("%-10s ", words[h]);
	va_start(ap, fmt);
	vprintf(fmt, ap);
	va_end(ap);
	putchar('\n');
}

/* The file is there and nobody else may read it. */
static void
secret_file(struct periksa *p, const char *path, off_t least)
{
	struct stat st;

	if (stat(path, &st) == -1)
		periksa_say(p, HASIL_GAGAL, "%s: %s", path, strerror(errno));
	else if (st.st_size < least)
		periksa_say(p, HASIL_GAGAL, "%s: kurang dari %lld byte", path,
		    (long long)least);
	else if ((st.st_mode & 07027) != 0)
		periksa_say(p, HASIL_GAGAL,
		    "%s: mode %04o, paling longgar 0640", path,
		    st.st_mode & 07777);
	else
		periksa_say(
		    p, HASIL_BAIK, "%s: mode %04o", path, st.st_mode & 07777);
}

static void
private_dir(struct periksa *p, const char *path)
{
	struct stat st;

	if (stat(path, &st) == -1)
		periksa_say(p, HASIL_GAGAL, "%s: %s", path, strerror(errno));
	else if (!S_ISDIR(st.st_mode) || (st.st_mode & 0007) != 0)
		periksa_say(p, HASIL_GAGAL,
		    "%s: mode %04o, orang lain tidak boleh masuk", path,
		    st.st_mode & 07777);
	else
		periksa_say(
		    p, HASIL_BAIK, "%s: mode %04o", path, st.st_mode & 07777);
}

static void
socket_mode(struct periksa *p, const char *path)
{
	struct stat st;

	if (stat(path, &st) == -1)
		periksa_say(p, HASIL_HATI_HATI,
		    "%s: tidak ada, lapor-api belum berjalan?", path);
	else if ((st.st_mode & 0777) != 0660)
		periksa_say(p, HASIL_GAGAL, "%s: mode %04o, harus 0660", path,
		    st.st_mode & 0777);
	else
		periksa_say(p, HASIL_BAIK, "%s: mode 0660", path);
}

static void
check_files(struct periksa *p, const char *conf)
{
	secret_file(p, conf, 1);
	secret_file(p, settings.kunci_file, 32);
	private_dir(p, settings.data_dir);
	private_dir(p, settings.tmp_dir);
	socket_mode(p, settings.api_socket);
	socket_mode(p, settings.login_socket);
}

/* What is right in a private instance and wrong in the open. */
static void
check_settings(struct periksa *p)
{
	bool https = strncmp(settings.base_url, "https://", 8) == 0;
	enum hasil bad = https ? HASIL_GAGAL : HASIL_HATI_HATI;

	periksa_say(p, https ? HASIL_BAIK : HASIL_HATI_HATI, "base_url %s%s",
	    settings.base_url,
	    https ? "" : ": tanpa https hanya untuk mencoba");
	if (*settings.clock_file != '\0')
		periksa_say(p, bad, "clock_file dipakai: jam dapat dipindah");
	if (!settings.totp_wajib)
		periksa_say(p, bad, "totp_wajib = tidak");
	if (settings.argon_kib < 19456)
		periksa_say(p, HASIL_GAGAL,
		    "argon_kib %lld, paling sedikit"
		    " 19456",
		    (long long)settings.argon_kib);
	if (settings.workers < 1 || settings.login_workers < 1)
		periksa_say(p, HASIL_GAGAL,
		    "workers dan login_workers"
		    " paling sedikit 1");
}

static void
check_schema(struct periksa *p)
{
	unsigned missing;

	if (migrasi_check(&missing) != ERR_OK)
		periksa_say(
		    p, HASIL_GAGAL, "skema bukan milik versi program ini");
	else if (missing > 0)
		periksa_say(p, HASIL_GAGAL,
		    "%u migrasi belum diterapkan: lapor migrasi", missing);
	else
		periksa_say(p, HASIL_BAIK, "semua migrasi sudah diterapkan");
}

static void
check_db(struct periksa *p)
{
	struct db_target t = operator_target(AKUN_OPERATOR);

	if ((p->d = db_script_open(&t, true)) == NULL) {
		periksa_say(
		    p, HASIL_GAGAL, "basis data tidak menjawab di %s", t.hosts);
		return;
	}
	periksa_version(p);
	periksa_variables(p);
	periksa_grants(p);
	check_schema(p);
	periksa_holidays(p);
	db_script_close(p->d);
}

int
operator_periksa(int argc, char **argv)
{
	struct periksa p = { .a = arena_new(1 << 16) };

	if (argc != 1) {
		fprintf(stderr, "usage: lapor %s [--conf FILE]\n", argv[0]);
		return 2;
	}
	if (clock_open(settings.clock_file) != ERR_OK)
		return 1;
	check_settings(&p);
	check_files(&p, settings_path(NULL));
	check_db(&p);
	printf("%u baik, %u hati-hati, %u gagal\n", p.good, p.warned, p.failed);
	arena_free(p.a);
	return p.failed > 0;
}
