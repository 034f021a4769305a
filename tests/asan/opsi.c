/*
 * How the sanitizers of `make asan` behave, for the servers too, whose
 * environment is empty: what they find goes to files, which outlive the
 * private instances of the tests and are looked for at the end.
 */
const char *__asan_default_options(void);
const char *__lsan_default_options(void);
const char *__ubsan_default_options(void);
const char *__lsan_default_suppressions(void);

/* Their strstr measures both strings first, which makes a loop quadratic. */
const char *
__asan_default_options(void)
{
	return "log_path=" ASAN_TEMUAN ":intercept_strstr=0";
}

/* The other sanitizer asks for itself. */
const char *
__ubsan_default_options(void)
{
	return "log_path=" ASAN_TEMUAN ":print_stacktrace=1";
}

/* What these libraries keep for the life of a process is their own; calendars
 * of before are kept on purpose (libur/libur.c). */
const char *
__lsan_default_suppressions(void)
{
	return "leak:libfontconfig\nleak:libx265\nleak:libur_kalender\n";
}

/* Otherwise their number would stand where findings do. */
const char *
__lsan_default_options(void)
{
	return "print_suppressions=0";
}
