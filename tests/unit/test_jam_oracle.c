/*
 * The clock engine against an oracle that was written apart from it, in another
 * language and by walking days one by one: tests/unit/jam_oracle.py.
 *
 * Called without arguments this is the test: it runs the oracle, which starts
 * this binary again with --cases, sends it random cases and compares answers.
 * JAM_CASES (default 120000) says how many; JAM_SEED begins elsewhere, as
 * scripts/soak does.
 *
 * Lines of the conversation:
 *   K 2026-01-01 2026-03-19 …                 from now on this calendar
 *   C zona mulai n now njeda dari sampai …    one clock; sampai "-": open
 *     -> batas rfc3339 dijeda/sisa sisa ingat batas_hari     ("?": no answer)
 */
#include <assert.h>
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/waktu.h"
#include "core/jam.h"
#include "core/kalender.h"

#define ORACLE    "tests/unit/jam_oracle.py"
#define MAX_JEDA  32
#define MAX_LIBUR 4096

static const char *self;

static const struct kalender *
read_calendar(struct arena *a, char *p)
{
	static struct tanggal libur[MAX_LIBUR];
	const struct kalender *k = NULL;
	char *save = NULL, *word;
	size_t n = 0;

	arena_reset(a);
	while ((word = strtok_r(p, " \n", &save)) != NULL) {
		p = NULL;
		assert_true(n < MAX_LIBUR);
		assert_true(waktu_parse_tanggal(str_of(word), &libur[n++]));
	}
	assert_true(kalender_new(a, libur, n, &k));
	return k;
}

static int64_t
read_number(char **p)
{
	char *end;
	int64_t v = strtoll(*p, &end, 10);

	assert_true(end != *p);
	*p = end;
	return v;
}

static void
put(bool known, int64_t v)
{
	if (!known)
		fputs(" ?", stdout);
	else if (v == JAM_TANPA_BATAS)
		fputs(" inf", stdout);
	else
		printf(" %" PRId64, v);
}

static size_t
read_ledger(char **p, struct jeda *jeda)
{
	size_t n = (size_t)read_number(p), i;

	assert_true(n <= MAX_JEDA);
	for (i = 0; i < n; i++) {
		jeda[i].dari = read_number(p);
		jeda[i].sampai = JEDA_TERBUKA;
		if ((*p)[1] == '-' && ((*p)[2] == ' ' || (*p)[2] == '\n'))
			*p += 2;
		else
			jeda[i].sampai = read_number(p);
	}
	return n;
}

static void
answer(const struct kalender *k, char *p)
{
	struct jeda jeda[MAX_JEDA];
	struct hitungan h;
	int zona = (int)read_number(&p);
	int64_t mulai = read_number(&p), batas = 0, at = 0;
	unsigned n = (unsigned)read_number(&p);
	int64_t now = read_number(&p);
	size_t njeda = read_ledger(&p, jeda);
	bool known = jam_batas(k, zona, mulai, n, jeda, njeda, &batas);
	bool finite = known && batas != JAM_TANPA_BATAS;
	struct arena *a = arena_new(256);
	int sisa = 0;

	put(known, batas);
	printf(" %s", finite ? waktu_rfc3339(a, batas, zona).p : "-");
	if (jam_hitung(k, zona, mulai, n, jeda, njeda, now, &h))
		printf(" %d/%d", h.dijeda, h.sisa);
	else
		fputs(" ?", stdout);
	known = finite && jam_sisa(k, zona, now, batas, &sisa);
	put(known, sisa);
	known = finite && jam_ingat(k, zona, batas, 3, &at);
	put(known, at);
	put(true, jam_batas_hari(zona, mulai, n));
	putchar('\n');
	arena_free(a);
}

static int
serve(void)
{
	struct arena *a = arena_new(65536);
	const struct kalender *k = NULL;
	char *line = NULL;
	size_t cap = 0;

	while (getline(&line, &cap, stdin) > 0) {
		if (line[0] == 'K')
			k = read_calendar(a, line + 1);
		else
			answer(k, line + 1);
	}
	free(line);
	arena_free(a);
	return 0;
}

static void
test_agrees_with_oracle(void **state)
{
	int status;
	pid_t pid;

	(void)state;
	fflush(NULL);
	if ((pid = fork()) == 0) {
		execlp("python3", "python3", ORACLE, self, (char *)NULL);
		perror("python3");
		_exit(127);
	}
	assert_true(pid > 0);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(status, 0);
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_agrees_with_oracle),
	};

	if (argc == 2 && strcmp(argv[1], "--cases") == 0)
		return serve();
	self = argv[0];
	return cmocka_run_group_tests(tests, NULL, NULL);
}
