#include "json.h"

#include <stdio.h>
#include <string.h>

#include "waktu.h"

void
json_start(struct json *j, struct arena *a)
{
	j->a = a;
	j->cap = 4096;
	j->p = arena_alloc(a, j->cap);
	j->n = 0;
	j->comma = false;
}

static char *
room(struct json *j, size_t n)
{
	char *bigger;

	if (j->n + n + 1 > j->cap) {
		j->cap = 2 * (j->n + n + 1);
		bigger = arena_alloc(j->a, j->cap);
		memcpy(bigger, j->p, j->n);
		j->p = bigger;
	}
	return j->p + j->n;
}

static void
put(struct json *j, const char *p, size_t n)
{
	memcpy(room(j, n), p, n);
	j->n += n;
}

static void
put_char(struct json *j, char c)
{
	*room(j, 1) = c;
	j->n++;
}

/* Bytes of s up to the next one that must be escaped. */
static size_t
plain_run(const char *p, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		unsigned char c = (unsigned char)p[i];

		if (c < 0x20 || c == '"' || c == '\\' || c == 0x7f)
			break;
	}
	return i;
}

static void
put_escape(struct json *j, unsigned char c)
{
	char buf[8];

	switch (c) {
	case '"':
	case '\\':
		put_char(j, '\\');
		put_char(j, (char)c);
		return;
	case '\n':
		put(j, "\\n", 2);
		return;
	case '\t':
		put(j, "\\t", 2);
		return;
	default:
		snprintf(buf, sizeof(buf), "\\u%04x", c);
		put(j, buf, 6);
		return;
	}
}

static void
put_quoted(struct json *j, const char *p, size_t n)
{
	size_t run;

	put_char(j, '"');
	while (n > 0) {
		run = plain_run(p, n);
		put(j, p, run);
		p += run;
		n -= run;
		if (n == 0)
			break;
		put_escape(j, (unsigned char)*p);
		p++;
		n--;
	}
	put_char(j, '"');
}

static void
begin(struct json *j, const char *key)
{
	if (j->comma)
		put_char(j, ',');
	j->comma = true;
	if (key == NULL)
		return;
	put_quoted(j, key, strlen(key));
	put_char(j, ':');
}

void
json_open(struct json *j, const char *key, char bracket)
{
	begin(j, key);
	put_char(j, bracket);
	j->comma = false;
}

void
json_close(struct json *j, char bracket)
{
	put_char(j, bracket);
	j->comma = true;
}

void
json_str(struct json *j, const char *key, struct str s)
{
	begin(j, key);
	put_quoted(j, s.p, s.n);
}

void
json_z(struct json *j, const char *key, const char *text)
{
	json_str(j, key, str_of(text));
}

void
json_int(struct json *j, const char *key, int64_t v)
{
	char buf[24];
	int n = snprintf(buf, sizeof(buf), "%lld", (long long)v);

	begin(j, key);
	put(j, buf, (size_t)n);
}

void
json_id(struct json *j, const char *key, int64_t v)
{
	char buf[24];
	int n = snprintf(buf, sizeof(buf), "\"%lld\"", (long long)v);

	begin(j, key);
	put(j, buf, (size_t)n);
}

void
json_ref(struct json *j, const char *key, int64_t id, struct str nama)
{
	json_open(j, key, '{');
	json_id(j, "id", id);
	json_str(j, "nama", nama);
	json_close(j, '}');
}

void
json_bool(struct json *j, const char *key, bool v)
{
	begin(j, key);
	put(j, v ? "true" : "false", v ? 4 : 5);
}

void
json_null(struct json *j, const char *key)
{
	begin(j, key);
	put(j, "null", 4);
}

void
json_num(struct json *j, const char *key, double v, unsigned decimals)
{
	char buf[64];
	int n = snprintf(buf, sizeof(buf), "%.*f", (int)decimals, v);

	begin(j, key);
	put(j, buf, (size_t)n);
}

void
json_time(struct json *j, const char *key, int64_t t, int zona)
{
	json_str(j, key, waktu_rfc3339(j->a, t, zona));
}

void
json_hex(struct json *j, const char *key, struct str b)
{
	json_str(j, key, arena_hex(j->a, b));
}

void
json_raw(struct json *j, const char *key, struct str s)
{
	begin(j, key);
	put(j, s.p, s.n);
}

struct str
json_text(const struct json *j)
{
	j->p[j->n] = '\0';
	return (struct str){ j->p, j->n };
}
