#ifndef WILAYAH_WILAYAH_JSON_H
#define WILAYAH_WILAYAH_JSON_H

#include "../base/json.h"
#include "wilayah.h"

/* {data: [{kode, nama, tingkat, jalur}]}; jalur here is what the region lies
 * in, without itself: "Kota Metro, Lampung". */
enum err
wilayah_json_list(struct db *, struct json *, const struct wilayah *, size_t n);

/* One of them. */
enum err wilayah_json_one(struct db *, struct json *, const struct wilayah *);

#endif
