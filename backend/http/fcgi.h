#ifndef HTTP_FCGI_H
#define HTTP_FCGI_H

#include "../mariadb/db.h"

/*
 * Serve FastCGI requests on listen_fd, one at a time, until max_requests are
 * done or the process is told to end (SIGTERM, SIGHUP).  Returns the exit
 * status of the worker.
 */
int fcgi_serve(int listen_fd, struct db *, uint64_t max_requests);

#endif
