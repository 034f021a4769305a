#ifndef SALURAN_DRIVER_H
#define SALURAN_DRIVER_H

#include "../base/arena.h"
#include "../base/bahasa.h"
#include "../core/kosakata.h"

/*
 * What leaves the house, and who carries it.  A driver takes one finished
 * message to its provider and says what became of it.  It knows no database
 * and no report; it keeps its connection for the life of the process.
 */
#define ITEM(name, kode, id, en) SALURAN_##name,
enum saluran {
#include "../tables/saluran.def"
	SALURAN__MAX
};
#undef ITEM
extern const struct kosakata kosakata_saluran;

/* One message to one address, in the language of its reader. */
struct antaran {
	struct arena *a;
	int64_t id;   /* of the surat: the same at each try */
	int64_t urut; /* with it: another only when the one before has failed */
	int64_t pada; /* when it was owed */
	enum bahasa bahasa;
	struct str ke; /* mail address, E.164 number, or push endpoint */
	struct str judul, teks;
	struct str tautan;   /* where to read on; .p NULL: nowhere */
	struct str tanda;    /* Tracking ID, or .p NULL: what it belongs to */
	struct str balas;    /* where answers go; .p NULL: nowhere */
	struct str pantul;   /* where bounces go */
	struct str berhenti; /* address of one-click unsubscription, or NULL */
	struct str antar;    /* SMS: where its delivery is told */
	struct str p256dh, auth; /* push: 65 and 16 bytes */
	int64_t umur;            /* seconds it is still worth reading */
	bool penting;            /* may wake somebody */
};

enum hantar {
	HANTAR_SUDAH,  /* the provider has it */
	HANTAR_NANTI,  /* not now, this one: try later */
	HANTAR_TOLAK,  /* never, this one */
	HANTAR_HILANG, /* the address is gone for good */
	HANTAR_PUTUS   /* the provider is away or refuses us */
};

/* galat: codes and words of ours, never an address, name or text. */
struct hasil {
	enum hantar hantar;
	bool ragu;      /* PUTUS, but it may have taken the message */
	int64_t tunggu; /* seconds the provider asks for, or 0 */
	char galat[120];
	char kode[12]; /* TOLAK by a mail server that says why: as 5.1.1 */
};

/* Results in one expression; printf-like. */
struct hasil hasil_of(enum hantar, int64_t tunggu, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

struct driver {
	const char *kode;
	enum saluran saluran;
	bool kabar; /* what became of it is told later */
	struct hasil (*kirim)(const struct antaran *);
	/* Has the provider this very one (id, urut) already?  Asked before
	 * what may have gone goes again; NULL: it goes again. */
	bool (*punya)(const struct antaran *);
};

/* The driver that the settings name; NULL: the channel is off.  An unknown
 * name is logged once and counts as off. */
const struct driver *driver_of(enum saluran);

/* The most messages per second that the settings allow. */
int64_t driver_per_detik(enum saluran);

#endif
