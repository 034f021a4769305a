/*
 * The only file that knows libfcgi.  libfcgi 2.4.2 hands over a request whose
 * parameters or body were cut off as if it were complete, and lets the first
 * of two equal names win.  So nothing is believed before: the last parameter
 * is our sentinel, no name stands twice, the body has exactly CONTENT_LENGTH
 * bytes and the stream reports no error.
 */
#include "fcgi.h"

#include <fcgiapp.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "../base/clock.h"
#include "../base/utf8.h"
#include "percent.h"
#include "route.h"

#define MAX_BODY   (1u << 20)
#define MAX_PARAMS 128
#define SENTINEL   "LAPOR_END=1"
#define API_PREFIX "/api/v1"

static volatile sig_atomic_t stopping;

static void
on_stop(int sig)
{
	(void)sig;
	stopping = 1;
}

/* No SA_RESTART: a waiting accept() must wake up and see the flag. */
static void
catch_signals(void)
{
	struct sigaction sa = { .sa_handler = on_stop };

	sigaction(SIGTERM, &sa, NULL);
	sigaction(SIGHUP, &sa, NULL);
	sigaction(SIGINT, &sa, NULL);
	signal(SIGPIPE, SIG_IGN);
}

static bool
name_ok(const char *p)
{
	const char *eq = strchr(p, '=');

	if (eq == NULL || eq == p)
		return false;
	for (; p < eq; p++)
		if (!(*p >= 'A' && *p <= 'Z') && !(*p >= '0' && *p <= '9') &&
		    *p != '_')
			return false;
	return true;
}

static bool
same_name(const char *a, const char *b)
{
	while (*a == *b && *a != '=')
		a++, b++;
	return *a == '=' && *b == '=';
}

/* Odd or repeated names, or no sentinel at the end: not what nginx sent. */
static bool
params_ok(char **envp)
{
	size_t i, k;

	for (i = 0; envp[i] != NULL; i++) {
		if (i == MAX_PARAMS || !name_ok(envp[i]))
			return false;
		for (k = 0; k < i; k++)
			if (envp[k][0] == envp[i][0] &&
			    same_name(envp[k], envp[i]))
				return false;
	}
	return i > 0 && strcmp(envp[i - 1], SENTINEL) == 0;
}

static struct str
param(const FCGX_Request *f, const char *name)
{
	return str_of(FCGX_GetParam(name, f->envp));
}

/* Absent and empty are the same to us. */
static struct str
header(const FCGX_Request *f, const char *name)
{
	struct str s = param(f, name);

	return s.n == 0 ? (struct str){ 0 } : s;
}

static enum method
method_of(struct str s)
{
	static const struct {
		const char *name;
		enum method method;
	} names[] = {
		{ "GET", METHOD_GET },
		{ "HEAD", METHOD_GET },
		{ "POST", METHOD_POST },
		{ "PATCH", METHOD_PATCH },
		{ "DELETE", METHOD_DELETE },
		{ "PUT", METHOD_PUT },
	};
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (str_eq(s, str_of(names[i].name)))
			return names[i].method;
	return METHOD_OTHER;
}

/* "/api/v1/a%20b?x=1" -> path "/a b", query "x=1". */
static bool
read_uri(struct request *r, struct str uri)
{
	const char *q = uri.n == 0 ? NULL : memchr(uri.p, '?', uri.n);
	size_t prefix = sizeof(API_PREFIX) - 1;
	struct str path = uri;

	r->query = (struct str){ "", 0 };
	if (q != NULL) {
		path.n = (size_t)(q - uri.p);
		r->query = (struct str){ q + 1, uri.n - path.n - 1 };
	}
	r->luar = path.n <= prefix || memcmp(path.p, API_PREFIX, prefix) != 0;
	if (!r->luar) {
		path.p += prefix;
		path.n -= prefix;
	}
	return percent_decode(r->a, path, false, &r->path) &&
	       utf8_valid(r->path) &&
	       memchr(r->path.p, '\0', r->path.n) == NULL;
}

/* "application/json; charset=utf-8" -> "application/json" */
static struct str
media_of(struct arena *a, struct str s)
{
	size_t n = 0;
	char *q;

	if (s.p == NULL)
		return (struct str){ "", 0 };
	q = arena_alloc(a, s.n + 1);
	for (; n < s.n && s.p[n] != ';' && s.p[n] != ' '; n++)
		q[n] = s.p[n] >= 'A' && s.p[n] <= 'Z' ? (char)(s.p[n] | 32)
						      : s.p[n];
	return (struct str){ q, n };
}

