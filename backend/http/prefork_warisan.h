#ifndef HTTP_PREFORK_WARISAN_H
#define HTTP_PREFORK_WARISAN_H

#include <stdbool.h>
#include <sys/types.h>

#include "../base/err.h"
#include "prefork.h"

/*
 * What a master has from outside or leaves to the next image of itself:
 * listening sockets, the shared memory, the old workers.  For prefork.c only.
 */
struct warisan {
	int listen_fd[POOL__MAX]; /* -1: none yet */
	int shared_fd;            /* -1: none */
	bool ours[POOL__MAX];     /* we bound it, so we remove it */
	pid_t old[256];           /* workers of the image before us */
	size_t nold;
};

/* Take what LISTEN_FDS and LAPOR_WORKERS name; removes both. */
void warisan_take(struct warisan *);

/* Bind what nobody gave us. */
enum err warisan_bind(struct warisan *);
void warisan_unlink(const struct warisan *);

/* Name everything for the next image and execute ${program}.  Returns only
 * when that failed; then nothing has changed. */
void warisan_leave(const struct warisan *, const char *program);

#endif
