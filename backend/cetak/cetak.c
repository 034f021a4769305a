#include "cetak.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../base/log.h"
#include "halaman.h"

/* clang-format off */
#if defined(__SANITIZE_ADDRESS__)
#define SECONDS	20
#else
#define SECONDS	2	/* of CPU that a document may take */
#endif
#define PDF_MAX	(8 << 20)
/* clang-format on */

static void
child(const struct dokumen *d, int fd, pid_t parent)
{
	const struct rlimit cpu = { SECONDS, SECONDS };

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(1);
	setrlimit(RLIMIT_CPU, &cpu);
	_exit(halaman_gambar(d, fd) == ERR_OK ? 0 : 1);
}

static bool
ended_well(pid_t pid)
{
	int status;
	pid_t got;

	do
		got = waitpid(pid, &status, 0);
	while (got == -1 && errno == EINTR);
	return got == pid && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static enum err
read_all(struct arena *a, int fd, struct str *ret)
{
	off_t n = lseek(fd, 0, SEEK_END);
	char *p;

	if (n <= 0 || n > PDF_MAX)
		return ERR_INTERNAL;
	p = arena_alloc(a, (size_t)n + 1);
	if (pread(fd, p, (size_t)n, 0) != n)
		return ERR_STORAGE;
	*ret = (struct str){ p, (size_t)n };
	return ERR_OK;
}

enum err
cetak_pdf(struct arena *a, const struct dokumen *d, struct str *ret_pdf)
{
	int fd = memfd_create("cetak", MFD_CLOEXEC);
	pid_t parent = getpid(), pid;
	enum err err = ERR_INTERNAL;

	if (fd == -1)
		return ERR_STORAGE;
	if ((pid = fork()) == 0)
		child(d, fd, parent);
	if (pid > 0 && ended_well(pid))
		err = read_all(a, fd, ret_pdf);
	else
		log_event(LOG_FAULT, "cetak", "the page was not drawn");
	close(fd);
	return err;
}
