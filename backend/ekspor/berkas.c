#include "berkas.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <sodium.h>

#include "../base/clock.h"
#include "../base/log.h"
#include "../base/settings.h"

static enum err
fault(const char *what)
{
	log_event(LOG_FAULT, "ekspor", "%s: error %d", what, errno);
	return ERR_STORAGE;
}

bool
berkas_ada_ruang(void)
{
	struct statvfs v;

	return statvfs(settings.tmp_dir, &v) == 0 &&
	       (uint64_t)v.f_bavail * v.f_frsize >=
		   (uint64_t)settings.ekspor_sisa_mib << 20;
}

/* The directories hold files only. */
void
berkas_dir_buang(struct arena *a, const char *dir)
{
	DIR *d = opendir(dir);
	struct dirent *e;

	if (d == NULL)
		return;
	while ((e = readdir(d)) != NULL)
		if (e->d_name[0] != '.')
			unlink(arena_printf(a, "%s/%s", dir, e->d_name).p);
	closedir(d);
	rmdir(dir);
}

/* Call fn for what tmp_dir holds that begins with ${prefix}. */
static void
each_tmp(struct arena *a, const char *prefix,
    void (*fn)(struct arena *, const char *dir))
{
	DIR *d = opendir(settings.tmp_dir);
	struct dirent *e;

	if (d == NULL)
		return;
	while ((e = readdir(d)) != NULL)
		if (strncmp(e->d_name, prefix, strlen(prefix)) == 0)
			fn(a, arena_printf(
				  a, "%s/%s", settings.tmp_dir, e->d_name)
				  .p);
	closedir(d);
}

enum err
berkas_dir(struct arena *a, int64_t id, int64_t epoch, const char **ret)
{
	each_tmp(a, arena_printf(a, "ekspor-%lld-", (long long)id).p,
	    berkas_dir_buang);
	*ret = arena_printf(a, "%s/ekspor-%lld-%lld", settings.tmp_dir,
	    (long long)id, (long long)epoch)
		   .p;
	if (!berkas_ada_ruang()) {
		log_event(LOG_WARNING, "ekspor", "less than %lld MiB free",
		    (long long)settings.ekspor_sisa_mib);
		return ERR_STORAGE;
	}
	return mkdir(*ret, 0700) == 0 ? ERR_OK : fault("make directory");
}

enum err
berkas_sidik(struct arena *a, const char *path, struct str *ret_sidik,
    int64_t *ret_ukuran)
{
	unsigned char *out = arena_alloc(a, 33), buf[65536];
	crypto_hash_sha256_state st;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	int64_t size = 0;
	ssize_t n = -1;

	crypto_hash_sha256_init(&st);
	while (fd != -1 && (n = read(fd, buf, sizeof(buf))) > 0) {
		crypto_hash_sha256_update(&st, buf, (unsigned long long)n);
		size += n;
	}
	if (fd != -1)
		close(fd);
	if (n != 0)
		return fault("read");
	crypto_hash_sha256_final(&st, out);
	*ret_sidik = (struct str){ (char *)out, 32 };
	*ret_ukuran = size;
	return ERR_OK;
}

static enum err
sync_path(const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	int rc = fd == -1 ? -1 : fsync(fd);

	if (fd != -1)
		close(fd);
	return rc == 0 ? ERR_OK : fault("sync");
}

static const char *
place_in(struct arena *a, const char *folder, const char *nama)
{
	return arena_printf(a, "%s/%s%s%s", settings.data_dir, folder,
	    nama[0] == '\0' ? "" : "/", nama)
	    .p;
}

static const char *
place(struct arena *a, const char *nama)
{
	return place_in(a, "ekspor", nama);
}

enum err
berkas_terbit_di(
    struct arena *a, const char *path, const char *folder, const char *nama)
{
	const char *dir = place_in(a, folder, "");
	enum err err;

	if (mkdir(dir, 0750) != 0 && errno != EEXIST)
		return fault("make directory");
	if (chmod(path, 0640) != 0)
		return fault("mode");
	if ((err = sync_path(path)) != ERR_OK)
		return err;
	if (rename(path, place_in(a, folder, nama)) != 0)
		return fault("rename");
	return sync_path(dir);
}

enum err
berkas_terbit(struct arena *a, const char *path, const char *nama)
{
	return berkas_terbit_di(a, path, "ekspor", nama);
}

void
berkas_buang(struct arena *a, const char *nama)
{
	unlink(place(a, nama));
}

static bool
older(const char *path, int64_t seconds)
{
	struct stat st;

	return lstat(path, &st) == 0 && clock_real() - st.st_mtime > seconds;
}

enum err
berkas_sapu(struct arena *a,
    enum err (*fn)(void *, int64_t id, struct str nama), void *ctx)
{
	DIR *d = opendir(place(a, ""));
	struct dirent *e;
	enum err err = ERR_OK;

	while (d != NULL && err == ERR_OK && (e = readdir(d)) != NULL)
		if (e->d_name[0] != '.' && older(place(a, e->d_name), 3600))
			err = fn(ctx, strtoll(e->d_name, NULL, 10),
			    arena_str(a, e->d_name, strlen(e->d_name)));
	if (d != NULL)
		closedir(d);
	return err;
}

static void
remove_old(struct arena *a, const char *dir)
{
	if (older(dir, 86400))
		berkas_dir_buang(a, dir);
}

void
berkas_sapu_tmp(struct arena *a)
{
	each_tmp(a, "ekspor-", remove_old);
	each_tmp(a, "terbuka-", remove_old);
}
