#ifndef X_TANYA_H
#define X_TANYA_H

#include "x.h"

/* What asking X about a post found. */
enum x_temu {
	X_ADA,
	X_TIADA, /* deleted, or not for everybody */
	X_GAGAL  /* no answer, or none that says; or it may not be asked now */
};

/*
 * Look one post up as the settings allow.  At most one process of this host
 * asks at a time, so that a slow X holds up one worker and no more.
 */
enum err x_tanya(struct db *, struct arena *, int64_t id, int64_t now,
    struct x_kiriman *ret, enum x_temu *ret_temu);

/* The same lock, for pictures: a descriptor to close, -1: busy. */
int x_giliran(struct arena *);

/* Fields of a post that we ask for, in every question. */
#define X_FIELDS                                                               \
	"tweet.fields=created_at,author_id,conversation_id,attachments,"       \
	"entities,note_tweet&expansions=author_id,attachments.media_keys"      \
	"&user.fields=username,name"                                           \
	"&media.fields=type,url,preview_image_url"
#define X_JSON_MAX (4u << 20)

#endif
