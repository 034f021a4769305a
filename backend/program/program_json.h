#ifndef PROGRAM_PROGRAM_JSON_H
#define PROGRAM_PROGRAM_JSON_H

#include "../base/json.h"
#include "program_sql.h"

/* {data: [{kode, nama}]} */
void program_json_list(struct json *, const struct program *, size_t n);

#endif
