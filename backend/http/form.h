#ifndef HTTP_FORM_H
#define HTTP_FORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../base/arena.h"
#include "../base/err.h"
#include "../core/kosakata.h"
#include "../mariadb/db.h"
#include "problem.h"

/*
 * Input is declared, not parsed: a form is a struct and a table of its
 * fields.  form_read() refuses what is not strict JSON, names every unknown
 * field (400) and every wrong one (422) at once, and fills the struct.
 * Texts arrive trimmed, valid UTF-8, without control characters.
 *
 *	static const struct field fields[] = {
 *		FIELD(struct tunda_form, kategori, .required = true,
 *		    .kosakata = &kosakata_tunda_kategori),
 *		FIELD(struct tunda_form, keterangan, .required = true,
 *		    .min = 10, .max = 2000),
 *	};
 *
 * Member types: struct str (text; .p NULL when absent), bool, struct
 * null_bool, int64_t, struct null_i64, struct null_f64, uint32_t (a kosakata
 *value; FORM_NONE when absent), struct str_list (array of texts), or a nested
 *struct by FIELD_OBJECT.  min and max: code points of a text, value of a
 *number, items of a list.
 */
#define FORM_NONE UINT32_MAX

struct null_f64 {
	bool ada;
	double v;
};

/* A bool that may be left out. */
struct null_bool {
	bool ada, v;
};

struct str_list {
	struct str *v;
	size_t n;
};

enum field_type {
	FIELD_TEXT,
	FIELD_BOOL,
	FIELD_OPT_BOOL,
	FIELD_INT,
	FIELD_OPT_INT,
	FIELD_OPT_NUM,
	FIELD_KATA,
	FIELD_LIST,
	FIELD_NESTED
};

/* What a text must look like, besides its length. */
enum field_look {
	LOOK_ANY,
	LOOK_LINE,    /* no line breaks */
	LOOK_TANGGAL, /* YYYY-MM-DD */
	LOOK_ID,      /* digits: an id of ours */
	LOOK_EMAIL,
	LOOK_TELEPON, /* made E.164: 0812… and 62812… become +62812… */
	LOOK_SECRET   /* taken byte for byte, not trimmed */
};

struct field {
	const char *key;
	enum field_type type;
	size_t off;
	bool required;
	bool nullable; /* a text: null clears it, arriving as STR("") */
	int64_t min, max;
	enum field_look look;
	const struct kosakata *kosakata;
	const struct field *fields; /* nested */
	size_t nfields;
};

/* clang-format off */
#define FIELD_TYPE(x) _Generic((x), struct str: FIELD_TEXT, \
	bool: FIELD_BOOL, struct null_bool: FIELD_OPT_BOOL, \
	int64_t: FIELD_INT, struct null_i64: FIELD_OPT_INT, \
	struct null_f64: FIELD_OPT_NUM, uint32_t: FIELD_KATA, \
	struct str_list: FIELD_LIST)
#define FIELD(T, m, ...) { .key = #m, .type = FIELD_TYPE(((T *)0)->m), \
	.off = offsetof(T, m), __VA_ARGS__ }
/* The same with another name in JSON. */
#define FIELD_AS(T, m, KEY, ...) { .key = KEY, \
	.type = FIELD_TYPE(((T *)0)->m), .off = offsetof(T, m), __VA_ARGS__ }
#define FIELD_OBJECT(T, m, FIELDS, ...) { .key = #m, .type = FIELD_NESTED, \
	.off = offsetof(T, m), .fields = (FIELDS), \
	.nfields = sizeof(FIELDS) / sizeof((FIELDS)[0]), __VA_ARGS__ }
/* clang-format on */

struct form {
	const struct field *fields;
	size_t nfields, size;
	bool partial; /* what is required may be left out: the caller has it */
};

/* clang-format off */
#define FORM(T, FIELDS)	{ (FIELDS), sizeof(FIELDS) / sizeof((FIELDS)[0]), \
	sizeof(T), false }
/* clang-format on */

/*
 * Read body into ret_form (form->size bytes, zeroed first).
 * ERR_BAD_JSON, ERR_UNKNOWN_FIELD, or ERR_INVALID with all field errors; the
 * caller may add more errors of its own and ask problem_check().
 */
enum err form_read(struct arena *, const struct form *, struct str body,
    struct problem *, void *ret_form);

/* The id in a LOOK_ID text; 0 when absent. */
int64_t form_id(struct str);
/* Of a text from elsewhere: does it look like one (1 to 18 digits), and which
 * one (0: none). */
bool form_is_id(struct str);
int64_t form_path_id(struct str);

#endif
