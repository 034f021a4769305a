#ifndef MEDIA_EXIF_H
#define MEDIA_EXIF_H

#include <stddef.h>
#include <stdint.h>

/*
 * The orientation (1-8) in an EXIF block, with or without "Exif\0\0" in
 * front; 1 when there is none or the block makes no sense.  The only thing
 * of a photo's metadata that we look at; nothing of it is kept.
 */
unsigned exif_orientasi(const uint8_t *, size_t);

#endif
