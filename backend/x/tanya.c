#include "tanya.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <curl/curl.h>

#include "../base/settings.h"
#include "../base/waktu.h"
#include "ambil.h"
#include "baca.h"
#include "x_sql.h"

#define SECONDS 4 /* an admin waits for it */

int
x_giliran(struct arena *a)
{
	struct str path = arena_printf(a, "%s/x.giliran", settings.tmp_dir);
	int fd = open(path.p, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

	if (fd != -1 && flock(fd, LOCK_EX | LOCK_NB) != 0) {
		close(fd);
		fd = -1;
	}
	return fd;
}

/* One more is paid for, unless the day's are used up. */
static enum err
pay(struct db *db, struct arena *a, int64_t now, bool *ret_may)
{
	int64_t hari = waktu_day(now, ZONA_WIB);
	struct x_langkah s;
	enum err err;

	if ((err = x_sql_langkah(db, a, &s)) != ERR_OK)
		return err;
	*ret_may = s.hari != hari || s.terbaca < settings.x_post_hari;
	return *ret_may ? x_sql_bayar(db, hari, 1) : ERR_OK;
}

static struct str
oembed_url(struct arena *a, int64_t id)
{
	char *s = curl_easy_escape(NULL, x_alamat(a, id).p, 0);
	struct str url = arena_printf(a, "%s?omit_script=1&dnt=true&url=%s",
	    settings.x_oembed, s == NULL ? "" : s);

	curl_free(s);
	return url;
}

static enum x_temu
read_api(
    struct arena *a, const struct ambilan *r, int64_t id, struct x_kiriman *ret)
{
	const struct json_nilai *root = json_baca(a, r->isi);
	struct x_kiriman *v;
	size_t n;

	if (r->kode == 404)
		return X_TIADA;
	if (r->kode != 200 || root == NULL)
		return X_GAGAL;
	baca_kiriman(a, root, &v, &n);
	if (n == 1 && v[0].id == id) {
		*ret = v[0];
		return X_ADA;
	}
	/* Unknown ones come as 200 with errors and without data. */
	return json_isi(root, "errors") != NULL ? X_TIADA : X_GAGAL;
}

static enum x_temu
read_oembed(
    struct arena *a, const struct ambilan *r, int64_t id, struct x_kiriman *ret)
{
	if (r->kode == 404 || r->kode == 403)
		return X_TIADA;
	return r->kode == 200 && baca_oembed(a, json_baca(a, r->isi), id, ret)
		   ? X_ADA
		   : X_GAGAL;
}

static enum err
ask(struct arena *a, int64_t id, struct x_kiriman *ret, enum x_temu *ret_temu)
{
	bool api = x_cara() == X_API;
	struct str url = api ? arena_printf(a, "%s/2/tweets/%lld?" X_FIELDS,
				   settings.x_api, (long long)id)
			     : oembed_url(a, id);
	struct ambil in = { .url = url.p,
		.bearer = api ? settings.x_kunci : NULL,
		.maks = X_JSON_MAX,
		.detik = SECONDS,
		.fd = -1 };
	struct ambilan r;
	enum err err;

	if ((err = ambil(a, &in, &r)) == ERR_OK)
		*ret_temu = api ? read_api(a, &r, id, ret)
				: read_oembed(a, &r, id, ret);
	return err;
}

enum err
x_tanya(struct db *db, struct arena *a, int64_t id, int64_t now,
    struct x_kiriman *ret, enum x_temu *ret_temu)
{
	enum err err = ERR_OK;
	bool may = true;
	int fd;

	*ret_temu = X_GAGAL;
	if (x_cara() == X_TIDAK || (fd = x_giliran(a)) == -1)
		return ERR_OK;
	if (x_cara() == X_API)
		err = pay(db, a, now, &may);
	if (err == ERR_OK && may)
		err = ask(a, id, ret, ret_temu);
	close(fd);
	return err;
}
