#include "migrasi_sql.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/clock.h"
#include "../base/log.h"
#include "../base/settings.h"

enum err
migrasi_sql_lock(struct db_script *d)
{
	int64_t got = 0;
	enum err err;

	err = db_script_number(d, "SELECT GET_LOCK('lapor_migrasi', 60)", &got);
	if (err == ERR_OK && got != 1) {
		log_event(LOG_FAULT, "migrasi", "another migrator is at work");
		return ERR_CONFLICT;
	}
	return err;
}

enum err
migrasi_sql_table(struct db_script *d)
{
	return db_script_run(d,
	    "CREATE TABLE IF NOT EXISTS migrasi ("
	    " versi INT UNSIGNED NOT NULL PRIMARY KEY,"
	    " nama VARCHAR(100) NOT NULL,"
	    " sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,"
	    " pada BIGINT NOT NULL,"
	    " ms BIGINT NOT NULL,"
	    " langkah INT UNSIGNED NOT NULL COMMENT 'statements done',"
	    " selesai BOOLEAN NOT NULL"
	    ") ENGINE=InnoDB DEFAULT CHARSET=utf8mb4"
	    " COLLATE=utf8mb4_nopad_bin");
}

enum err
migrasi_sql_rows(struct db_script *d, struct arena *a,
    struct migrasi_row **ret_rows, size_t *ret_n)
{
	struct migrasi_row *rows;
	const char **cells;
	enum err err;
	size_t n, i;

	err = db_script_rows(d, a,
	    "SELECT versi, langkah, selesai, nama, sha256 FROM migrasi"
	    " ORDER BY versi",
	    5, &cells, &n);
	if (err != ERR_OK)
		return err;
	rows = ARENA_ARRAY(a, struct migrasi_row, n + 1);
	for (i = 0; i < n; i++, cells += 5)
		rows[i] = (struct migrasi_row){
			.versi = (unsigned)strtoul(cells[0], NULL, 10),
			.langkah = (unsigned)strtoul(cells[1], NULL, 10),
			.selesai = cells[2][0] == '1',
			.nama = cells[3],
			.sha256 = cells[4],
		};
	*ret_rows = rows;
	*ret_n = n;
	return ERR_OK;
}

enum err
migrasi_sql_add(struct db_script *d, struct arena *a, unsigned versi,
    const char *nama, const char *sha256)
{
	return db_script_run(
	    d, arena_printf(a,
		   "INSERT INTO migrasi VALUES (%u, '%s', '%s', %lld, 0, 0, 0)",
		   versi, db_script_quote(d, a, nama).p, sha256,
		   (long long)clock_now())
		   .p);
}

enum err
migrasi_sql_step(
    struct db_script *d, struct arena *a, unsigned versi, unsigned step)
{
	return db_script_run(d,
	    arena_printf(a, "UPDATE migrasi SET langkah = %u WHERE versi = %u",
		step, versi)
		.p);
}

enum err
migrasi_sql_done(
    struct db_script *d, struct arena *a, unsigned versi, int64_t ms)
{
	return db_script_run(
	    d, arena_printf(a,
		   "UPDATE migrasi SET selesai = 1, ms = %lld WHERE versi = %u",
		   (long long)ms, versi)
		   .p);
}

bool
migrasi_sql_exists(struct db_script *d)
{
	unsigned n = db_script_errno(d);

	/* table, column, key name, foreign key name, row */
	return n == 1050 || n == 1060 || n == 1061 || n == 1826 || n == 1062;
}

/* riwayat, its seals, akses_data and the notes can be added to and read,
 * nothing else: what was written stays.  The migrator's own table can only be
 * read. */
static const char *
rights(const char *table)
{
	if (strcmp(table, "riwayat") == 0 || strcmp(table, "segel") == 0 ||
	    strcmp(table, "catatan_admin") == 0 ||
	    strcmp(table, "akses_data") == 0 ||
	    strcmp(table, "catatan_internal") == 0 ||
	    strcmp(table, "catatan_sebut") == 0)
		return "SELECT, INSERT";
	if (strcmp(table, "migrasi") == 0)
		return "SELECT";
	return "SELECT, INSERT, UPDATE, DELETE";
}

enum err
migrasi_sql_grants(struct db_script *d, struct arena *a)
{
	const char *host = *settings.db_hosts == '\0' ? "localhost" : "%";
	const char **t, *user = db_script_quote(d, a, settings.db_user).p;
	enum err err;
	size_t n, i;

	err = db_script_rows(d, a,
	    "SELECT table_name FROM information_schema.tables"
	    " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
	    1, &t, &n);
	for (i = 0; err == ERR_OK && i < n; i++)
		err = db_script_run(
		    d, arena_printf(a, "GRANT %s ON `%s` TO '%s'@'%s'",
			   rights(t[i]), t[i], user, host)
			   .p);
	return err;
}

/* The end of what begins at p: a string, a comment, or one character. */
static const char *
skip(const char *p)
{
	const char *end;
	char q = *p;

	if (q == '#' ||
	    (q == '-' && p[1] == '-' && isspace((unsigned char)p[2])))
		return p + strcspn(p, "\n");
	if (q == '/' && p[1] == '*') {
		end = strstr(p + 2, "*/");
		return end == NULL ? p + strlen(p) : end + 2;
	}
	if (q != '\'' && q != '"' && q != '`')
		return p + 1;
	for (p++; *p != '\0' && *p != q; p++)
		if (*p == '\\' && q != '`' && p[1] != '\0')
			p++;
	return *p == '\0' ? p : p + 1;
}

/* Is there anything but white space and comments? */
static bool
substance(const char *p, const char *end)
{
	const char *next;

	for (; p < end; p = next) {
		next = skip(p);
		if (!isspace((unsigned char)*p) && *p != '#' && *p != '-' &&
		    !(*p == '/' && p[1] == '*'))
			return true;
	}
	return false;
}

bool
migrasi_sql_next(struct arena *a, const char **text, struct str *ret)
{
	const char *start, *end;

	do {
		if (*(start = *text) == '\0')
			return false;
		for (end = start; *end != '\0' && *end != ';'; end = skip(end))
			;
		*text = *end == ';' ? end + 1 : end;
	} while (!substance(start, end));
	*ret = arena_str(a, start, (size_t)(end - start));
	return true;
}
