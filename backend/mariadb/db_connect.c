/*
 * Connecting, losing the connection, transactions.  A worker owns one
 * connection.  When it is lost the prepared statements die with it; the next
 * call opens a new one, so a worker survives a restart of the server and
 * answers 503 while it is away.
 */
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <errmsg.h>
#include <mysqld_error.h>
#include <sodium.h>

#include "../base/log.h"
#include "../base/titik.h"
#include "db_private.h"

struct db *
db_open(const struct db_target *t)
{
	struct db *db;

	if ((db = calloc(1, sizeof(*db))) == NULL)
		abort();
	db->target = *t;
	return db;
}

struct db *
db_twin(const struct db *db, unsigned timeout)
{
	struct db_target t = db->target;

	t.timeout = timeout;
	return db_open(&t);
}

static void
disconnect(struct db *db)
{
	if (db->my == NULL)
		return;
	db_forget_stmts(db);
	mysql_close(db->my);
	db->my = NULL;
	db_drop_later(db);
	db_gather_drop(db);
	db->in_tx = false;
	db->lost = false;
}

void
db_close(struct db *db)
{
	if (db == NULL)
		return;
	disconnect(db);
	free(db->later.text);
	arena_free(db->later.keep);
	arena_free(db->gather.keep);
	free(db);
}

static MYSQL *
connect_one(
    const struct db *db, const char *host, unsigned port, const char *sock)
{
	unsigned wait = 2, limit = db->target.timeout;
	MYSQL *my;

	if ((my = mysql_init(NULL)) == NULL)
		abort();
	mysql_options(my, MYSQL_SET_CHARSET_NAME, "utf8mb4");
	mysql_options(my, MYSQL_OPT_CONNECT_TIMEOUT, &wait);
	if (limit > 0) {
		mysql_options(my, MYSQL_OPT_READ_TIMEOUT, &limit);
		mysql_options(my, MYSQL_OPT_WRITE_TIMEOUT, &limit);
	}
	if (mysql_real_connect(my, host, db->target.user, db->target.password,
		db->target.name, port, sock, CLIENT_FOUND_ROWS) != NULL)
		return my;
	log_event(LOG_FAULT, "db-connect", "%s", mysql_error(my));
	mysql_close(my);
	return NULL;
}

/* Try each host of "a:1,b:2" in order; a leading '/' is a socket path. */
static MYSQL *
connect_any(const struct db *db)
{
	char list[512], *save = NULL, *item, *colon;
	MYSQL *my = NULL;

	if (db->target.hosts[0] == '/')
		return connect_one(db, NULL, 0, db->target.hosts);
	if (strlen(db->target.hosts) >= sizeof(list))
		return NULL;
	memcpy(list, db->target.hosts, strlen(db->target.hosts) + 1);
	for (item = strtok_r(list, ",", &save); my == NULL && item != NULL;
	     item = strtok_r(NULL, ",", &save)) {
		if ((colon = strchr(item, ':')) != NULL)
			*colon = '\0';
		my = connect_one(db, item,
		    colon == NULL ? 3306
				  : (unsigned)strtoul(colon + 1, NULL, 10),
		    NULL);
	}
	return my;
}

/*
 * Between two statements the server says nothing: whatever can be read is its
 * farewell.  Seeing it here spares somebody a 503 for a server that is back.
 */
static bool
left_us(const struct db *db)
{
	struct pollfd p = { .fd = mysql_get_socket(db->my), .events = POLLIN };

	return poll(&p, 1, 0) != 0;
}

enum err
db_ready(struct db *db)
{
	if (db->my != NULL && !db->in_tx && left_us(db))
		db->lost = true;
	if (db->lost)
		disconnect(db);
	if (db->my == NULL)
		db->my = connect_any(db);
	return db->my == NULL ? ERR_DATABASE : ERR_OK;
}

