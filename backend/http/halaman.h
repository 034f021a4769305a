#ifndef HTTP_HALAMAN_H
#define HTTP_HALAMAN_H

#include "../base/json.h"

/*
 * How every list that goes by a number is printed: {data: […], berikutnya}.
 * halaman_open() begins the object and data; halaman_next() ends data and says
 * after which number the next page begins (0: this is the last).  What more the
 * object has, and its end, are the caller's.
 */
void halaman_open(struct json *);
void halaman_next(struct json *, int64_t next);

#endif
