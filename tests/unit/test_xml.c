/* XML as written: escapes, what is left out, and nothing that ends us. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/xml.h"

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

static void
same(struct str in, const char *text)
{
	struct arena *a = arena_new(4096);
	struct xml x;
	struct str out;

	xml_start(&x);
	xml_open(&x, "a");
	xml_put(&x, "b", in);
	xml_close(&x);
	out = xml_text(&x, a);
	assert_string_equal(out.p, arena_printf(a, HEAD "<a>%s</a>\n", text).p);
	arena_free(a);
}

static void
test_texts(void **state)
{
	(void)state;
	same(STR("a < b & c > \"d\" ]]>"),
	    "<b>a &lt; b &amp; c &gt; &quot;d&quot; ]]&gt;</b>");
	same(STR("\xf0\x9f\x92\xa1 \xc3\xa9"),
	    "<b>\xf0\x9f\x92\xa1 \xc3\xa9</b>");
	same((struct str){ 0 }, "<b/>");
	same(STR(""), "<b/>");
}

static void
test_left_out(void **state)
{
	(void)state;
	same(STR("a\x01\x0b"
		 "b\tc\n"),
	    "<b>ab\tc\n</b>");
	same((struct str){ "a\0b", 3 }, "<b>ab</b>");
	same(STR("x\xef\xbf\xbe\xef\xbf\xbfy"), "<b>xy</b>");
	/* no UTF-8: stray, cut, overlong, surrogate, too far */
	same(STR("x\xff\xc3y\xc0\xaf\xed\xa0\x80\xf4\x90\x80\x80z\xe2\x82"),
	    "<b>xyz</b>");
}

static void
test_attributes(void **state)
{
	struct arena *a = arena_new(4096);
	struct xml x;

	(void)state;
	xml_start(&x);
	xml_open(&x, "a");
	xml_attr(&x, "href", STR("/?a=1&b=\"<\xff>\""));
	xml_close(&x);
	assert_string_equal(xml_text(&x, a).p,
	    HEAD "<a href=\"/?a=1&amp;b=&quot;&lt;&gt;&quot;\"/>\n");
	arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_left_out),
		cmocka_unit_test(test_attributes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
