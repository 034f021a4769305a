#ifndef HTTP_UPLOAD_H
#define HTTP_UPLOAD_H

#include "request.h"

/*
 * Files that people send.  nginx takes the bytes into a file of its own
 * (request.body_file) and asks before, with the headers of the upload and the
 * method GET, whether it may.
 */

/* The answer to that question: 204, or why not. */
enum err upload_allow(struct request *);

/*
 * Open the file that nginx wrote for this request.  The path comes with the
 * request, so it is believed only as far as: a regular file with one name,
 * directly in the directory for uploads, reached by no link; else
 * ERR_BAD_REQUEST.  The caller closes *ret_fd.
 */
enum err upload_open(struct request *, int *ret_fd);

#endif
