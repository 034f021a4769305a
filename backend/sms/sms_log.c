#include "sms_log.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "../base/log.h"
#include "../base/settings.h"
#include "../saluran/sms_teks.h"
#include "sms_log_sql.h"

#define MATANG 90           /* seconds that the hook has for itself */
#define SEKALI (256 * 1024) /* bytes of it at a time */

/* The rest after ${key}, or .p NULL. */
static struct str
after(struct str s, const char *key)
{
	const char *at = memmem(s.p, s.n, key, strlen(key));
	struct str none = { 0 };

	if (at == NULL)
		return none;
	at += strlen(key);
	return (struct str){ at, s.n - (size_t)(at - s.p) };
}

/* "[key:value]" */
static struct str
field(struct arena *a, struct str s, const char *key)
{
	struct str r = after(s, key);
	const char *end = r.p == NULL ? NULL : memchr(r.p, ']', r.n);
	struct str none = { 0 };

	return end == NULL ? none : arena_str(a, r.p, (size_t)(end - r.p));
}

bool
sms_log_baris(struct arena *a, struct str line, struct sms_baru *ret)
{
	struct str s = after(line, " Receive SMS "), text, coding;
	size_t n = 0, len;
	char *end;

	if (s.p == NULL)
		return false;
	while (n < s.n && s.p[n] > ' ' && s.p[n] <= '~')
		n++;
	ret->penyedia = arena_printf(a, "kannel-%s", arena_str(a, s.p, n).p);
	ret->dari = field(a, s, " [from:");
	ret->udh = field(a, s, " [udh:");
	coding = field(a, s, " [coding:");
	text = after(s, " [msg:");
	if (n == 0 || n > 70 || ret->dari.p == NULL || ret->dari.n == 0 ||
	    coding.p == NULL || text.p == NULL)
		return false;
	len = strtoul(text.p, &end, 10);
	if (*end != ':')
		return false;
	end++;
	len *= str_eq(coding, STR("0")) ? 1 : 2;
	n = text.n - (size_t)(end - text.p);
	text = arena_str(a, end, len < n ? len : n);
	ret->teks = str_eq(coding, STR("2")) ? sms_dari_hex(a, text) : text;
	return true;
}

struct cocok {
	struct db *db;
	struct arena *a;
	int64_t now;
	struct sms_log at;
	struct str data; /* whole lines from at.dari */
	unsigned taken;
};

static enum err
compare_tx(void *ctx)
{
	struct cocok *c = ctx;
	struct sms_baru b;
	struct str line, rest = c->data;
	const char *end;
	bool baru;
	enum err err = ERR_OK;

	c->taken = 0;
	while (err == ERR_OK && (end = memchr(rest.p, '\n', rest.n)) != NULL) {
		line = arena_str(c->a, rest.p, (size_t)(end - rest.p));
		rest.n -= line.n + 1;
		rest.p += line.n + 1;
		memset(&b, 0, sizeof(b));
		baru = false;
		if (sms_log_baris(c->a, line, &b))
			err = sms_terima(c->db, c->a, &b, c->now, &baru);
		c->taken += baru;
	}
	if (err != ERR_OK)
		return err;
	c->at.dari += (int64_t)(c->data.n - rest.n);
	return sms_log_sql_set(c->db, &c->at);
}

/* What lies between dari and sampai, up to the end of a line. */
static enum err
read_part(struct cocok *c, int fd)
{
	int64_t want = c->at.sampai - c->at.dari;
	char *buf = arena_alloc(c->a, SEKALI + 1);
	ssize_t n;

	if (want > SEKALI)
		want = SEKALI;
	n = pread(fd, buf, (size_t)want, c->at.dari);
	if (n < 0)
		return ERR_STORAGE;
	while (n > 0 && buf[n - 1] != '\n')
		n--;
	c->data = (struct str){ buf, (size_t)n };
	return ERR_OK;
}

static enum err
look(struct cocok *c, int fd, unsigned *ret_n)
{
	int64_t size = lseek(fd, 0, SEEK_END);
	enum err err;

	if (size < c->at.sampai) /* begun anew */
		c->at = (struct sms_log){ .berkas = c->at.berkas };
	if (c->at.dari < c->at.sampai) {
		if (c->now >= c->at.pada && c->now - c->at.pada < MATANG)
			return ERR_OK;
		if ((err = read_part(c, fd)) != ERR_OK)
			return err;
		if (c->data.n > 0) {
			if ((err = db_tx(c->db, compare_tx, c)) != ERR_OK)
				return err;
			if (c->taken > 0)
				log_event(LOG_WARNING, "sms",
				    "%u taken from the log of Kannel",
				    c->taken);
			*ret_n = (unsigned)c->data.n;
			return ERR_OK;
		}
	}
	if (size == c->at.sampai)
		return ERR_OK;
	c->at.sampai = size;
	c->at.pada = c->now;
	return sms_log_sql_set(c->db, &c->at);
}

enum err
sms_log_cocok(struct db *db, struct arena *a, int64_t now, unsigned *ret_n)
{
	struct cocok c = { .db = db, .a = a, .now = now };
	enum err err;
	int fd;

	*ret_n = 0;
	if (settings.sms_kannel_log[0] == '\0')
		return ERR_OK;
	err = sms_log_sql_get(db, a, str_of(settings.sms_kannel_log), &c.at);
	if (err == ERR_NOT_FOUND)
		c.at = (struct sms_log){ .berkas =
					     str_of(settings.sms_kannel_log) };
	else if (err != ERR_OK)
		return err;
	fd = open(settings.sms_kannel_log, O_RDONLY | O_CLOEXEC);
	if (fd == -1) {
		log_event(
		    LOG_WARNING, "sms", "sms_kannel_log: %s", strerror(errno));
		return ERR_OK;
	}
	err = look(&c, fd, ret_n);
	close(fd);
	return err;
}
