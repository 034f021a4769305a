#ifndef SUREL_SARI_H
#define SUREL_SARI_H

#include "../base/arena.h"

/*
 * The words of one who answers, out of all that their program sends along:
 * without the mail that is answered, without signature.  Where it is not sure
 * it keeps text: words too many do less harm than words lost.
 *
 * ${teks} is UTF-8 or what was taken for it; the result is valid UTF-8 without
 * control characters but '\n' and '\t'.  ${kami}: our address, whose mention
 * shows where the quotation begins.
 */
struct str sari(struct arena *, struct str teks, struct str kami);

/* All of a text from elsewhere, made fit in the same way: nothing is cut. */
struct str sari_bersih(struct arena *, struct str teks);

/* The text of an HTML body, quoted mail and signature left out where the
 * sending program marked them. */
struct str sari_html(struct arena *, struct str html);

#endif
