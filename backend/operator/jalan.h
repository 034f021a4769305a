#ifndef OPERATOR_JALAN_H
#define OPERATOR_JALAN_H

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "../base/arena.h"
#include "../base/err.h"

/*
 * The private instance: one directory that holds database, files, sockets and
 * logs, and one supervisor that starts and watches mariadbd, lapor-api,
 * lapor-scheduler and nginx.  Shared by the jalan*.c files only.
 */
struct jalan {
	struct arena *a;
	const char *dir;   /* absolute */
	const char *sock;  /* directory of the sockets; short */
	const char *share; /* the source tree or /usr/share/lapor */
	const char *bin;   /* directory of our programs */
	const char *web;   /* the built pages */
	const char *seed;
	const char *url;
	unsigned port;
	int64_t now; /* 0: leave the clock as it is */
	bool db_only;
	uid_t db_uid, app_uid;
	gid_t db_gid, app_gid;
	const char *db_password, *migrasi_password, *operator_password;
};

/* jalan_dir.c: make or complete the directory; users, sockets, secrets. */
enum err jalan_dir(struct jalan *);
/* jalan_conf.c: settings and server configurations; loads the settings. */
enum err jalan_conf(struct jalan *);
/* Only nginx's files again: the pages were built anew. */
void jalan_conf_again(const struct jalan *);

/* jalan_templat.c: a seeded copy kept between starts. */
/* true: ${dir} now holds a migrated and seeded database. */
bool jalan_templat_take(struct jalan *);
/* Keep the stopped database for next time; failing to is no fault. */
void jalan_templat_keep(struct jalan *);

/* jalan_db.c: run the first-time work with mariadbd up. */
enum err jalan_db_init(struct jalan *);
enum err jalan_db_fill(struct jalan *);

/* jalan_proses.c: the children. */
enum proses {
	PROSES_DB,
	PROSES_API,
	PROSES_SCHEDULER,
	PROSES_NGINX,
	PROSES__MAX
};

/* Blocks the signals that the supervisor waits for. */
void proses_init(void);
void proses_start(const struct jalan *, enum proses);
/* Handle signals and dead children for at most ${ms}; false: told to end. */
bool proses_wait(const struct jalan *, int ms);
/* TERM, then KILL after ${seconds}. */
void proses_stop(enum proses, unsigned seconds);
void proses_stop_all(void);
/* Run a program to its end as that user; true: it exited with 0. */
bool proses_run(const char *const *argv, uid_t, gid_t);

#endif
