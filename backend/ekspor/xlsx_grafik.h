#ifndef EKSPOR_XLSX_GRAFIK_H
#define EKSPOR_XLSX_GRAFIK_H

#include <xlsxwriter.h>

#include "../grafik/grafik.h"

/* Paper, as the format numbers it. */
#define XLSX_A4 9

/* The last sheet, "Grafik": one table and one native chart for each of v. */
enum err xlsx_grafik_add(
    lxw_workbook *, lxw_format *bold, const struct grafik *v, size_t n);

#endif
