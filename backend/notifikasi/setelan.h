#ifndef NOTIFIKASI_SETELAN_H
#define NOTIFIKASI_SETELAN_H

#include "../base/json.h"
#include "../base/pelaku.h"
#include "kabar.h"
#include "setelan_sql.h"

/* What this account is told on a channel: what it chose, and what must be. */
unsigned setelan_pilihan(const struct setelan *, enum saluran);
/* By one mail a day instead of single ones, or not. */
void setelan_rangkuman(struct setelan *, bool);
void setelan_pilih(struct setelan *, enum saluran, unsigned kinds);

/* The page of choices, as its owner sees it. */
enum err setelan_json(struct db *, struct json *, const struct pelaku *,
    const struct setelan *, enum bahasa);

/* "20:00" and minutes of the day; -1: no such time. */
int64_t setelan_menit(struct str);

#endif
