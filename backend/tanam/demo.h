#ifndef TANAM_DEMO_H
#define TANAM_DEMO_H

#include <stdint.h>

#include "../base/err.h"

struct db;

/*
 * File the made-up reports of ${file} and take each of them to its status by
 * the same acts that people use, dated over the year before ${now}.  All or
 * none, in one transaction; nothing is done where any report exists.
 */
enum err demo(struct db *, const char *file, int64_t now, uint64_t *ret_n);

#endif
