/*
 * The ceilings S and T: the bare SQL, by the client library alone.
 *
 *	langit CLIENT.CNF S|T CONNECTIONS SECONDS [BEFORE]
 *
 * S: one page of the public list with its names, ids below BEFORE.  T: a
 * transaction of three inserts (report, history, outbox) with two foreign
 * keys, in tables of its own.  Prints how often per second.
 */
#include <mysql.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* clang-format off */
#define TAB(n) "(SELECT laporan_id AS id FROM jangkauan_publik" \
	" FORCE INDEX (PRIMARY) WHERE leluhur_id = 1 AND tab = " #n \
	" AND laporan_id < ? ORDER BY laporan_id DESC LIMIT 21)"
/* clang-format on */

static const char list[] =
    "SELECT l.id, l.tracking_id, l.versi, l.status, l.klasifikasi, l.judul,"
    " LEFT(l.isi, 200), k.kode, k.nama, l.kode_wilayah, w.nama, b.nama,"
    " p.nama, d.nama, l.dukungan, l.jumlah_tl, l.dibuat, l.diperbarui"
    " FROM (" TAB(2) " UNION ALL " TAB(3) " UNION ALL " TAB(
	4) ") q"
	   " STRAIGHT_JOIN laporan l ON l.id = q.id"
	   " STRAIGHT_JOIN instansi p ON p.id = l.pemegang_id"
	   " LEFT JOIN instansi d ON d.id = l.terdisposisi_id"
	   " LEFT JOIN kategori k ON k.id = l.kategori_id"
	   " LEFT JOIN wilayah w ON w.kode = l.kode_wilayah"
	   " LEFT JOIN wilayah b ON b.kode = l.kode_kab ORDER BY l.id DESC "
	   "LIMIT 21";

static const char *const tables[] = {
	"CREATE TABLE IF NOT EXISTS langit_laporan (id BIGINT NOT NULL"
	" AUTO_INCREMENT PRIMARY KEY, status TINYINT NOT NULL,"
	" judul VARCHAR(200) NOT NULL, isi TEXT NOT NULL,"
	" dibuat BIGINT NOT NULL, KEY k (status, id)) ENGINE=InnoDB",
	"CREATE TABLE IF NOT EXISTS langit_riwayat (laporan_id BIGINT NOT NULL,"
	" urut INT NOT NULL, variabel TEXT NOT NULL, hash BINARY(32) NOT NULL,"
	" PRIMARY KEY (laporan_id, urut), CONSTRAINT lr_fk FOREIGN KEY"
	" (laporan_id) REFERENCES langit_laporan (id)) ENGINE=InnoDB",
	"CREATE TABLE IF NOT EXISTS langit_keluar (id BIGINT NOT NULL"
	" AUTO_INCREMENT PRIMARY KEY, laporan_id BIGINT NOT NULL,"
	" variabel TEXT NOT NULL, CONSTRAINT lk_fk FOREIGN KEY (laporan_id)"
	" REFERENCES langit_laporan (id)) ENGINE=InnoDB",
};

static void
die(MYSQL *my, const char *what)
{
	fprintf(stderr, "langit: %s: %s\n", what, mysql_error(my));
	_exit(1);
}

static MYSQL *
open_db(const char *cnf)
{
	MYSQL *my = mysql_init(NULL);

	mysql_options(my, MYSQL_READ_DEFAULT_FILE, cnf);
	mysql_options(my, MYSQL_SET_CHARSET_NAME, "utf8mb4");
	if (mysql_real_connect(my, NULL, NULL, NULL, "lapor", 0, NULL, 0) ==
	    NULL)
		die(my, "connect");
	return my;
}

static MYSQL_STMT *
prepare(MYSQL *my, const char *text)
{
	MYSQL_STMT *st = mysql_stmt_init(my);

	if (mysql_stmt_prepare(st, text, strlen(text)) != 0)
		die(my, "prepare");
	return st;
}

static void
execute(MYSQL *my, MYSQL_STMT *st, MYSQL_BIND *b)
{
	if ((b != NULL && mysql_stmt_bind_param(st, b) != 0) ||
	    mysql_stmt_execute(st) != 0)
		die(my, mysql_stmt_error(st));
}

static MYSQL_STMT *st[3];
static long long id;

static void
one_list(MYSQL *my, long long before)
{
	MYSQL_BIND b[3] = { 0 };
	int i;

	if (st[0] == NULL)
		st[0] = prepare(my, list);
	for (i = 0; i < 3; i++) {
		b[i].buffer_type = MYSQL_TYPE_LONGLONG;
		b[i].buffer = &before;
	}
	execute(my, st[0], b);
	if (mysql_stmt_store_result(st[0]) != 0 ||
	    mysql_stmt_num_rows(st[0]) == 0)
		die(my, "no rows");
	mysql_stmt_free_result(st[0]);
}

static void
one_write(MYSQL *my)
{
	MYSQL_BIND b = { .buffer_type = MYSQL_TYPE_LONGLONG, .buffer = &id };

	if (st[0] == NULL) {
		st[0] = prepare(my,
		    "INSERT INTO langit_laporan (status, judul, isi, dibuat)"
		    " VALUES (0, 'Lampu jalan mati di Jalan Pala',"
		    " REPEAT('Tiga lampu jalan mati sejak Senin. ', 12), 1)");
		st[1] = prepare(my, "INSERT INTO langit_riwayat VALUES (?, 1,"
				    " '{\"garam\":\"00\"}', REPEAT('x', 32))");
		st[2] = prepare(my,
		    "INSERT INTO langit_keluar (laporan_id, variabel) VALUES"
		    " (?, '{\"judul\":\"Lampu jalan mati di Jalan Pala\"}')");
	}
	if (mysql_query(my, "START TRANSACTION") != 0)
		die(my, "begin");
	execute(my, st[0], NULL);
	id = (long long)mysql_stmt_insert_id(st[0]);
	execute(my, st[1], &b);
	execute(my, st[2], &b);
	if (mysql_commit(my) != 0)
		die(my, "commit");
}

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static long
work(const char *cnf, char what, double seconds, long long before)
{
	MYSQL *my = open_db(cnf);
	double end;
	long n = 0;

	/* The first ones prepare and warm up. */
	for (end = now() + 0.2; now() < end;)
		what == 'S' ? one_list(my, before) : one_write(my);
	for (end = now() + seconds; now() < end; n++)
		what == 'S' ? one_list(my, before) : one_write(my);
	mysql_close(my);
	return n;
}

int
main(int argc, char **argv)
{
	long long before = argc > 5 ? strtoll(argv[5], NULL, 10) : 1LL << 60;
	long *done, sum = 0;
	int i, n, status;
	double seconds;
	MYSQL *my;

	if (argc < 5)
		return 2;
	n = (int)strtol(argv[3], NULL, 10);
	seconds = strtod(argv[4], NULL);
	my = open_db(argv[1]);
	for (i = 0; argv[2][0] == 'T' && i < 3; i++)
		if (mysql_query(my, tables[i]) != 0)
			die(my, "tables");
	mysql_close(my);
	done = mmap(NULL, (size_t)n * sizeof(*done), PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	for (i = 0; i < n; i++)
		if (fork() == 0) {
			done[i] = work(argv[1], argv[2][0], seconds, before);
			_exit(0);
		}
	while (wait(&status) > 0)
		if (status != 0)
			return 1;
	for (i = 0; i < n; i++)
		sum += done[i];
	printf("%.1f\n", (double)sum / seconds);
	return 0;
}
