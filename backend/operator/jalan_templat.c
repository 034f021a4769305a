/*
 * Filling a database takes seconds, copying one takes a moment.  After the
 * first start with a seed the stopped datadir is kept beside the programs,
 * under a name made of everything that it was made from: our own program,
 * migrations, seed files, the seed's name and, for the demo whose reports are
 * dated back from today, the day.  Only the newest of each seed is kept.
 */
#include <dirent.h>
#include <errno.h>
#include <fts.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sodium.h>

#include "../base/clock.h"
#include "../base/log.h"
#include "jalan.h"

/* clang-format off */
#define P(j, ...)	arena_printf((j)->a, __VA_ARGS__).p
/* clang-format on */

static int
by_name(const FTSENT **a, const FTSENT **b)
{
	return strcmp((*a)->fts_name, (*b)->fts_name);
}

static void
add(crypto_generichash_state *h, struct str s)
{
	crypto_generichash_update(h, (const unsigned char *)s.p, s.n + 1);
}

/* Names, sizes and times of all files below; contents would take longer than
 * the copy that we want to save. */
static bool
add_tree(crypto_generichash_state *h, struct jalan *j, const char *path)
{
	char *roots[] = { (char *)path, NULL };
	FTSENT *e;
	FTS *fts;

	if ((fts = fts_open(roots, FTS_PHYSICAL, by_name)) == NULL)
		return false;
	while ((e = fts_read(fts)) != NULL) {
		if (e->fts_info == FTS_D &&
		    strcmp(e->fts_name, "node_modules") == 0)
			fts_set(fts, e, FTS_SKIP);
		if (e->fts_info == FTS_F)
			add(h,
			    arena_printf(j->a, "%s %lld %lld.%09ld",
				e->fts_path, (long long)e->fts_statp->st_size,
				(long long)e->fts_statp->st_mtim.tv_sec,
				e->fts_statp->st_mtim.tv_nsec));
	}
	fts_close(fts);
	return true;
}

/* ${bin}/../templat/<uid>-<seed>-<hash>; NULL when it cannot be told. */
static const char *
name(struct jalan *j)
{
	bool demo = strcmp(j->seed, "demo") == 0;
	crypto_generichash_state h;
	unsigned char sum[16];
	char hex[33];

	crypto_generichash_init(&h, NULL, 0, sizeof(sum));
	if (!add_tree(&h, j, P(j, "%s/lapor", j->bin)) ||
	    !add_tree(&h, j, P(j, "%s/db", j->share)))
		return NULL;
	if (demo)
		add(&h, arena_printf(
			    j->a, "%lld", (long long)(clock_now() / 86400)));
	crypto_generichash_final(&h, sum, sizeof(sum));
	sodium_bin2hex(hex, sizeof(hex), sum, sizeof(sum));
	return P(j, "%s/../templat/%u-%u-%s-%s", j->bin, geteuid(), j->db_uid,
	    j->seed, hex);
}

static bool
copy(struct jalan *j, const char *from, const char *to)
{
	const char *argv[] = { "cp", "-a", "--reflink=auto", "--sparse=always",
		P(j, "%s/db", from), P(j, "%s/data", from),
		P(j, "%s/kunci", from), P(j, "%s/sandi-awal", from),
		P(j, "%s/benih", from), to, NULL };

	return proses_run(argv, geteuid(), getegid());
}

static void
throw_away(const char *path)
{
	const char *argv[] = { "rm", "-rf", "--", path, NULL };

	proses_run(argv, geteuid(), getegid());
}

bool
jalan_templat_take(struct jalan *j)
{
	const char *from = name(j);

	if (from == NULL || access(P(j, "%s/db", from), R_OK | X_OK) == -1)
		return false;
	if (copy(j, from, j->dir))
		return true;
	throw_away(P(j, "%s/db", j->dir));
	log_event(LOG_WARNING, "templat", "copy failed; filling anew");
	return false;
}

/* Older ones of this user and seed. */
static void
throw_away_others(struct jalan *j, const char *keep)
{
	const char *base = strrchr(keep, '/') + 1;
	size_t n = strlen(base) - 32;
	const char *dir = P(j, "%.*s", (int)(base - keep), keep);
	struct dirent *e;
	DIR *dp;

	if ((dp = opendir(dir)) == NULL)
		return;
	while ((e = readdir(dp)) != NULL)
		if (strncmp(e->d_name, base, n) == 0 &&
		    strlen(e->d_name) == n + 32 && strcmp(e->d_name, base) != 0)
			throw_away(P(j, "%s%s", dir, e->d_name));
	closedir(dp);
}

void
jalan_templat_keep(struct jalan *j)
{
	const char *to = name(j), *tmp;

	if (to == NULL)
		return;
	if (mkdir(P(j, "%s/../templat", j->bin), 0711) == -1 && errno != EEXIST)
		return;
	tmp = P(j, "%s.%d", to, (int)getpid());
	if (mkdir(tmp, 0700) == -1)
		return;
	if (!copy(j, j->dir, tmp) || rename(tmp, to) == -1) {
		throw_away(tmp);
		return;
	}
	throw_away_others(j, to);
}