static void
read_headers(struct request *r, const FCGX_Request *f)
{
	struct str auth = header(f, "HTTP_AUTHORIZATION");
	struct str lang = header(f, "HTTP_ACCEPT_LANGUAGE");

	r->cookie = header(f, "HTTP_COOKIE");
	r->csrf = header(f, "HTTP_X_CSRF_TOKEN");
	r->if_match = header(f, "HTTP_IF_MATCH");
	r->if_none_match = header(f, "HTTP_IF_NONE_MATCH");
	r->kunci = header(f, "HTTP_IDEMPOTENCY_KEY");
	r->kode_rahasia = header(f, "HTTP_X_KODE_RAHASIA");
	r->nama_berkas = header(f, "HTTP_X_NAMA_BERKAS");
	r->agent = header(f, "HTTP_USER_AGENT");
	r->site = header(f, "HTTP_SEC_FETCH_SITE");
	r->address = header(f, "REMOTE_ADDR");
	r->body_file = header(f, "REQUEST_BODY_FILE");
	r->https = str_eq(header(f, "HTTPS"), STR("on"));
	r->media = media_of(r->a, header(f, "CONTENT_TYPE"));
	if (auth.n > 7 && memcmp(auth.p, "Bearer ", 7) == 0)
		r->bearer = (struct str){ auth.p + 7, auth.n - 7 };
	if (auth.n > 6 && memcmp(auth.p, "Basic ", 6) == 0)
		r->basic = (struct str){ auth.p + 6, auth.n - 6 };
	r->bahasa =
	    lang.n >= 2 && memcmp(lang.p, "en", 2) == 0 ? BAHASA_EN : BAHASA_ID;
	r->problem.bahasa = r->bahasa;
}

static enum err
read_body(struct request *r, FCGX_Request *f)
{
	struct str len = header(f, "CONTENT_LENGTH");
	unsigned long n = 0;
	char *end, *buf;
	int got;

	r->body = (struct str){ "", 0 };
	if (len.p != NULL) {
		n = strtoul(len.p, &end, 10);
		if (*end != '\0' || len.p[0] < '0' || len.p[0] > '9')
			return ERR_BAD_REQUEST;
	}
	if (r->body_file.p != NULL)
		return ERR_OK; /* nginx kept the body in a file */
	if (n > MAX_BODY)
		return ERR_TOO_LARGE;
	buf = arena_alloc(r->a, n + 2);
	got = FCGX_GetStr(buf, (int)n + 1, f->in);
	if (got < 0 || (unsigned long)got != n || FCGX_GetError(f->in) != 0)
		return ERR_BAD_REQUEST;
	buf[n] = '\0';
	r->body = (struct str){ buf, n };
	return ERR_OK;
}

static void
put_response(struct request *r, FCGX_Request *f, struct str body)
{
	struct str head;
	size_t i;

	head = arena_printf(r->a,
	    "Status: %d%s\r\nContent-Type: %s\r\nContent-Length: %zu\r\n",
	    r->out.status, r->out.status == 200 ? " OK" : "", r->out.type,
	    body.n); /* Kannel takes no status line without a reason */
	FCGX_PutStr(head.p, (int)head.n, f->out);
	for (i = 0; i < r->out.nheaders; i++) {
		head = arena_printf(r->a, "%s: %s\r\n", r->out.headers[i].name,
		    r->out.headers[i].value.p);
		FCGX_PutStr(head.p, (int)head.n, f->out);
	}
	FCGX_PutStr("\r\n", 2, f->out);
	if (!r->head)
		FCGX_PutStr(body.p, (int)body.n, f->out);
}

static void
one_request(FCGX_Request *f, struct arena *a, struct db *db)
{
	int64_t started = clock_mono_us();
	struct request *r = ARENA_NEW(a, struct request);
	enum err err = ERR_OK;

	r->a = a;
	r->db = db;
	r->now = clock_now();
	r->problem.a = a;
	r->path = (struct str){ "", 0 };
	r->query = (struct str){ "", 0 };
	r->method = method_of(param(f, "REQUEST_METHOD"));
	r->head = str_eq(param(f, "REQUEST_METHOD"), STR("HEAD"));
	if (!params_ok(f->envp))
		err = ERR_BAD_REQUEST;
	else {
		read_headers(r, f);
		if (!read_uri(r, param(f, "REQUEST_URI")))
			err = ERR_BAD_REQUEST;
		else
			err = read_body(r, f);
	}
	route_answer(r, err);
	put_response(r, f, r->out.body);
	route_done(r, clock_mono_us() - started);
}

int
fcgi_serve(int listen_fd, struct db *db, uint64_t max_requests)
{
	struct arena *a = arena_new(256 * 1024);
	FCGX_Request f;
	uint64_t n;

	catch_signals();
	if (FCGX_Init() != 0 ||
	    FCGX_InitRequest(&f, listen_fd, FCGI_FAIL_ACCEPT_ON_INTR) != 0)
		return 1;
	for (n = 0; !stopping && n < max_requests; n++) {
		if (FCGX_Accept_r(&f) != 0)
			break;
		one_request(&f, a, db);
		FCGX_Finish_r(&f);
		arena_reset(a);
	}
	arena_free(a);
	return 0;
}
