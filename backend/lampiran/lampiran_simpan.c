#include "lampiran_simpan.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "../base/clock.h"
#include "../base/log.h"
#include "../base/settings.h"
#include "../media/media_run.h"
#include "lampiran.h"

/* clang-format off */
#define A_DAY		86400
#define TMP_PREFIX	"lampiran-"	/* then the process that writes it */
/* clang-format on */

static enum err
fault(const char *what)
{
	log_event(LOG_FAULT, "lampiran", "%s: error %d", what, errno);
	return ERR_STORAGE;
}

/* The directory of an id, or of its first one or two digits. */
static struct str
dir_of(struct arena *a, const char *hex, unsigned levels)
{
	if (levels == 0)
		return arena_printf(a, "%s/lampiran", settings.data_dir);
	if (levels == 1)
		return arena_printf(
		    a, "%s/lampiran/%.2s", settings.data_dir, hex);
	return arena_printf(
	    a, "%s/lampiran/%.2s/%.2s", settings.data_dir, hex, hex + 2);
}

static struct str
path_of(struct arena *a, struct str id)
{
	struct str hex = arena_hex(a, id);

	return arena_printf(a, "%s/%s", dir_of(a, hex.p, 2).p, hex.p);
}

static enum err
sync_dir(struct str path)
{
	int fd = open(path.p, O_RDONLY | O_DIRECTORY | O_CLOEXEC), rc;

	if (fd == -1)
		return fault("open directory");
	rc = fsync(fd);
	close(fd);
	return rc == 0 ? ERR_OK : fault("sync directory");
}

/* A new directory counts once its parent is on the disk too. */
static enum err
make_dirs(struct arena *a, const char *hex)
{
	unsigned level;
	enum err err;

	for (level = 0; level <= 2; level++) {
		if (mkdir(dir_of(a, hex, level).p, 0750) != 0) {
			if (errno != EEXIST)
				return fault("make directory");
			continue;
		}
		if (level > 0 &&
		    (err = sync_dir(dir_of(a, hex, level - 1))) != ERR_OK)
			return err;
	}
	return ERR_OK;
}

enum err
lampiran_sidik(struct arena *a, int fd, struct str *ret)
{
	unsigned char *out = arena_alloc(a, 33), buf[65536];
	crypto_generichash_state st;
	off_t at = 0;
	ssize_t n;

	crypto_generichash_init(&st, NULL, 0, 32);
	while ((n = pread(fd, buf, sizeof(buf), at)) > 0) {
		crypto_generichash_update(&st, buf, (size_t)n);
		at += n;
	}
	if (n < 0)
		return fault("read");
	crypto_generichash_final(&st, out, 32);
	*ret = (struct str){ (char *)out, 32 };
	return ERR_OK;
}

/* Uploads stop well before the disk is full: reports must still fit. */
static enum err
check_room(void)
{
	struct statvfs v;

	if (statvfs(settings.tmp_dir, &v) != 0)
		return fault("free space");
	if ((uint64_t)v.f_bavail * v.f_frsize >=
	    (uint64_t)settings.lampiran_sisa_mib << 20)
		return ERR_OK;
	log_event(LOG_WARNING, "lampiran", "less than %lld MiB free",
	    (long long)settings.lampiran_sisa_mib);
	return ERR_STORAGE;
}

/* From the finished temporary file to its place, durably.  Its age is told
 * by our clock, as the sweep does, and in whole days: a download says it. */
static enum err
publish(struct arena *a, int fd, const char *tmp, struct simpanan *s)
{
	struct timespec t[2] = { { .tv_nsec = UTIME_OMIT },
		{ .tv_sec = (clock_now() / A_DAY + 1) * A_DAY } };
	struct str hex = arena_hex(a, s->id);
	struct stat st;
	enum err err;

	if (fstat(fd, &st) != 0 || fchmod(fd, 0640) != 0 ||
	    futimens(fd, t) != 0)
		return fault("status");
	s->ukuran = st.st_size;
	if ((err = lampiran_sidik(a, fd, &s->sidik)) != ERR_OK ||
	    (err = make_dirs(a, hex.p)) != ERR_OK)
		return err;
	if (fsync(fd) != 0)
		return fault("sync");
	if (rename(tmp, path_of(a, s->id).p) != 0)
		return fault("rename");
	err = sync_dir(dir_of(a, hex.p, 2));
	if (err != ERR_OK)
		lampiran_buang(a, s->id);
	return err;
}

enum err
lampiran_simpan(struct arena *a, enum media m, int in_fd, struct simpanan *ret,
    enum media_hasil *ret_hasil)
{
	char *id = arena_alloc(a, 17);
	struct simpanan s = { .id = { id, 16 } };
	struct str tmp;
	enum err err;
	int fd;

	if ((err = check_room()) != ERR_OK)
		return err;
	randombytes_buf(id, 16);
	tmp = arena_printf(a, "%s/" TMP_PREFIX "%d-%s", settings.tmp_dir,
	    (int)getpid(), arena_hex(a, s.id).p);
	fd = open(tmp.p, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd == -1)
		return fault("create");
	err = media_run(m, in_fd, fd, ret_hasil);
	if (err == ERR_OK && *ret_hasil == HASIL_OK)
		err = publish(a, fd, tmp.p, &s);
	close(fd);
	unlink(tmp.p); /* gone already if it was published */
	if (err == ERR_OK && *ret_hasil == HASIL_OK)
		*ret = s;
	return err;
}

void
lampiran_buang(struct arena *a, struct str id)
{
	if (unlink(path_of(a, id).p) != 0 && errno != ENOENT)
		fault("remove");
}

static enum err
sweep_dir(struct arena *a, struct str path, int64_t before,
    enum err (*fn)(void *, struct str id), void *ctx)
{
	DIR *d = opendir(path.p);
	enum err err = ERR_OK;
	struct dirent *e;
	struct stat st;
	struct str id;

	if (d == NULL)
		return errno == ENOENT ? ERR_OK : fault("open directory");
	while (err == ERR_OK && (e = readdir(d)) != NULL) {
		id = lampiran_id(a, str_of(e->d_name));
		if (id.p != NULL &&
		    fstatat(dirfd(d), e->d_name, &st, AT_SYMLINK_NOFOLLOW) ==
			0 &&
		    st.st_mtime < before)
			err = fn(ctx, id);
	}
	closedir(d);
	return err;
}

enum err
lampiran_sapu(struct arena *a, unsigned aa, int64_t before,
    enum err (*fn)(void *, struct str id), void *ctx)
{
	enum err err = ERR_OK;
	unsigned bb;
	char hex[5];

	for (bb = 0; err == ERR_OK && bb < 256; bb++) {
		snprintf(hex, sizeof(hex), "%02x%02x", aa & 255, bb);
		err = sweep_dir(a, dir_of(a, hex, 2), before, fn, ctx);
	}
	return err;
}

void
lampiran_sapu_tmp(void)
{
	const size_t skip = sizeof(TMP_PREFIX) - 1;
	DIR *d = opendir(settings.tmp_dir);
	struct dirent *e;
	char *end;
	long pid;

	while (d != NULL && (e = readdir(d)) != NULL) {
		if (strncmp(e->d_name, TMP_PREFIX, skip) != 0)
			continue;
		pid = strtol(e->d_name + skip, &end, 10);
		if (*end == '-' && pid > 0 && kill((pid_t)pid, 0) == -1 &&
		    errno == ESRCH)
			unlinkat(dirfd(d), e->d_name, 0);
	}
	if (d != NULL)
		closedir(d);
}
