#ifndef HTTP_GALAT311_H
#define HTTP_GALAT311_H

#include "request.h"

/* Does this address speak Open311? */
bool galat311_milik(const struct request *);

/* The answer to err as Open311 wants it: an array of {code, description},
 * one per field error, in the format that the address ends in. */
void galat311_print(struct request *, enum err);

#endif
