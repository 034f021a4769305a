#ifndef OPEN311_GEO_H
#define OPEN311_GEO_H

#include "../base/xml.h"
#include "../http/request.h"

/*
 * One answer, two formats: the same calls write JSON or XML, as the address
 * ends.  In JSON a list of the top is a bare array; in XML everything has a
 * name.  Nothing may fail between geo_start() and geo_finish().
 */
struct geo {
	struct request *r;
	bool as_xml;
	struct json *j;
	struct xml x;
};

/* The part of the path before .json or .xml; ERR_NOT_FOUND for another end.
 * With dots in the address of the route the format alone is s. */
enum err
geo_format(struct request *, struct str s, struct str *ret_name, bool *ret_xml);

/* root: the name of the whole in XML; bracket as in json_open(). */
void geo_start(struct geo *, struct request *, bool as_xml, const char *root,
    char bracket);
void geo_finish(struct geo *, char bracket);

void geo_open(struct geo *, const char *key, char bracket);
/* The next item of a list; element: its name in XML. */
void geo_item(struct geo *, const char *element);
void geo_close(struct geo *, char bracket);

/* .p NULL: null, an empty element. */
void geo_str(struct geo *, const char *key, struct str);
void geo_z(struct geo *, const char *key, const char *);
void geo_bool(struct geo *, const char *key, bool);
void geo_int(struct geo *, const char *key, int64_t);
void geo_time(struct geo *, const char *key, int64_t);
/* A text as item of a list. */
void geo_text(struct geo *, const char *element, struct str);

#endif
