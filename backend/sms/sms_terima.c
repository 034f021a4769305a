#include "../base/telepon.h"
#include "../base/utf8.h"
#include "../saluran/driver.h"
#include "sms_baca.h"
#include "sms_kunci.h"
#include "sms_sql.h"

#define TEKS_MAX 4000 /* bytes: ten parts and more */

#define ITEM(name, kode, id, en) { kode, { id, en } },
static const struct istilah sms_status_v[] = {
#include "../tables/sms_status.def"
};
static const struct istilah sms_alasan_v[] = {
#include "../tables/sms_alasan.def"
};
#undef ITEM
const struct kosakata kosakata_sms_status = { sms_status_v, SMS_STATUS__MAX };
const struct kosakata kosakata_sms_alasan = { sms_alasan_v, SMS_ALASAN__MAX };

bool
sms_hidup(void)
{
	return driver_of(SALURAN_SMS) != NULL;
}

/* What was no UTF-8 is kept readable: a lost letter is better than a lost
 * SMS. */
static struct str
readable(struct arena *a, struct str s)
{
	char *out = arena_alloc(a, s.n + 1);
	size_t i = 0, n = 0, k;
	uint32_t c;

	if (s.n > TEKS_MAX)
		s.n = TEKS_MAX;
	for (; i < s.n; i += k == 0 ? 1 : k) {
		k = utf8_decode(s.p + i, s.n - i, &c);
		if (k == 0 || c == 0)
			out[n++] = '?';
		else {
			memcpy(out + n, s.p + i, k);
			n += k;
		}
	}
	return (struct str){ out, n };
}

enum err
sms_terima(struct db *db, struct arena *a, const struct sms_baru *b,
    int64_t now, bool *ret_baru)
{
	struct sms_bagian_udh udh;
	struct sms_tulis t = { .penyedia = b->penyedia,
		.teks = readable(a, b->teks),
		.dari = 1,
		.ke = 1,
		.now = now };
	struct str nomor = telepon_e164(a, b->dari);
	uint64_t n = 0;
	enum err err;

	/* A sender like "BANKXYZ" can be answered by nobody. */
	if (nomor.p == NULL) {
		nomor = b->dari.n > 30 ? arena_str(a, b->dari.p, 30) : b->dari;
		t.alasan = SMS_ALASAN_NOMOR;
	}
	if (b->udh.p != NULL && sms_udh(b->udh, &udh)) {
		t.rujukan = udh.rujukan;
		t.dari = udh.dari;
		t.ke = udh.ke;
	}
	if ((err = sms_sidik(a, nomor, &t.sidik)) != ERR_OK ||
	    (err = sms_segel(a, nomor, &t.amplop)) != ERR_OK ||
	    (err = sms_teks_sidik(a, sms_inti(a, t.teks), &t.teks_sidik)) !=
		ERR_OK)
		return err;
	if ((err = sms_sql_add(db, &t, &n)) == ERR_OK)
		*ret_baru = n > 0;
	return err;
}

enum err
sms_purge(struct db *db, int64_t before, uint64_t *ret_n)
{
	return sms_sql_purge(db, before, ret_n);
}

enum err
sms_pengirim(
    struct db *db, struct arena *a, int64_t laporan_id, struct str *ret_sidik)
{
	return sms_sql_pengirim(db, a, laporan_id, ret_sidik);
}
