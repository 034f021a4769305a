#ifndef BASE_SETTINGS_H
#define BASE_SETTINGS_H

#include <stdbool.h>
#include <stdint.h>

#include "err.h"

/*
 * The settings of this process, read once at start from one file of
 * `key = value` lines (# starts a comment line).  Keys, types and defaults:
 * backend/tables/settings.def.  Strings live as long as the process.
 */
/* clang-format off */
#define SETTING_C_STR	const char *
#define SETTING_C_INT	int64_t
#define SETTING_C_BOOL	bool
/* clang-format on */

struct settings {
#define SETTING(name, type, def, doc) SETTING_C_##type name;
#include "../tables/settings.def"
#undef SETTING
};

/* The defaults until settings_load() has succeeded; read-only afterwards. */
extern struct settings settings;

/*
 * Read ${path}, or the file named by LAPOR_CONF, or /etc/lapor/lapor.conf.
 * An unknown or repeated key, a line without '=', or a value of the wrong
 * type is ERR_INVALID: every fault of the file is logged, and ${settings} is
 * untouched.
 */
enum err settings_load(const char *path);

/* The file that settings_load(path) would read. */
const char *settings_path(const char *path);

/* Take `--conf FILE` out of the arguments; NULL when there is none. */
const char *settings_arg(int *argc, char **argv);

#endif
