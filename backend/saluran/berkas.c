/*
 * SMS into files: data_dir/sms/<id>.json, for a script of the operator (a
 * modem of his own, a test on his desk) that sends and removes them.  The
 * name is that of the message, so a repeated try writes the same file.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/json.h"
#include "../base/settings.h"
#include "driver.h"
#include "sms_teks.h"

struct hasil driver_berkas(const struct antaran *);

static struct hasil
fault(const char *what)
{
	return hasil_of(HANTAR_PUTUS, 0, "%s: %s", what, strerror(errno));
}

static bool
write_all(int fd, struct str s)
{
	ssize_t n;

	while (s.n > 0) {
		n = write(fd, s.p, s.n);
		if (n <= 0)
			return false;
		s.p += n;
		s.n -= (size_t)n;
	}
	return fsync(fd) == 0;
}

struct hasil
driver_berkas(const struct antaran *m)
{
	struct arena *a = m->a;
	struct str dir = arena_printf(a, "%s/sms", settings.data_dir);
	struct str tmp = arena_printf(a, "%s/.baru", dir.p), name;
	struct json j;
	bool good;
	int fd;

	name = arena_printf(a, "%s/%lld.json", dir.p, (long long)m->id);
	json_start(&j, a);
	json_open(&j, NULL, '{');
	json_id(&j, "id", m->id);
	json_str(&j, "ke", m->ke);
	json_str(&j, "teks", m->teks);
	json_int(&j, "bagian", (int64_t)sms_bagian(m->teks));
	json_close(&j, '}');
	if (mkdir(dir.p, 0700) == -1 && errno != EEXIST)
		return fault("data_dir/sms");
	fd = open(tmp.p, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (fd == -1)
		return fault("data_dir/sms");
	good = write_all(fd, json_text(&j));
	close(fd);
	if (!good || rename(tmp.p, name.p) == -1)
		return fault("data_dir/sms");
	return hasil_of(HANTAR_SUDAH, 0, "%s", "");
}
