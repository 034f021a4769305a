#include "gambar.h"

#include <sys/mman.h>
#include <unistd.h>

#include "../base/clock.h"
#include "ambil.h"
#include "tanya.h"

#define SECONDS 4 /* for one */
#define ALL_US  (8 * INT64_C(1000000))

/* One picture; *ret_taken false: it could not be had. */
static enum err
fetch(struct db *db, struct arena *a, const struct pelaku *who, int64_t now,
    struct str url, struct x_gambar *g, bool *ret_taken)
{
	const char *slash = strrchr(url.p, '/');
	struct titipan t = { .nama = str_of(slash == NULL ? "" : slash + 1),
		.pengguna_id = { true, who->id },
		.now = now };
	struct ambil in = {
		.url = url.p, .maks = MEDIA_MAX_BYTES, .detik = SECONDS
	};
	enum media_hasil hasil = HASIL_BUKAN;
	struct ambilan r;
	enum err err;

	*ret_taken = false;
	if (!ambil_boleh(url))
		return ERR_OK;
	in.fd = t.fd = memfd_create("x", MFD_CLOEXEC);
	if (t.fd == -1)
		return ERR_STORAGE;
	if ((err = ambil(a, &in, &r)) == ERR_OK && r.kode == 200) {
		t.media = media_of_jenis(r.jenis);
		if (t.media != MEDIA__MAX && media_info[t.media].gambar &&
		    lseek(t.fd, 0, SEEK_SET) == 0)
			err = lampiran_titip(db, a, &t, &g->v[g->n], &hasil);
	}
	close(t.fd);
	*ret_taken = err == ERR_OK && hasil == HASIL_OK;
	return err;
}

enum err
x_gambar(struct db *db, struct arena *a, const struct pelaku *who, int64_t now,
    struct str media, struct x_gambar *ret)
{
	int64_t until = clock_mono_us() + ALL_US;
	const char *p = media.p;
	enum err err = ERR_OK;
	bool taken;
	size_t n;
	int fd;

	*ret = (struct x_gambar){ 0 };
	if (media.n == 0)
		return ERR_OK;
	fd = x_giliran(a);
	for (; err == ERR_OK && *p != '\0'; p += n + (p[n] == '\n')) {
		n = strcspn(p, "\n");
		if (n == 0)
			continue;
		taken = false;
		if (fd != -1 && ret->n < LAMPIRAN_MAX &&
		    clock_mono_us() < until)
			err = fetch(
			    db, a, who, now, arena_str(a, p, n), ret, &taken);
		ret->n += taken;
		ret->gagal += !taken;
	}
	if (fd != -1)
		close(fd);
	return err;
}
