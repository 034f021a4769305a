/*
 * GET /kanal/sms/antar/:meterai: a delivery report of Kannel.  The address is
 * one that only we can make, for one try of one message, so nobody else can
 * say anything and the same said twice changes nothing.
 */
#include "../http/route.h"
#include "../saluran/driver.h"
#include "alamat.h"
#include "surat.h"

/* The numbers of Kannel's dlr-mask; what is none of them is let pass. */
static const struct {
	int64_t dlr;
	enum surat_nasib nasib;
} kata[] = {
	{ 1, NASIB_SAMPAI },
	{ 2, NASIB_GAGAL },
	{ 8, NASIB_JARINGAN },
	{ 16, NASIB_TOLAK },
};

enum err
sms_antar_get(struct request *r)
{
	int64_t id, urut, jenis = request_query_int(r, "jenis", 0, 0, 64);
	enum err err;
	size_t i;

	if (driver_of(SALURAN_SMS) == NULL)
		return ERR_NOT_FOUND;
	err = alamat_read(r->a, ALAMAT_ANTAR, r->vars[0], &id, &urut);
	if (err != ERR_OK || (err = problem_check(&r->problem)) != ERR_OK)
		return err;
	for (i = 0; err == ERR_OK && i < sizeof(kata) / sizeof(kata[0]); i++)
		if (kata[i].dlr == jenis)
			err =
			    surat_nasib(r->db, id, urut, kata[i].nasib, r->now);
	r->out.type = "text/plain; charset=utf-8";
	r->out.body = STR("");
	return err;
}
