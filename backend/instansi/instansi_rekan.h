#ifndef INSTANSI_INSTANSI_REKAN_H
#define INSTANSI_INSTANSI_REKAN_H

#include "../mariadb/db.h"

/* Who is active at an instansi and may act on its reports. */
struct instansi_rekan {
	int64_t id;
	struct str nama;
	uint32_t peran;
};

/* By name, at most 50; ${but} is left out. */
enum err instansi_rekan(struct db *, struct arena *, int64_t instansi_id,
    int64_t but, struct instansi_rekan **ret_v, size_t *ret_n);

#endif
