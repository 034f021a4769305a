#ifndef BASE_LOG_H
#define BASE_LOG_H

/*
 * One JSON line on stderr per fault (5xx) or process event.  Never log what a
 * person wrote, who they are, or where they come from: pass names of things
 * (statement, job, file of ours), numbers and error texts of libraries.
 */
enum log_level { LOG_INFO, LOG_WARNING, LOG_FAULT };

/* Under which name this process speaks; before the first event. */
void log_open(const char *process);
void log_event(enum log_level, const char *what, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

#endif
