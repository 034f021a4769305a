#include "err.h"

const struct err_info err_info[ERR__MAX] = {
#define ERR(name, http, kode, id, en) [ERR_##name] = { http, kode, id, en },
#include "../tables/errors.def"
#undef ERR
};
