#include "petakan.h"

#include <strings.h>

#include "../base/arena.h"
#include "../base/utf8.h"

#define JUDUL_DARI_ISI 60

static bool
same(struct str a, const char *b)
{
	return a.n == strlen(b) && strncasecmp(a.p, b, a.n) == 0;
}

static int
find_name(const struct kosakata *k, struct str nama)
{
	size_t i;

	for (i = 0; i < k->n; i++)
		if (same(nama, k->v[i].nama[BAHASA_ID]))
			return (int)i;
	return -1;
}

bool
petakan_status(struct str s, struct status_impor *ret)
{
	int i;

	if (same(s, "Konten Terblokir")) {
		*ret = (struct status_impor){ STATUS_DIARSIPKAN_ADMIN, true };
		return true;
	}
	if ((i = find_name(&kosakata_status, s)) < 0)
		return false;
	*ret = (struct status_impor){ (enum status)i, false };
	return true;
}

bool
petakan_klasifikasi(struct str s, enum klasifikasi *ret)
{
	int i = find_name(&kosakata_klasifikasi, s);

	*ret = i < 0 ? KLASIFIKASI_TIDAK_DIISI : (enum klasifikasi)i;
	return i >= 0 || s.n == 0;
}

bool
petakan_tipe(struct str s, bool *ret_anonim, bool *ret_rahasia)
{
	size_t at = 0, n;
	bool known = true;

	*ret_anonim = *ret_rahasia = false;
	while (at < s.n) {
		struct str word = { s.p + at, 0 };

		n = strcspn(word.p, "|,;/");
		at += n < s.n - at ? n + 1 : n;
		for (; n > 0 && word.p[0] == ' '; n--)
			word.p++;
		while (n > 0 && word.p[n - 1] == ' ')
			n--;
		word.n = n;
		if (same(word, "Anonim"))
			*ret_anonim = true;
		else if (same(word, "Rahasia"))
			*ret_rahasia = true;
		else if (n > 0 && !same(word, "Terbuka") && !same(word, "-"))
			known = false;
	}
	if (!known)
		*ret_anonim = *ret_rahasia = true;
	return known;
}

/* Other names of sources that occur in real exports. */
static const struct {
	const char *nama;
	enum sumber sumber;
} aliases[] = {
	{ "Website Institusi", SUMBER_WEBSITE },
	{ "Call Center", SUMBER_TELEPON },
	{ "Telepon", SUMBER_TELEPON },
	{ "Email", SUMBER_EMAIL },
	{ "Surat", SUMBER_SURAT },
	{ "X", SUMBER_TWITTER },
};

bool
petakan_sumber(
    struct arena *a, struct str s, enum sumber *ret, struct str *ret_rinci)
{
	const char *dash = strstr(s.p, " - ");
	struct str nama = s, rinci = { 0 };
	size_t i;
	int k;

	if (dash != NULL) {
		nama = arena_str(a, s.p, (size_t)(dash - s.p));
		rinci = petakan_potong(a, str_of(dash + 3), 120);
	}
	if ((k = find_name(&kosakata_sumber, nama)) >= 0) {
		*ret = (enum sumber)k;
		*ret_rinci = rinci;
		return true;
	}
	for (i = 0; i < sizeof(aliases) / sizeof(aliases[0]); i++)
		if (same(nama, aliases[i].nama)) {
			*ret = aliases[i].sumber;
			*ret_rinci = rinci;
			return true;
		}
	*ret = SUMBER_LAINNYA;
	*ret_rinci = s.n == 0 ? (struct str){ 0 } : petakan_potong(a, s, 120);
	return s.n == 0;
}

static size_t
bytes_of(struct str s, size_t max)
{
	size_t at = 0, len, n;
	uint32_t c;

	for (n = 0; n < max && at < s.n; n++) {
		if ((len = utf8_decode(s.p + at, s.n - at, &c)) == 0)
			break;
		at += len;
	}
	return at;
}

struct str
petakan_potong(struct arena *a, struct str s, size_t max)
{
	return arena_str(a, s.p, bytes_of(s, max));
}

struct str
petakan_judul(struct arena *a, struct str judul, struct str isi, size_t max)
{
	size_t n, k;

	if (judul.n > 0)
		return petakan_potong(a, judul, max);
	n = bytes_of(isi, JUDUL_DARI_ISI);
	if (n == isi.n)
		return isi;
	for (k = n; k > n / 2 && isi.p[k] != ' '; k--)
		;
	return arena_str(a, isi.p, isi.p[k] == ' ' ? k : n);
}
