#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/clock.h"
#include "../base/settings.h"
#include "../base/waktu.h"
#include "../mariadb/db_script.h"
#include "periksa.h"

/* Fewer days off than this in a year: somebody has not finished typing. */
#define LIBUR_MIN 10

/* Defaults of MariaDB 10.11 that break a promise; db/mariadb/lapor.cnf.in. */
static const struct variable {
	const char *name, *value, *why;
} variables[] = {
	{ "innodb_flush_log_at_trx_commit", "1",
	    "laporan yang diterima"
	    " dapat hilang" },
	{ "sync_binlog", "1", "binlog dapat tertinggal dari data" },
	{ "innodb_rollback_on_timeout", "1",
	    "tindakan dapat tersimpan"
	    " separuh" },
	{ "innodb_snapshot_isolation", "1",
	    "dua tindakan dapat saling"
	    " menimpa" },
	{ "local_infile", "0", "klien dapat membaca berkas" },
	{ "character_set_server", "utf8mb4", "teks dapat rusak" },
	{ "autocommit", "1", "lihat lapor.cnf" },
	{ "general_log", "0", "isi laporan masuk ke log" },
	{ "slow_query_log", "0", "isi laporan masuk ke log" },
};

static const char *
cell(struct periksa *p, const char *sql)
{
	const char **cells;
	size_t n;

	if (db_script_rows(p->d, p->a, sql, 1, &cells, &n) != ERR_OK ||
	    n == 0 || cells[0] == NULL)
		return "?";
	return cells[0];
}

void
periksa_version(struct periksa *p)
{
	const char *version = cell(p, "SELECT VERSION()");
	char *end;
	unsigned long major = strtoul(version, &end, 10), minor;

	minor = *end == '.' ? strtoul(end + 1, NULL, 10) : 0;
	periksa_say(p,
	    major > 10 || (major == 10 && minor >= 11) ? HASIL_BAIK
						       : HASIL_GAGAL,
	    "MariaDB %s (dibutuhkan 10.11 atau lebih baru)", version);
}

void
periksa_variables(struct periksa *p)
{
	const struct variable *v;
	const char *is;
	size_t i;

	for (i = 0; i < sizeof(variables) / sizeof(variables[0]); i++) {
		v = &variables[i];
		is = cell(
		    p, arena_printf(p->a, "SELECT @@global.%s", v->name).p);
		if (strcmp(is, v->value) == 0)
			periksa_say(p, HASIL_BAIK, "%s = %s", v->name, is);
		else
			periksa_say(p, HASIL_GAGAL, "%s = %s, harus %s: %s",
			    v->name, is, v->value, v->why);
	}
	is = cell(p, "SELECT @@global.sql_mode");
	periksa_say(p,
	    strstr(is, "STRICT_TRANS_TABLES") != NULL ? HASIL_BAIK
						      : HASIL_GAGAL,
	    "sql_mode %s", is);
}

/* Everything the application's account may do, as "table: rights". */
void
periksa_grants(struct periksa *p)
{
	const char *user = db_script_quote(p->d, p->a, settings.db_user).p;
	const char *wide, *history;

	wide = cell(
	    p, arena_printf(p->a,
		   "SELECT COUNT(*) FROM"
		   " (SELECT grantee FROM information_schema.schema_privileges"
		   "  UNION ALL SELECT grantee FROM"
		   "  information_schema.user_privileges"
		   "  WHERE privilege_type <> 'USAGE') AS wide"
		   " WHERE grantee LIKE '''%s''@%%'",
		   user)
		   .p);
	periksa_say(p, strcmp(wide, "0") == 0 ? HASIL_BAIK : HASIL_GAGAL,
	    "%s tanpa hak atas seluruh basis data", settings.db_user);
	history = cell(p,
	    arena_printf(p->a,
		"SELECT COALESCE(GROUP_CONCAT(DISTINCT privilege_type ORDER BY"
		" privilege_type), '-') FROM"
		" information_schema.table_privileges"
		" WHERE table_schema = '%s' AND table_name = 'riwayat'"
		" AND grantee LIKE '''%s''@%%'",
		settings.db_name, user)
		.p);
	periksa_say(p,
	    strcmp(history, "INSERT,SELECT") == 0 ? HASIL_BAIK : HASIL_GAGAL,
	    "%s pada riwayat: %s", settings.db_user, history);
}

void
periksa_holidays(struct periksa *p)
{
	int year = waktu_tanggal(waktu_day(clock_now(), ZONA_WIB)).tahun, y;
	int64_t n;

	for (y = year; y <= year + 1; y++) {
		n = 0;
		db_script_number(p->d,
		    arena_printf(p->a,
			"SELECT COUNT(*) FROM hari_libur"
			" WHERE tanggal BETWEEN '%d-01-01' AND '%d-12-31'",
			y, y)
			.p,
		    &n);
		periksa_say(p, n >= LIBUR_MIN ? HASIL_BAIK : HASIL_GAGAL,
		    "hari libur %d: %lld hari%s", y, (long long)n,
		    n >= LIBUR_MIN
			? ""
			: "; tanpa itu tidak ada penutupan otomatis");
	}
}
