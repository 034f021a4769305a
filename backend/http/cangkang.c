#include "cangkang.h"

#include <assert.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/html.h"
#include "../base/log.h"
#include "../base/settings.h"

#define PAGE_MAX_BYTES (1 << 20)
#define KEPT_MAX       8

/* What this process has read; a name stands for good. */
static struct page {
	const char *nama;
	char *text;
	size_t n;
	struct timespec mtime;
	ino_t ino;
} kept[KEPT_MAX];

static bool
read_all(int fd, char *p, size_t n)
{
	ssize_t k;

	while (n > 0 && (k = read(fd, p, n)) > 0) {
		p += k;
		n -= (size_t)k;
	}
	return n == 0;
}

static bool
load(struct page *g, int fd, const struct stat *st)
{
	size_t n = (size_t)st->st_size;
	char *text;

	if (st->st_size <= 0 || st->st_size > PAGE_MAX_BYTES ||
	    (text = malloc(n + 1)) == NULL)
		return false;
	if (!read_all(fd, text, n)) {
		free(text);
		return false;
	}
	text[n] = '\0';
	free(g->text);
	g->text = text;
	g->n = n;
	g->mtime = st->st_mtim;
	g->ino = st->st_ino;
	return true;
}

static bool
same_file(const struct page *g, const struct stat *st)
{
	return g->text != NULL && g->ino == st->st_ino &&
	       g->mtime.tv_sec == st->st_mtim.tv_sec &&
	       g->mtime.tv_nsec == st->st_mtim.tv_nsec;
}

static struct page *
slot(const char *nama)
{
	size_t i = 0;

	while (i < KEPT_MAX && kept[i].nama != NULL &&
	       strcmp(kept[i].nama, nama) != 0)
		i++;
	assert(i < KEPT_MAX);
	kept[i].nama = nama;
	return &kept[i];
}

static struct page *
page(struct arena *a, const char *nama)
{
	struct page *g = slot(nama);
	const char *path = arena_printf(a, "%s/%s", settings.web_dir, nama).p;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct stat st;
	bool ok;

	if (fd == -1) {
		log_event(LOG_FAULT, "web", "cannot read %s", path);
		return NULL;
	}
	ok = fstat(fd, &st) == 0 && (same_file(g, &st) || load(g, fd, &st));
	close(fd);
	return ok ? g : NULL;
}

/* ${text} with what stands from ${from} to ${to} replaced; as it is when one
 * of them is not there. */
static struct str
put_between(struct arena *a, struct str text, const char *from, const char *to,
    struct str put)
{
	const char *p = strstr(text.p, from), *q;

	if (p == NULL || (q = strstr(p + strlen(from), to)) == NULL)
		return text;
	p += strlen(from);
	return arena_printf(a, "%.*s%s%s", (int)(p - text.p), text.p, put.p, q);
}

enum err
cangkang(
    struct request *r, const char *nama, struct str judul, struct str kepala)
{
	struct page *g = page(r->a, nama);
	struct str out;
	const char *end;

	if (g == NULL)
		return ERR_INTERNAL;
	out = (struct str){ g->text, g->n };
	if (judul.p != NULL)
		out = put_between(
		    r->a, out, "<title>", "</title>", html_escape(r->a, judul));
	if (kepala.n > 0 && (end = strstr(out.p, "</head>")) != NULL)
		out = arena_printf(
		    r->a, "%.*s%s%s", (int)(end - out.p), out.p, kepala.p, end);
	r->out.body = out;
	r->out.type = "text/html; charset=utf-8";
	return ERR_OK;
}

struct str
cangkang_meta(
    struct arena *a, const char *by, const char *name, struct str content)
{
	return arena_printf(a, "<meta %s=\"%s\" content=\"%s\">", by, name,
	    html_escape(a, content).p);
}
