#ifndef BASE_BANNED_H
#define BASE_BANNED_H

/*
 * Functions that have no place here, after git's banned.h.  Unbounded copies,
 * hidden state, silent errors: there is always a better one.  The makefile
 * includes this file before everything else (-include), so system headers
 * come first.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* clang-format off */
#define BANNED(f) banned_function_##f

#undef strcpy
#define strcpy(a, b)		BANNED(strcpy)
#undef strncpy
#define strncpy(a, b, n)	BANNED(strncpy)
#undef strcat
#define strcat(a, b)		BANNED(strcat)
#undef strncat
#define strncat(a, b, n)	BANNED(strncat)
#undef sprintf
#define sprintf(...)		BANNED(sprintf)
#undef vsprintf
#define vsprintf(...)		BANNED(vsprintf)
#undef strtok
#define strtok(a, b)		BANNED(strtok)
#undef gmtime
#define gmtime(t)		BANNED(gmtime)
#undef localtime
#define localtime(t)		BANNED(localtime)
#undef ctime
#define ctime(t)		BANNED(ctime)
#undef asctime
#define asctime(t)		BANNED(asctime)
#undef atoi
#define atoi(s)			BANNED(atoi)
#undef atol
#define atol(s)			BANNED(atol)
#undef rand
#define rand()			BANNED(rand)
#undef random
#define random()		BANNED(random)
/* clang-format on */

#endif
