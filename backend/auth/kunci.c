#include "kunci.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#include <sodium.h>

#include "../base/log.h"
#include "../base/settings.h"

#define SECRET_MIN 32
#define SECRET_MAX 4096

/* The file's BLAKE2b-512: whatever its length and look, all of it counts. */
static unsigned char secret[crypto_generichash_KEYBYTES_MAX];
static bool loaded;

static enum err
fault(const char *why)
{
	log_event(LOG_FAULT, "kunci", "kunci_file: %s", why);
	return ERR_INTERNAL;
}

static enum err
load(void)
{
	unsigned char buf[SECRET_MAX];
	ssize_t n;
	int fd;

	fd = open(settings.kunci_file, O_RDONLY | O_CLOEXEC);
	if (fd == -1)
		return fault(strerror(errno));
	n = read(fd, buf, sizeof(buf));
	close(fd);
	if (n < SECRET_MIN)
		return fault("fewer than 32 bytes");
	crypto_generichash(secret, sizeof(secret), buf, (size_t)n, NULL, 0);
	sodium_memzero(buf, sizeof(buf));
	loaded = true;
	return ERR_OK;
}

enum err
kunci_get(const char *purpose, unsigned char ret[KUNCI_BYTES])
{
	enum err err;

	if (!loaded && (err = load()) != ERR_OK)
		return err;
	crypto_generichash(ret, KUNCI_BYTES, (const unsigned char *)purpose,
	    strlen(purpose), secret, sizeof(secret));
	return ERR_OK;
}
