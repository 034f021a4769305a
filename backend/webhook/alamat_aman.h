#ifndef WEBHOOK_ALAMAT_AMAN_H
#define WEBHOOK_ALAMAT_AMAN_H

#include <stdbool.h>
#include <sys/socket.h>

#include "../base/str.h"

/*
 * Where a webhook may go.  An address is written by somebody else, so that it
 * must not reach what only we can reach: it is https, without a name and
 * password, to the usual port or one from 1024; and the very address that is
 * connected to is looked at, whatever the name said a moment before.
 * uji: this is a test instance, http and loopback are allowed too.
 */
bool alamat_aman_url(struct str url, bool uji);

/* Of the open internet: none of the private, shared, local, documentation,
 * multicast or translated ranges of IPv4 and IPv6. */
bool alamat_aman_sock(const struct sockaddr *, socklen_t, bool uji);

#endif
