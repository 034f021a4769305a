#include "anak.h"

#include <errno.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../base/log.h"

/* clang-format off */
#define NICE	10
#define TIMEOUT	600	/* seconds a statement of a child may take */
/* clang-format on */

static bool wait_for_it;

void
anak_tunggu(bool wait)
{
	wait_for_it = wait;
}

/* The parent's connection is never touched here; _exit() closes only our copy
 * of its socket. */
static void
child(const struct db *parents, anak_fn *fn, pid_t parent)
{
	struct db *db;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(1);
	signal(SIGTERM, SIG_DFL);
	signal(SIGINT, SIG_DFL);
	if (nice(NICE) == -1)
		log_event(LOG_INFO, "anak", "not nice");
	db = db_twin(parents, TIMEOUT);
	fn(db);
	db_close(db);
	_exit(0);
}

static void
reap(struct anak *a, bool wait)
{
	pid_t pid;
	int status;

	if (a->pid == 0)
		return;
	do
		pid = waitpid(a->pid, &status, wait ? 0 : WNOHANG);
	while (pid == -1 && errno == EINTR);
	if (pid == 0)
		return;
	if (pid > 0 && WIFSIGNALED(status))
		log_event(LOG_WARNING, "anak", "child ended by signal %d",
		    WTERMSIG(status));
	a->pid = 0;
}

enum err
anak_mulai(struct anak *a, struct db *db, anak_fn *fn, bool *ret_started)
{
	pid_t parent = getpid(), pid;

	*ret_started = false;
	reap(a, false);
	if (a->pid != 0)
		return ERR_OK;
	if ((pid = fork()) == -1) {
		log_event(LOG_FAULT, "anak", "fork: error %d", errno);
		return ERR_INTERNAL;
	}
	if (pid == 0)
		child(db, fn, parent);
	a->pid = pid;
	*ret_started = true;
	if (wait_for_it)
		reap(a, true);
	return ERR_OK;
}
