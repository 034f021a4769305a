/*
 * The life of a report over HTTP, as often as it goes: kirim, verifikasi,
 * tindak_lanjut, puas, and the reporter reads it.
 *
 *	siklus URL PROCESSES SECONDS WARGA ADMIN PENGHUBUNG INSTANSI
 *
 * The three are "cookie csrf"; the report goes to INSTANSI, which the
 * PENGHUBUNG works for and the ADMIN verifies for.  Prints full lives per
 * second and how many answers were not what they should be.
 */
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct who {
	char cookie[200], csrf[100];
};

struct text {
	char p[64 * 1024];
	size_t n;
};

struct result {
	long lives, bad;
};

static struct who warga, admin, penghubung;
static const char *base, *instansi;
static unsigned long long counter;
static char start[32];

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static size_t
keep(char *p, size_t size, size_t n, void *arg)
{
	struct text *t = arg;
	size_t len = size * n, room = sizeof(t->p) - 1 - t->n;

	if (len > room)
		len = room;
	memcpy(t->p + t->n, p, len);
	t->n += len;
	t->p[t->n] = '\0';
	return size * n;
}

/* One exchange; the HTTP status. */
static long
ask(CURL *c, const struct who *w, const char *path, const char *body, int versi,
    struct text *ret)
{
	struct curl_slist *h = NULL;
	char url[400], line[300];
	long status = 0;

	snprintf(url, sizeof(url), "%s/api/v1%s", base, path);
	snprintf(line, sizeof(line), "Cookie: %s", w->cookie);
	h = curl_slist_append(h, line);
	if (body != NULL) {
		snprintf(line, sizeof(line), "X-CSRF-Token: %s", w->csrf);
		h = curl_slist_append(h, line);
		h = curl_slist_append(h, "Content-Type: application/json");
		snprintf(line, sizeof(line), "Idempotency-Key: %s-%d-%llu",
		    start, (int)getpid(), ++counter);
		h = curl_slist_append(h, line);
	}
	if (versi > 0) {
		snprintf(line, sizeof(line), "If-Match: \"%d\"", versi);
		h = curl_slist_append(h, line);
	}
	ret->n = 0;
	ret->p[0] = '\0';
	curl_easy_reset(c);
	curl_easy_setopt(c, CURLOPT_URL, url);
	curl_easy_setopt(c, CURLOPT_HTTPHEADER, h);
	curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, keep);
	curl_easy_setopt(c, CURLOPT_WRITEDATA, ret);
	if (body != NULL)
		curl_easy_setopt(c, CURLOPT_POSTFIELDS, body);
	if (curl_easy_perform(c) == CURLE_OK)
		curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, &status);
	curl_slist_free_all(h);
	return status;
}

static int
act(CURL *c, const struct who *w, const char *t, const char *aksi,
    const char *body, int versi, struct text *ret)
{
	char path[200];

	snprintf(path, sizeof(path), "/laporan/%s/aksi/%s", t, aksi);
	return ask(c, w, path, body, versi, ret) == 200;
}

static int
life(CURL *c, struct text *a)
{
	static const char isi[] =
	    "\"judul\":\"Lampu jalan mati di Jalan Pala\","
	    "\"isi\":\"Tiga lampu jalan di Jalan Pala mati sejak Senin.\"";
	char body[1000], tracking[20] = "", path[100];
	const char *p;

	snprintf(body, sizeof(body),
	    "{%s,\"klasifikasi\":\"pengaduan\",\"instansi\":\"%s\"}", isi,
	    instansi);
	if (ask(c, &warga, "/laporan", body, 0, a) != 201 ||
	    (p = strstr(a->p, "\"tracking_id\":\"")) == NULL)
		return 0;
	snprintf(tracking, sizeof(tracking), "%.*s", (int)strcspn(p + 15, "\""),
	    p + 15);
	snprintf(body, sizeof(body),
	    "{%s,\"klasifikasi\":\"pengaduan_tidak_berkadar_pengawasan\","
	    "\"anonim\":false,\"rahasia\":false,\"disposisi\":\"%s\"}",
	    isi, instansi);
	snprintf(path, sizeof(path), "/laporan/%s", tracking);
	return act(c, &admin, tracking, "verifikasi", body, 1, a) &&
	       act(c, &penghubung, tracking, "tindak_lanjut",
		   "{\"isi\":\"Petugas sudah memeriksa ketiga lampu itu.\","
		   "\"jenis\":\"progres\"}",
		   2, a) &&
	       act(c, &warga, tracking, "puas", "{\"rating\":5}", 3, a) &&
	       ask(c, &warga, path, NULL, 0, a) == 200;
}

static void
work(struct result *r, double seconds)
{
	struct text *a = malloc(sizeof(*a));
	CURL *c = curl_easy_init();
	double end = now() + seconds;

	while (a != NULL && now() < end) {
		if (life(c, a)) {
			r->lives++;
			continue;
		}
		if (r->bad++ == 0)
			fprintf(stderr, "siklus: %.300s\n", a->p);
	}
	curl_easy_cleanup(c);
	_exit(0);
}

static void
read_who(const char *text, struct who *w)
{
	if (sscanf(text, "%199s %99s", w->cookie, w->csrf) != 2)
		exit(2);
}

int
main(int argc, char **argv)
{
	struct result *r, sum = { 0, 0 };
	double seconds;
	int i, n;

	if (argc != 8)
		return 2;
	base = argv[1];
	n = (int)strtol(argv[2], NULL, 10);
	seconds = strtod(argv[3], NULL);
	read_who(argv[4], &warga);
	read_who(argv[5], &admin);
	read_who(argv[6], &penghubung);
	instansi = argv[7];
	snprintf(start, sizeof(start), "%.0f", now() * 1e6);
	curl_global_init(CURL_GLOBAL_DEFAULT);
	r = mmap(NULL, (size_t)n * sizeof(*r), PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	for (i = 0; i < n; i++)
		if (fork() == 0)
			work(&r[i], seconds);
	while (wait(NULL) > 0)
		;
	for (i = 0; i < n; i++) {
		sum.lives += r[i].lives;
		sum.bad += r[i].bad;
	}
	printf("%.1f %ld\n", (double)sum.lives / seconds, sum.bad);
	return 0;
}
