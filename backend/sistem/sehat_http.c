/*
 * GET /sehat: is this instance able to serve, and if not quite, why?  Without
 * the database it is not (503).  Everything else is told and stays 200, so
 * that a late job does not take the site off its load balancer.
 */
#include <sys/statvfs.h>

#include "../base/clock.h"
#include "../base/settings.h"
#include "../base/waktu.h"
#include "../http/route.h"
#include "../saluran/driver.h"
#include "sehat_sql.h"

route_handler sehat_get;

#define LATE       (15 * INT64_C(60)) /* a message or the scheduler overdue */
#define FAILING    3                  /* runs of one job, one after another */
#define BEHIND     (30 * INT64_C(60)) /* a job; none has a longer period */
#define DISK_LEAST 5                  /* per cent free */

struct alasan {
	const char *kode;
	bool is;
};

/* Free space where uploads go, per cent; 100 when it cannot be asked. */
static unsigned
disk_free(void)
{
	struct statvfs v;

	if (statvfs(settings.data_dir, &v) != 0 || v.f_blocks == 0)
		return 100;
	return (unsigned)(v.f_bavail * 100 / v.f_blocks);
}

static void
put_reasons(struct json *j, const struct alasan *v, size_t n)
{
	bool any = false;
	size_t i;

	for (i = 0; i < n; i++)
		any = any || v[i].is;
	json_z(j, "status", any ? "terganggu" : "sehat");
	json_open(j, "alasan", '[');
	for (i = 0; i < n; i++)
		if (v[i].is)
			json_z(j, NULL, v[i].kode);
	json_close(j, ']');
}

static bool
late(int64_t now, struct null_i64 since)
{
	return since.ada && now - since.v > LATE;
}

enum err
sehat_get(struct request *r)
{
	int year = waktu_tanggal(waktu_day(r->now, ZONA_WIB)).tahun;
	struct json *j = &r->out.json;
	struct sehat s = { 0 };
	enum err err;

	const struct sehat_tanya q = {
		.dari = arena_printf(r->a, "%04d-01-01", year).p,
		.sampai = arena_printf(r->a, "%04d-12-31", year).p,
		.real = clock_real(),
		.hidup = { driver_of(SALURAN_EMAIL) != NULL,
		    driver_of(SALURAN_PUSH) != NULL,
		    driver_of(SALURAN_SMS) != NULL },
		.putus = r->now - LATE,
	};

	err = sehat_sql_get(r->db, r->a, &q, &s);
	const struct alasan why[] = {
		{ "basis-data", err != ERR_OK },
		{ "pengiriman-terlambat", late(r->now, s.tertua) },
		{ "saluran-terganggu", s.saluran_putus },
		{ "penjadwal-berhenti", late(clock_real(), s.penjadwal) },
		{ "pekerjaan-gagal", s.gagal >= FAILING },
		{ "pekerjaan-tertinggal", s.tertinggal > BEHIND },
		{ "hari-libur-kosong",
		    err == ERR_OK && (s.libur == 0 || s.tanpa_batas) },
		{ "rekap-beda", s.rekap_beda > 0 },
		{ "ruang-penyimpanan", disk_free() < DISK_LEAST },
	};
	json_open(j, NULL, '{');
	put_reasons(j, why, sizeof(why) / sizeof(why[0]));
	json_z(j, "basis_data", err == ERR_OK ? "terhubung" : "terputus");
	if (err == ERR_OK) {
		json_int(j, "versi_skema", s.versi_skema);
		json_int(j, "antrean", s.antrean);
	} else {
		json_null(j, "versi_skema");
		json_null(j, "antrean");
		r->out.status = 503;
		response_header(r, "Retry-After", STR("2"));
	}
	json_time(j, "waktu", r->now, ZONA_WIB);
	json_close(j, '}');
	return ERR_OK;
}
