/*
 * GET /kanal/sms/antar/:meterai: a delivery report of Kannel.  The address is
 * one that only we can make, for one try of one message, so nobody else can
 * say anything and the same said twice changes nothing.  It also settles a
 * message whose sender died before it had written down that it was taken.
 */
#include "../http/route.h"
#include "../saluran/driver.h"
#include "alamat.h"
#include "surat_sql.h"

#define TRIES 4
#define PAUSE 300 /* seconds; longer with each try */

enum dlr { DLR_SAMPAI = 1, DLR_GAGAL = 2, DLR_JARINGAN = 8, DLR_TOLAK = 16 };

enum err
sms_antar_get(struct request *r)
{
	int64_t id, coba, jenis = request_query_int(r, "jenis", 0, 0, 64);
	struct str none = { 0 };
	enum err err;

	if (driver_of(SALURAN_SMS) == NULL)
		return ERR_NOT_FOUND;
	err = alamat_read(r->a, ALAMAT_ANTAR, r->vars[0], &id, &coba);
	if (err != ERR_OK || (err = problem_check(&r->problem)) != ERR_OK)
		return err;
	if (jenis == DLR_SAMPAI)
		err = surat_sql_antar(
		    r->db, id, coba, SURAT_SAMPAI, none, r->now);
	else if (jenis == DLR_JARINGAN)
		err = surat_sql_antar(
		    r->db, id, coba, SURAT_JARINGAN, none, r->now);
	else if (jenis == DLR_GAGAL)
		err = surat_sql_antar(r->db, id, coba, SURAT_GAGAL,
		    STR("SMS: tidak sampai"), r->now);
	else if (jenis == DLR_TOLAK)
		err = surat_sql_ditolak(r->db, id, coba,
		    STR("SMS: ditolak jaringan"), TRIES,
		    r->now + PAUSE * (coba + 1), r->now);
	r->out.type = "text/plain; charset=utf-8";
	r->out.body = STR("");
	return err;
}
