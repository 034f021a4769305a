#ifndef BASE_ERR_H
#define BASE_ERR_H

/* Every way a request can fail; the table is backend/tables/errors.def. */
enum err {
#define ERR(name, http, kode, id, en) ERR_##name,
#include "../tables/errors.def"
#undef ERR
	ERR__MAX
};

struct err_info {
	int http;
	const char *kode, *id, *en;
};

extern const struct err_info err_info[ERR__MAX];

#endif
