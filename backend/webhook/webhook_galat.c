#include "webhook_galat.h"

#include <curl/curl.h>

#define ITEM(name, kode, id, en) { kode, { id, en } },
static const struct istilah galat_v[] = {
#include "../tables/webhook_galat.def"
};
#undef ITEM
static const struct kosakata galat = { galat_v, WEBHOOK_GALAT__MAX };

const char *
webhook_galat_kode(enum webhook_galat g)
{
	return galat_v[g].kode;
}

enum webhook_galat
webhook_galat_curl(int code)
{
	switch ((CURLcode)code) {
	case CURLE_URL_MALFORMAT:
		return WEBHOOK_GALAT_ALAMAT;
	case CURLE_COULDNT_RESOLVE_HOST:
		return WEBHOOK_GALAT_NAMA;
	case CURLE_COULDNT_CONNECT:
		return WEBHOOK_GALAT_SAMBUNG;
	case CURLE_OPERATION_TIMEDOUT:
		return WEBHOOK_GALAT_WAKTU;
	case CURLE_PEER_FAILED_VERIFICATION:
	case CURLE_SSL_ISSUER_ERROR:
		return WEBHOOK_GALAT_SERTIFIKAT;
	case CURLE_SSL_CONNECT_ERROR:
	case CURLE_SSL_CIPHER:
		return WEBHOOK_GALAT_TLS;
	case CURLE_GOT_NOTHING:
	case CURLE_SEND_ERROR:
	case CURLE_RECV_ERROR:
	case CURLE_PARTIAL_FILE:
		return WEBHOOK_GALAT_TERPUTUS;
	/* The scheme was looked at before: it is HTTP/0.9 that is meant. */
	case CURLE_UNSUPPORTED_PROTOCOL:
	case CURLE_WEIRD_SERVER_REPLY:
	case CURLE_BAD_CONTENT_ENCODING:
	case CURLE_HTTP2:
	case CURLE_HTTP2_STREAM:
	case CURLE_OUT_OF_MEMORY: /* so it calls headers without end */
#if LIBCURL_VERSION_NUM >= 0x080600
	case CURLE_TOO_LARGE:
#endif
		return WEBHOOK_GALAT_JAWABAN;
	default:
		return WEBHOOK_GALAT_LAIN;
	}
}

struct null_str
webhook_galat_teks(struct null_str kept, enum bahasa b)
{
	int i;

	if (!kept.ada || strncmp(kept.v.p, "HTTP ", 5) == 0)
		return kept;
	i = kosakata_find(&galat, kept.v);
	/* What was kept before there were words for it. */
	if (i < 0)
		i = WEBHOOK_GALAT_LAIN;
	return (struct null_str){ true,
		str_of(kosakata_nama(&galat, (size_t)i, b)) };
}
