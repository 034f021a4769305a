/*
 * One mail from the mail server, as its pipe gives it: the text on stdin, the
 * envelope as arguments, and what to do with it told by the exit status
 * (sysexits.h).  Whatever is not certain is EX_TEMPFAIL: the server keeps it.
 */
#include "../surel/surel.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sysexits.h>
#include <unistd.h>

#include "../base/clock.h"
#include "../base/log.h"
#include "../base/settings.h"
#include "operator.h"

#define CPU_SECONDS 30

/* A mail made to be taken apart for ever. */
static void
too_hard(int sig)
{
	static const char said[] = "Surat ini terlalu rumit untuk dibaca.\n";

	(void)sig;
	_exit(write(STDOUT_FILENO, said, sizeof(said) - 1) > 0 ? EX_DATAERR
							       : EX_TEMPFAIL);
}

static void
limit(void)
{
	struct rlimit r = { CPU_SECONDS, CPU_SECONDS + 5 };
	struct sigaction s = { .sa_handler = too_hard };

	sigaction(SIGXCPU, &s, NULL);
	setrlimit(RLIMIT_CPU, &r);
}

/* stdin, up to what the settings allow. */
static enum err
read_mail(int *ret_fd, bool *ret_larger)
{
	size_t max = (size_t)settings.email_maks_mib << 20, have = 0;
	int fd = memfd_create("surel", MFD_CLOEXEC);
	static char buf[65536];
	ssize_t n;

	*ret_larger = false;
	if (fd == -1)
		return ERR_STORAGE;
	while ((n = read(STDIN_FILENO, buf, sizeof(buf))) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			break;
		have += (size_t)n;
		if (have > max)
			*ret_larger = true;
		else if (write(fd, buf, (size_t)n) != n)
			break;
	}
	if (n != 0 || lseek(fd, 0, SEEK_SET) != 0) {
		close(fd);
		return ERR_STORAGE;
	}
	*ret_fd = fd;
	return ERR_OK;
}

static int
status(enum err err)
{
	switch (err) {
	case ERR_OK:
		return EX_OK;
	case ERR_NOT_FOUND:
		printf("Alamat balasan ini tidak dikenal. Buka laporan Anda "
		       "dengan Tracking ID di %s dan tulis di sana.\n"
		       "This reply address is not known. Open your report by "
		       "its Tracking ID at %s and write there.\n",
		    settings.base_url, settings.base_url);
		return EX_NOUSER;
	default:
		log_event(LOG_FAULT, "surel", "%s", err_info[err].kode);
		return EX_TEMPFAIL;
	}
}

int
operator_surel(int argc, char **argv)
{
	struct db_target t = operator_target(AKUN_APP);
	struct surel s = { .a = arena_new(1 << 16) };
	enum err err;

	if (argc != 3) {
		fprintf(stderr, "usage: lapor %s PENGIRIM PENERIMA <SURAT\n",
		    argv[0]);
		return EX_TEMPFAIL;
	}
	limit();
	signal(SIGPIPE, SIG_IGN);
	if (clock_open(settings.clock_file) != ERR_OK ||
	    read_mail(&s.fd, &s.terlalu_besar) != ERR_OK)
		return EX_TEMPFAIL;
	s.db = db_open(&t);
	s.now = clock_now();
	s.dari = str_of(argv[1]);
	s.untuk = str_of(argv[2]);
	err = surel_terima(&s);
	db_close(s.db);
	close(s.fd);
	arena_free(s.a);
	return status(err);
}
