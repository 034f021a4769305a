/*
 * The life of a report over HTTP, as often as it goes: kirim, verifikasi,
 * tindak_lanjut, puas, and the reporter reads it.
 *
 *	siklus PORT PROCESSES SECONDS WARGA ADMIN PENGHUBUNG INSTANSI
 *
 * The three are "cookie csrf"; the report goes to INSTANSI, which the
 * PENGHUBUNG works for and the ADMIN verifies for.  Prints full lives per
 * second and how many answers were not what they should be.
 */
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
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
static const char *instansi;
static uint16_t port;
static unsigned long long counter;
static char start[32];

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int
dial(void)
{
	struct sockaddr_in to = { .sin_family = AF_INET,
		.sin_port = htons(port),
		.sin_addr = { htonl(INADDR_LOOPBACK) } };
	int fd = socket(AF_INET, SOCK_STREAM, 0), yes = 1;

	setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
	if (connect(fd, (struct sockaddr *)&to, sizeof(to)) != 0) {
		close(fd);
		return -1;
	}
	return fd;
}

/* Head and body of one answer, the body as long as the head says. */
static long
receive(int fd, struct text *t)
{
	const char *end = NULL, *len;
	size_t want = 0;
	ssize_t n;

	t->n = 0;
	t->p[0] = '\0';
	while (end == NULL || t->n < want) {
		n = read(fd, t->p + t->n, sizeof(t->p) - 1 - t->n);
		if (n <= 0)
			return 0;
		t->n += (size_t)n;
		t->p[t->n] = '\0';
		if (end == NULL && (end = strstr(t->p, "\r\n\r\n")) != NULL) {
			len = strcasestr(t->p, "\r\nContent-Length:");
			if (len == NULL || len > end)
				return 0;
			want = (size_t)(end + 4 - t->p) +
			       strtoul(len + 17, NULL, 10);
		}
	}
	return strtol(t->p + 9, NULL, 10);
}

/* One exchange; the HTTP status, 0 when there was none. */
static long
ask(int fd, const struct who *w, const char *path, const char *body, int versi,
    struct text *ret)
{
	char out[4000], match[60] = "";
	int n;

	if (versi > 0)
		snprintf(match, sizeof(match), "If-Match: \"%d\"\r\n", versi);
	if (body == NULL)
		n = snprintf(out, sizeof(out),
		    "GET /api/v1%s HTTP/1.1\r\nHost: bench\r\n"
		    "Cookie: %s\r\n\r\n",
		    path, w->cookie);
	else
		n = snprintf(out, sizeof(out),
		    "POST /api/v1%s HTTP/1.1\r\nHost: bench\r\n"
		    "Cookie: %s\r\nX-CSRF-Token: %s\r\n"
		    "Content-Type: application/json\r\n"
		    "Idempotency-Key: %s-%d-%llu\r\n%s"
		    "Content-Length: %zu\r\n\r\n%s",
		    path, w->cookie, w->csrf, start, (int)getpid(), ++counter,
		    match, strlen(body), body);
	if (write(fd, out, (size_t)n) != n)
		return 0;
	return receive(fd, ret);
}

static int
act(int fd, const struct who *w, const char *t, const char *aksi,
    const char *body, int versi, struct text *ret)
{
	char path[200];

	snprintf(path, sizeof(path), "/laporan/%s/aksi/%s", t, aksi);
	return ask(fd, w, path, body, versi, ret) == 200;
}

static int
life(int fd, struct text *a)
{
	static const char isi[] =
	    "\"judul\":\"Lampu jalan mati di Jalan Pala\","
	    "\"isi\":\"Tiga lampu jalan di Jalan Pala mati sejak Senin.\"";
	char body[1000], tracking[20] = "", path[100];
	const char *p;

	snprintf(body, sizeof(body),
	    "{%s,\"klasifikasi\":\"pengaduan\",\"instansi\":\"%s\"}", isi,
	    instansi);
	if (ask(fd, &warga, "/laporan", body, 0, a) != 201 ||
	    (p = strstr(a->p, "\"tracking_id\":\"")) == NULL)
		return 0;
	snprintf(tracking, sizeof(tracking), "%.*s", (int)strcspn(p + 15, "\""),
	    p + 15);
	snprintf(body, sizeof(body),
	    "{%s,\"klasifikasi\":\"pengaduan_tidak_berkadar_pengawasan\","
	    "\"anonim\":false,\"rahasia\":false,\"disposisi\":\"%s\"}",
	    isi, instansi);
	snprintf(path, sizeof(path), "/laporan/%s", tracking);
	return act(fd, &admin, tracking, "verifikasi", body, 1, a) &&
	       act(fd, &penghubung, tracking, "tindak_lanjut",
		   "{\"isi\":\"Petugas sudah memeriksa ketiga lampu itu.\","
		   "\"jenis\":\"progres\"}",
		   2, a) &&
	       act(fd, &warga, tracking, "puas", "{\"rating\":5}", 3, a) &&
	       ask(fd, &warga, path, NULL, 0, a) == 200;
}

static void
work(struct result *r, double seconds)
{
	struct text *a = malloc(sizeof(*a));
	int fd = dial();
	double end = now() + seconds;

	while (a != NULL && now() < end) {
		if (fd >= 0 && life(fd, a)) {
			r->lives++;
			continue;
		}
		if (r->bad++ == 0)
			fprintf(stderr, "siklus: %.900s\n", a->p);
		close(fd);
		fd = dial();
	}
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
	port = (uint16_t)strtol(argv[1], NULL, 10);
	n = (int)strtol(argv[2], NULL, 10);
	seconds = strtod(argv[3], NULL);
	read_who(argv[4], &warga);
	read_who(argv[5], &admin);
	read_who(argv[6], &penghubung);
	instansi = argv[7];
	snprintf(start, sizeof(start), "%.0f", now() * 1e6);
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
