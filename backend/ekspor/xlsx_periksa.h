#ifndef EKSPOR_XLSX_PERIKSA_H
#define EKSPOR_XLSX_PERIKSA_H

#include <stdbool.h>
#include <stdint.h>

#include "../base/err.h"

/*
 * Read a finished workbook again: how many rows do its sheets named Laporan
 * have (sheet1.xml, …), and how many such sheets are there?  Rows without a
 * cell are counted by their number.  ERR_STORAGE: it is no whole file.
 */
enum err xlsx_periksa(const char *path, int64_t *ret_rows, int64_t *ret_sheets);

#endif
