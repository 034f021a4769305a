#ifndef BASE_BAHASA_H
#define BASE_BAHASA_H

/* The languages of user text; Indonesian is the one that decides. */
enum bahasa { BAHASA_ID, BAHASA_EN, BAHASA__MAX };

#endif
