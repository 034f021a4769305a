#include "x.h"

#include <ctype.h>
#include <stdlib.h>

#include "../base/settings.h"
#include "x_sql.h"

#define EPOCH_MS INT64_C(1288834974657) /* from which the numbers count */

static const struct istilah status_v[] = {
#define ITEM(name, kode, id, en) { kode, { id, en } },
#include "../tables/x_status.def"
#undef ITEM
};
const struct kosakata kosakata_x_status = { status_v, X_STATUS__MAX };

enum x_cara
x_cara(void)
{
	if (strcmp(settings.x_driver, "api") == 0)
		return settings.x_kunci[0] != '\0' ? X_API : X_TIDAK;
	return strcmp(settings.x_driver, "oembed") == 0 ? X_OEMBED : X_TIDAK;
}

/* After "https://" and one of its hosts; NULL: another address. */
static const char *
path_of(const char *s)
{
	static const char *const hosts[] = { "x.com/", "www.x.com/",
		"twitter.com/", "www.twitter.com/", "mobile.twitter.com/",
		"mobile.x.com/", NULL };
	size_t i;

	if (strncasecmp(s, "https://", 8) == 0)
		s += 8;
	else if (strncasecmp(s, "http://", 7) == 0)
		s += 7;
	for (i = 0; hosts[i] != NULL; i++)
		if (strncasecmp(s, hosts[i], strlen(hosts[i])) == 0)
			return s + strlen(hosts[i]);
	return NULL;
}

/* Up to 19 digits and then nothing that belongs to the number. */
static int64_t
number(const char *s)
{
	size_t n = strspn(s, "0123456789");

	if (n == 0 || n > 19 || (s[n] != '\0' && strchr("?/#", s[n]) == NULL))
		return 0;
	if (n == 19 && strncmp(s, "9223372036854775807", 19) > 0)
		return 0;
	return (int64_t)strtoll(s, NULL, 10);
}

int64_t
x_nomor(struct str s)
{
	const char *p = path_of(s.p), *at;

	if (p == NULL)
		return strchr(s.p, '/') == NULL ? number(s.p) : 0;
	at = strstr(p, "/status/");
	return at == NULL ? 0 : number(at + 8);
}

struct str
x_penulis(struct arena *a, struct str s)
{
	const char *p = path_of(s.p);
	size_t n = 0;

	while (p != NULL && (isalnum((unsigned char)p[n]) || p[n] == '_'))
		n++;
	if (n == 0 || n > 15 || strncmp(p + n, "/status/", 8) != 0)
		return (struct str){ 0 };
	return arena_str(a, p, n);
}

int64_t
x_saat(int64_t id)
{
	return ((id >> 22) + EPOCH_MS) / 1000;
}

struct str
x_alamat(struct arena *a, int64_t id)
{
	return arena_printf(a, "https://x.com/i/status/%lld", (long long)id);
}

enum err
x_jadikan(struct db *db, struct problem *problem, int64_t instansi_id,
    int64_t laporan_id, const struct str *ids, size_t n)
{
	uint64_t touched;
	enum err err;
	size_t i;

	for (i = 0; i < n; i++) {
		err = x_sql_jadikan(
		    db, x_nomor(ids[i]), instansi_id, laporan_id, &touched);
		if (err != ERR_OK)
			return err;
		if (touched == 1)
			continue;
		problem_field(problem, "x",
		    "ada kiriman yang sudah menjadi laporan atau tidak ada "
		    "lagi; muat ulang kotak masuk",
		    "a post has become a report already or is gone; load the "
		    "inbox again");
		return ERR_INVALID;
	}
	return ERR_OK;
}

enum err
x_purge(struct db *db, int64_t before, uint64_t *ret_n)
{
	return x_sql_purge(db, before, ret_n);
}
