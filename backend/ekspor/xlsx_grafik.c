#include "xlsx_grafik.h"

#include <stdio.h>

/* clang-format off */
#define SHEET		"Grafik"
#define GAP		22	/* rows between the beginnings of two tables */
/* clang-format on */

static uint8_t
kind(const struct grafik *g)
{
	switch (g->bentuk) {
	case BENTUK_DONAT:
		return LXW_CHART_DOUGHNUT;
	case BENTUK_GARIS:
		return LXW_CHART_LINE;
	case BENTUK_TUMPUK:
		return g->tegak ? LXW_CHART_COLUMN_STACKED
				: LXW_CHART_BAR_STACKED;
	case BENTUK_BATANG:
	case BENTUK__MAX:
		break;
	}
	return g->tegak ? LXW_CHART_COLUMN : LXW_CHART_BAR;
}

/* Constant memory takes a row whole before the next: label and all series. */
static void
put_table(
    lxw_worksheet *ws, lxw_format *bold, const struct grafik *g, unsigned top)
{
	unsigned i, s;

	worksheet_write_string(ws, top, 0, g->judul.p, bold);
	worksheet_write_string(ws, top + 1, 0, g->menurut.p, bold);
	for (s = 0; s < g->nseri; s++)
		worksheet_write_string(
		    ws, top + 1, (lxw_col_t)(s + 1), g->seri[s].nama.p, bold);
	for (i = 0; i < g->nlabel; i++) {
		worksheet_write_string(ws, top + 2 + i, 0, g->label[i].p, NULL);
		for (s = 0; s < g->nseri; s++)
			worksheet_write_number(ws, top + 2 + i,
			    (lxw_col_t)(s + 1), (double)g->seri[s].nilai[i],
			    NULL);
	}
}

static void
add_series(lxw_chart *c, const struct grafik *g, unsigned top)
{
	unsigned s, first = top + 2, last = top + 1 + (unsigned)g->nlabel;
	lxw_chart_series *series;

	for (s = 0; s < g->nseri; s++) {
		series = chart_add_series(c, NULL, NULL);
		chart_series_set_categories(series, SHEET, first, 0, last, 0);
		chart_series_set_values(series, SHEET, first,
		    (lxw_col_t)(s + 1), last, (lxw_col_t)(s + 1));
		chart_series_set_name_range(
		    series, SHEET, top + 1, (lxw_col_t)(s + 1));
		if (g->bentuk != BENTUK_TUMPUK)
			chart_series_set_labels(series);
	}
}

static void
add_chart(
    lxw_workbook *book, lxw_worksheet *ws, const struct grafik *g, unsigned top)
{
	lxw_chart_options o = { .x_scale = 1.5, .y_scale = 1.5 };
	lxw_chart *c = workbook_add_chart(book, kind(g));

	if (c == NULL || g->nlabel == 0)
		return;
	add_series(c, g, top);
	chart_title_set_name(c, g->judul.p);
	if (g->nseri == 1 && g->bentuk != BENTUK_DONAT)
		chart_legend_set_position(c, LXW_CHART_LEGEND_NONE);
	else
		chart_legend_set_position(c, LXW_CHART_LEGEND_BOTTOM);
	if (!g->tegak && g->bentuk != BENTUK_DONAT) {
		chart_axis_set_reverse(c->y_axis);
		chart_axis_set_interval_unit(c->y_axis, 1); /* each name */
	}
	worksheet_insert_chart_opt(ws, top, 9, c, &o);
}

enum err
xlsx_grafik_add(
    lxw_workbook *book, lxw_format *bold, const struct grafik *v, size_t n)
{
	lxw_worksheet *ws = workbook_add_worksheet(book, SHEET);
	unsigned top = 0;
	size_t i;

	if (ws == NULL)
		return ERR_STORAGE;
	worksheet_set_column(ws, 0, 0, 44, NULL);
	worksheet_set_column(ws, 1, 7, 20, NULL);
	/* On paper: one sheet, charts beside their numbers. */
	worksheet_set_paper(ws, XLSX_A4);
	worksheet_fit_to_pages(ws, 1, 1);
	for (i = 0; i < n; i++) {
		put_table(ws, bold, &v[i], top);
		add_chart(book, ws, &v[i], top);
		top += v[i].nlabel + 4 > GAP ? (unsigned)v[i].nlabel + 4 : GAP;
	}
	return ERR_OK;
}
