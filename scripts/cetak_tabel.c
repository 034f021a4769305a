/*
 * Prints the tables of backend/tables as pages of docs/, for `make docs`:
 *
 *	cetak_tabel alur | alur-dot | galat | setelan | rute
 *
 * The pages cannot disagree with the program: they are made of the same rows.
 */
#include <stdio.h>
#include <string.h>

#include "base/err.h"
#include "core/alur.h"

/* clang-format off */
#define N(a)	(sizeof(a) / sizeof((a)[0]))
/* clang-format on */

static const char *const aksi_names[] = {
#define TRANSITION(                                                            \
    name, aksi, from, to, roles, scope, via, clocks, notify, guard)            \
	aksi,
#include "tables/transitions.def"
#undef TRANSITION
};

static const char *const lingkup_names[] = {
	[LINGKUP_TIADA] = "-",
	[LINGKUP_PEMILIK] = "the reporter",
	[LINGKUP_UNIT] = "of the pemegang itself",
	[LINGKUP_POHON] = "of the pemegang or above it",
	[LINGKUP_DELEGASI] = "of who delegated, or above",
	[LINGKUP_PEMUTUS] = "who decides the request, or above",
	[LINGKUP_SEMUA] = "anywhere",
	[LINGKUP_SISTEM] = "the scheduler",
};

static const char *const jam_names[] = { "all stop", "V starts", "V stops",
	"V resumes", "V pauses", "L stops", "L starts", "F stops", "F starts",
	"F anew", "D starts", "D moves", "F and D moved away", "C stops",
	"C anew", "C pauses", "C resumes", "V and F pause", "V and F resume",
	"restored", "C moved away" };

static const char *const syarat_names[] = { "held", "not held",
	"somebody above", "may object", "within 30 days", "not decided finally",
	"an original is kept" };

static const char *const tujuan_names[] = {
#define TUJUAN(name, kode) kode,
#include "tables/tujuan.def"
#undef TUJUAN
};

static void
print_bits(unsigned bits, const char *const *names, size_t n)
{
	const char *sep = "";
	size_t i;

	for (i = 0; i < n; i++) {
		if ((bits & 1u << i) == 0)
			continue;
		printf("%s%s", sep, names[i]);
		sep = ", ";
	}
	if (*sep == '\0')
		printf("-");
}

static void
print_words(unsigned bits, const struct kosakata *k)
{
	const char *names[32];
	size_t i;

	for (i = 0; i < k->n && i < N(names); i++)
		names[i] = k->v[i].kode;
	if (k->n < 32 && bits == (1u << k->n) - 1)
		printf("any");
	else
		print_bits(bits, names, k->n);
}

static const char *
goal(const struct transisi *t)
{
	if (t->ke == STATUS_TETAP)
		return "(unchanged)";
	if (t->ke == STATUS_KEMBALI)
		return "(as before closing)";
	return kosakata_status.v[t->ke].kode;
}

static void
print_statuses(void)
{
	size_t i;

	printf("## Statuses\n\n| kode | Indonesian | English | tab | public |"
	       "\n|---|---|---|---|---|\n");
	for (i = 0; i < STATUS__MAX; i++)
		printf("| `%s` | %s | %s | %s | %s |\n",
		    kosakata_status.v[i].kode,
		    kosakata_status.v[i].nama[BAHASA_ID],
		    kosakata_status.v[i].nama[BAHASA_EN],
		    kosakata_tab.v[status_info[i].tab].kode,
		    status_info[i].publik ? "yes" : "no");
}

static void
print_transition(const char *kode, const struct transisi *t)
{
	printf("| `%s` | ", kode);
	print_words(t->dari, &kosakata_status);
	printf(" | %s | ", goal(t));
	print_words(t->peran, &kosakata_peran);
	printf(" | %s | ", lingkup_names[t->lingkup]);
	print_words(t->lewat, &kosakata_minta_jenis);
	printf(" | ");
	print_bits(t->jam, jam_names, N(jam_names));
	printf(" | ");
	print_bits(t->kabari, tujuan_names, N(tujuan_names));
	printf(" | ");
	print_bits(t->syarat, syarat_names, N(syarat_names));
	printf(" |\n");
}

static void
alur(void)
{
	size_t i;

	printf("# The workflow\n\nPrinted from `backend/tables` by `make docs`;"
	       " edit the tables.\n\n![Workflow](alur.svg)\n\n");
	print_statuses();
	printf("\n## Transitions\n\nBy request: an open request of that kind,"
	       " decided by this actor, allows the\naction from any status."
	       " Clocks: V verification, F first response, D completion,\n"
	       "C automatic closing, L completing the information.\n\n"
	       "| aksi | from | to | role | standing | by request | clocks |"
	       " told | only if |\n|---|---|---|---|---|---|---|---|---|\n");
	for (i = 0; i < AKSI__MAX; i++)
		print_transition(aksi_names[i], &transisi[i]);
}

