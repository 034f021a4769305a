#ifndef SALURAN_RAMBAT_H
#define SALURAN_RAMBAT_H

#include <curl/curl.h>
#include <stdbool.h>

/*
 * The handle of a driver that speaks these protocols ("https,http"): made
 * once, kept; no proxy of the environment, no redirect, the time limits of the
 * settings, and what the answer says thrown away.  False: libcurl cannot.
 */
bool rambat_open(CURL **, const char *protocols);

#endif
