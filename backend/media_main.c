/*
 * lapor-media KIND: one upload on descriptor 0, what is kept of it to
 * descriptor 1, the verdict as exit code (media/media.h).  Started by
 * media_run() with nothing else open and an empty environment.
 */
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#include "media/kurung.h"
#include "media/media.h"

static enum media_hasil
read_all(struct tampung *t)
{
	uint8_t buf[65536];
	ssize_t n;

	while ((n = read(STDIN_FILENO, buf, sizeof(buf))) > 0)
		if (t->n + (size_t)n > MEDIA_MAX_BYTES ||
		    !tampung_add(t, buf, (size_t)n))
			return HASIL_RUMIT;
	return n == 0 ? HASIL_OK : HASIL_KURUNG;
}

static enum media_hasil
write_all(const struct tampung *t)
{
	size_t at = 0;
	ssize_t n;

	while (at < t->n) {
		n = write(STDOUT_FILENO, t->p + at, t->n - at);
		if (n < 0 && errno == EFBIG)
			return HASIL_RUMIT;
		if (n < 0)
			return HASIL_DISK;
		at += (size_t)n;
	}
	return HASIL_OK;
}

int
main(int argc, char **argv)
{
	struct tampung in = { 0 }, out = { 0 };
	enum media m = argc == 2 ? media_of_kode(argv[1]) : MEDIA__MAX;
	enum media_hasil h;

	if (m == MEDIA__MAX) {
		fputs("usage: lapor-media jpg|png|webp|heic|pdf|docx"
		      " <upload >kept\n",
		    stderr);
		return 2;
	}
	if (!kurung_masuk())
		return MEDIA_EXIT + HASIL_KURUNG;
	if ((h = read_all(&in)) == HASIL_OK)
		h = media_olah(m, in.p, in.n, &out);
	if (h == HASIL_OK)
		h = write_all(&out);
	tampung_free(&in);
	tampung_free(&out);
	return h == HASIL_OK ? 0 : MEDIA_EXIT + (int)h;
}