/* Moves only: what leaves the status alone would hide the picture. */
static void
alur_dot(void)
{
	size_t i, s;

	printf("digraph alur {\n\trankdir=LR;\n\tnode [shape=box,"
	       " style=rounded, fontname=\"sans-serif\", fontsize=11];\n"
	       "\tedge [fontname=\"sans-serif\", fontsize=9];\n");
	for (s = 0; s < STATUS__MAX; s++)
		printf("\t%s [label=\"%s\"];\n", kosakata_status.v[s].kode,
		    kosakata_status.v[s].nama[BAHASA_ID]);
	printf("\tmulai [shape=point];\n");
	for (i = 0; i < AKSI__MAX; i++) {
		if (transisi[i].ke >= STATUS__MAX)
			continue;
		if (transisi[i].dari == 0)
			printf("\tmulai -> %s [label=\"%s\"];\n",
			    goal(&transisi[i]), aksi_names[i]);
		for (s = 0; s < STATUS__MAX; s++)
			if ((transisi[i].dari & 1u << s) != 0)
				printf("\t%s -> %s [label=\"%s\"];\n",
				    kosakata_status.v[s].kode,
				    goal(&transisi[i]), aksi_names[i]);
	}
	printf("}\n");
}

static void
galat(void)
{
	size_t i;

	printf("# Errors\n\nEvery refusal is `application/problem+json` with"
	       " one of these in `kode`.\nPrinted from"
	       " `backend/tables/errors.def` by `make docs`.\n\n"
	       "| status | kode | Indonesian | English |\n|---|---|---|---|\n");
	for (i = ERR_OK + 1; i < ERR__MAX; i++)
		printf("| %d | `%s` | %s | %s |\n", err_info[i].http,
		    err_info[i].kode, err_info[i].id, err_info[i].en);
}

static void
setelan(void)
{
	static const char *const rows[][4] = {
#define SETTING(name, type, def, doc) { #name, #type, #def, doc },
#include "tables/settings.def"
#undef SETTING
	};
	size_t i;

	printf("# Settings\n\nKeys of `lapor.conf`, `key = value`; BOOL is"
	       " `ya` or `tidak`. Printed from\n`backend/tables/settings.def`"
	       " by `make docs`.\n\n| key | type | default | meaning |\n"
	       "|---|---|---|---|\n");
	for (i = 0; i < N(rows); i++)
		printf("| `%s` | %s | `%s` | %s |\n", rows[i][0], rows[i][1],
		    rows[i][2], rows[i][3]);
}

/* "A | B" would end a cell. */
static const char *
flags_of(const char *text, char buf[200])
{
	char *to = buf;

	for (; *text != '\0' && to < buf + 198; text++)
		if (*text == '|')
			to[-1] = ',';
		else
			*to++ = *text;
	*to = '\0';
	return strcmp(buf, "0") == 0 ? "" : buf;
}

static void
print_routes(const char *const (*rows)[5], size_t n)
{
	char who[200], flags[200];
	size_t i;

	for (i = 0; i < n; i++)
		printf("| %s | `%s` | %s | %s | %s |\n", rows[i][0], rows[i][1],
		    flags_of(rows[i][2], who), flags_of(rows[i][3], flags),
		    rows[i][4]);
}

static void
rute(void)
{
	static const char *const rows[][5] = {
#define ROUTE(method, path, handler, roles, flags, laju)                       \
	{ #method, path, #roles, #flags, #laju },
#include "tables/routes.def"
#undef ROUTE
	};
	static const char *const luar[][5] = {
#define ROUTE(method, path, handler, roles, flags, laju)                       \
	{ #method, path, #roles, #flags, #laju },
#include "tables/routes_luar.def"
#undef ROUTE
	};

	printf("# Routes\n\nBelow `/api/v1`. Printed from"
	       " `backend/tables/routes.def` by `make docs`; bodies and\n"
	       "answers: `openapi.yaml`.\n\n| method | path | who | flags |"
	       " rate class |\n|---|---|---|---|---|\n");
	print_routes(rows, N(rows));
	printf("\n## Outside `/api/v1`\n\nAddresses that others have fixed:"
	       " `backend/tables/routes_luar.def`, described in"
	       " [open311.md](open311.md).\n\n"
	       "| method | path | who | flags | rate class |\n"
	       "|---|---|---|---|---|\n");
	print_routes(luar, N(luar));
}

int
main(int argc, char **argv)
{
	static const struct {
		const char *name;
		void (*fn)(void);
	} pages[] = { { "alur", alur }, { "alur-dot", alur_dot },
		{ "galat", galat }, { "setelan", setelan }, { "rute", rute } };
	size_t i;

	for (i = 0; argc == 2 && i < N(pages); i++)
		if (strcmp(argv[1], pages[i].name) == 0) {
			pages[i].fn();
			return 0;
		}
	fprintf(
	    stderr, "usage: cetak_tabel alur|alur-dot|galat|setelan|rute\n");
	return 2;
}
