#include "titik.h"

void
titik(enum titik t)
{
	(void)t;
}
