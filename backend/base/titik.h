#ifndef BASE_TITIK_H
#define BASE_TITIK_H

/*
 * Named steps at which dying must lose and double nothing.  titik() does
 * nothing; the program that tests/kill links has another one, which ends the
 * process there as kill -9 does.
 */
enum titik {
#define TITIK(name, doc) TITIK_##name,
#include "../tables/titik.def"
#undef TITIK
	TITIK__MAX
};

void titik(enum titik);

#endif
