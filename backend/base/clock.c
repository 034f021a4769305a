#include "clock.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "log.h"

/* clang-format off */
#define CLOCK_BYTES	((off_t)sizeof(int64_t))
/* clang-format on */

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__,
    "the clock file is little-endian and read in place");

/* Another process rewrites these 8 bytes; aligned, so never seen half. */
static const volatile int64_t *offset;

static int64_t
real_now(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_REALTIME, &ts);
	return ts.tv_sec;
}

int64_t
clock_real(void)
{
	return real_now();
}

int64_t
clock_now(void)
{
	return real_now() + (offset == NULL ? 0 : *offset);
}

int64_t
clock_mono_us(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (int64_t)ts.tv_sec * 1000000 + ts.tv_nsec / 1000;
}

static enum err
fault(const char *path)
{
	log_event(LOG_FAULT, "clock", "%s: %s", path, strerror(errno));
	return ERR_STORAGE;
}

enum err
clock_open(const char *path)
{
	struct stat st;
	void *map;
	int fd;

	if (path == NULL || *path == '\0')
		return ERR_OK;
	if ((fd = open(path, O_RDONLY | O_CLOEXEC)) == -1)
		return fault(path);
	if (fstat(fd, &st) == -1 || st.st_size != CLOCK_BYTES) {
		close(fd);
		errno = EINVAL;
		return fault(path);
	}
	map = mmap(NULL, sizeof(*offset), PROT_READ, MAP_SHARED, fd, 0);
	close(fd);
	if (map == MAP_FAILED)
		return fault(path);
	offset = map;
	return ERR_OK;
}

enum err
clock_set(const char *path, int64_t now)
{
	int64_t diff = now - real_now();
	ssize_t n;
	int fd;

	if ((fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0644)) == -1)
		return fault(path);
	n = pwrite(fd, &diff, sizeof(diff), 0);
	if (close(fd) == -1 || n != (ssize_t)sizeof(diff))
		return fault(path);
	return ERR_OK;
}
