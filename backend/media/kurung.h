#ifndef MEDIA_KURUNG_H
#define MEDIA_KURUNG_H

#include <stdbool.h>

/*
 * Lock this process in before it looks at a stranger's bytes: 512 MiB of
 * address space, 5 s of CPU, no file to open, no program to start, no socket,
 * no new rights, and death with the worker that started it.  What it has open
 * stays open.  false: the cage is not complete, do not go on.
 */
bool kurung_masuk(void);

#endif
