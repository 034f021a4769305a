/*
 * The ceiling H: a FastCGI process that says hello and nothing more.
 *	hello SOCKET PROCESSES
 */
#include <fcgiapp.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char answer[] = "Content-Type: application/json\r\n"
			     "Content-Length: 17\r\n\r\n"
			     "{\"halo\":\"dunia\"}\n";

static void
serve(int fd)
{
	FCGX_Request r;

	if (FCGX_Init() != 0 || FCGX_InitRequest(&r, fd, 0) != 0)
		exit(1);
	while (FCGX_Accept_r(&r) >= 0) {
		FCGX_PutStr(answer, sizeof(answer) - 1, r.out);
		FCGX_Finish_r(&r);
	}
	exit(0);
}

int
main(int argc, char **argv)
{
	int fd, i, n;

	if (argc != 3 || (n = (int)strtol(argv[2], NULL, 10)) < 1 ||
	    (fd = FCGX_OpenSocket(argv[1], 1024)) < 0 ||
	    chmod(argv[1], 0666) != 0)
		return 2;
	for (i = 0; i < n; i++)
		if (fork() == 0)
			serve(fd);
	while (wait(NULL) > 0)
		;
	return 0;
}