enum err
db_fault(struct db *db, unsigned code, const char *text, const char *sql)
{
	switch (code) {
	case ER_DUP_ENTRY:
		return ERR_CONFLICT;
	case ER_LOCK_DEADLOCK:
	case ER_LOCK_WAIT_TIMEOUT:
	case ER_CHECKREAD: /* row newer than our snapshot */
		return ERR_RETRY;
	case CR_SERVER_GONE_ERROR:
	case CR_SERVER_LOST:
	case CR_CONNECTION_ERROR:
	case ER_SERVER_SHUTDOWN:
	case ER_CONNECTION_KILLED:
	case ER_UNKNOWN_COM_ERROR: /* 1047: a Galera node that left */
		db->lost = true;
		break;
	default:
		break;
	}
	log_event(LOG_FAULT, "db", "%u %s; in: %.300s", code, text, sql);
	return ERR_DATABASE;
}

static enum err
plain(struct db *db, const char *text)
{
	enum err err;

	if ((err = db_ready(db)) != ERR_OK)
		return err;
	if (mysql_query(db->my, text) != 0)
		return db_fault(
		    db, mysql_errno(db->my), mysql_error(db->my), text);
	return ERR_OK;
}

static void
rollback(struct db *db)
{
	db->in_tx = false;
	db_drop_later(db);
	db_gather_drop(db);
	if (db->my == NULL || db->lost)
		return;
	if (mysql_rollback(db->my) != 0)
		db->lost = true;
}

static void
wait_a_little(unsigned try)
{
	long ms = 1 + (long)randombytes_uniform(4u << (try < 6 ? try : 6));
	struct timespec ts = { 0, ms * 1000000 };

	nanosleep(&ts, NULL);
}

static enum err
tx_once(struct db *db, db_tx_fn *fn, void *ctx)
{
	enum err err;

	if ((err = plain(db, "START TRANSACTION")) != ERR_OK)
		return err;
	db->in_tx = true;
	if (db->fence != NULL)
		err = db->fence(db->fence_ctx);
	titik(TITIK_TX_MULAI);
	if (err == ERR_OK)
		err = fn(ctx);
	if (err == ERR_OK) {
		titik(TITIK_TX_TULIS);
		/* One whose answer is lost may have happened: db_fault() calls
		 * it ERR_DATABASE, which is never run again. */
		err = db_commit(db);
	}
	if (err != ERR_OK) {
		rollback(db);
		return err;
	}
	db->in_tx = false;
	titik(TITIK_TX_SELESAI);
	return ERR_OK;
}

void
db_fence(struct db *db, db_tx_fn *fn, void *ctx)
{
	db->fence = fn;
	db->fence_ctx = ctx;
}

enum err
db_tx(struct db *db, db_tx_fn *fn, void *ctx)
{
	enum err err = ERR_RETRY;
	unsigned try;

	for (try = 0; err == ERR_RETRY && try < DB_TX_TRIES; try++) {
		if (try > 0)
			wait_a_little(try);
		err = tx_once(db, fn, ctx);
	}
	return err;
}

static enum err
undo_once(struct db *db, db_tx_fn *fn, void *ctx)
{
	enum err err;

	if ((err = plain(db, "START TRANSACTION")) != ERR_OK)
		return err;
	db->in_tx = true;
	if ((err = fn(ctx)) == ERR_OK)
		err = db_flush(db);
	rollback(db);
	return err;
}

enum err
db_tx_undo(struct db *db, db_tx_fn *fn, void *ctx)
{
	enum err err = ERR_RETRY;
	unsigned try;

	for (try = 0; err == ERR_RETRY && try < DB_TX_TRIES; try++) {
		if (try > 0)
			wait_a_little(try);
		err = undo_once(db, fn, ctx);
	}
	return err;
}

enum err
db_snapshot(struct db *db, db_tx_fn *fn, void *ctx)
{
	enum err err;

	if ((err = plain(db, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ,"
			     " READ ONLY")) != ERR_OK ||
	    (err = plain(db, "START TRANSACTION WITH CONSISTENT SNAPSHOT")) !=
		ERR_OK)
		return err;
	db->in_tx = true;
	err = fn(ctx);
	rollback(db);
	return err;
}
