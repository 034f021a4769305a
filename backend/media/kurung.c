/*
 * The system calls left are those that decoding needs: memory, threads (the
 * HEVC decoder has one), reading and writing what is open.  Everything else
 * answers EPERM rather than killing, so that a C library that asks for the
 * number of processors goes on with its default.
 */
#include "kurung.h"

#include <errno.h>
#include <linux/sched.h>
#include <malloc.h>
#include <seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* Sanitizers need shadow memory, and a tracer that reads /proc. */
#if defined(__SANITIZE_ADDRESS__)
#define CAGED 0
#else
#define CAGED 1
#endif

static bool
limit(int what, rlim_t soft, rlim_t hard)
{
	struct rlimit r = { soft, hard };

	return setrlimit((__rlimit_resource_t)what, &r) == 0;
}

static bool
limits(void)
{
	return (!CAGED || limit(RLIMIT_AS, 512u << 20, 512u << 20)) &&
	       (!CAGED || limit(RLIMIT_NOFILE, 3, 3)) &&
	       limit(RLIMIT_CPU, 5, 6) &&
	       limit(RLIMIT_FSIZE, 32u << 20, 32u << 20) &&
	       limit(RLIMIT_CORE, 0, 0);
}

static bool
filter_calls(void)
{
	static const int allowed[] = { SCMP_SYS(read), SCMP_SYS(write),
		SCMP_SYS(lseek), SCMP_SYS(fstat), SCMP_SYS(close),
		SCMP_SYS(newfstatat), SCMP_SYS(mmap), SCMP_SYS(munmap),
		SCMP_SYS(mremap), SCMP_SYS(mprotect), SCMP_SYS(madvise),
		SCMP_SYS(brk), SCMP_SYS(futex), SCMP_SYS(rt_sigaction),
		SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn),
		SCMP_SYS(set_robust_list), SCMP_SYS(rseq),
		SCMP_SYS(sched_getaffinity), SCMP_SYS(sched_yield),
		SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday),
		SCMP_SYS(getrandom), SCMP_SYS(getpid), SCMP_SYS(gettid),
		SCMP_SYS(exit), SCMP_SYS(exit_group) };
	scmp_filter_ctx c = seccomp_init(SCMP_ACT_ERRNO(EPERM));
	bool ok = c != NULL;
	size_t i;

	for (i = 0; ok && i < sizeof(allowed) / sizeof(allowed[0]); i++)
		ok = seccomp_rule_add(c, SCMP_ACT_ALLOW, allowed[i], 0) == 0;
	/* Threads, not processes; glibc falls back from clone3. */
	ok =
	    ok &&
	    seccomp_rule_add(c, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) ==
		0 &&
	    seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
		SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD)) == 0 &&
	    /* abort(), but not the worker that started us */
	    seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
		SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid(), 0)) == 0 &&
	    seccomp_load(c) == 0;
	if (c != NULL)
		seccomp_release(c);
	return ok;
}

bool
kurung_masuk(void)
{
	/* One arena: each more would take 128 MiB of the address space. */
	mallopt(M_ARENA_MAX, 1);
	signal(SIGXFSZ, SIG_IGN);
	if (chdir("/") != 0 || nice(5) == -1)
		return false;
	if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 ||
	    (CAGED && prctl(PR_SET_DUMPABLE, 0) != 0) ||
	    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || !limits())
		return false;
	return !CAGED || filter_calls();
}
