/*
 * What the lists of "siapa melihat data saya" read; a part of test_explain.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "akses/akses.h"
#include "ekspor/ekspor.h"
#include "rencana_uji.h"

/* Who saw a reporter's data: of a report a page is a page; of an account no
 * more is read than was noted of it. */
void
rencana_akses(void **state)
{
	int64_t me = rencana_angka("SELECT id AS n FROM pengguna"
				   " WHERE nama_pengguna = 'warga'");
	int64_t mine = rencana_angka(
	    "SELECT COUNT(*) AS n FROM identitas i JOIN pengguna p"
	    " ON p.id = i.pengguna_id WHERE p.nama_pengguna = 'warga'");
	int64_t noted = rencana_angka(
	    "SELECT COUNT(*) AS n FROM akses_data a JOIN identitas i"
	    " ON i.laporan_id = a.laporan_id JOIN pengguna p"
	    " ON p.id = i.pengguna_id WHERE p.nama_pengguna = 'warga'");
	int64_t busiest =
	    rencana_angka("SELECT laporan_id AS n FROM akses_data"
			  " GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 1");
	int64_t half =
	    rencana_angka("SELECT a.id AS n FROM akses_data a JOIN (SELECT"
			  " MIN(id) AS id FROM laporan) l"
			  " ON l.id = a.laporan_id ORDER BY a.id LIMIT 1"
			  " OFFSET 1000");
	struct akses_berkas *f;
	struct akses_baris *v;
	struct ekspor_pembaca *e;
	enum err err;
	size_t n = 0;

	(void)state;
	assert_true(noted > 1000);
	rencana_mulai();
	err = akses_list_laporan(
	    rencana_db, rencana_arena, busiest, half, &v, &n);
	rencana_selesai("who saw a report", err, n, 4 * PAGE, 0);
	assert_int_equal(n, AKSES_BATAS);
	rencana_mulai();
	err = akses_list_akun(rencana_db, rencana_arena, me, half, &v, &n);
	rencana_selesai("who saw an account's reports", err, n,
	    3 * (mine + noted), 3 * noted);
	assert_int_equal(n, AKSES_BATAS);
	rencana_mulai();
	err = ekspor_pembaca_akun(rencana_db, rencana_arena, me, &e, &n);
	rencana_selesai(
	    "exports of an account's reports", err, n, 5 * 2000 + 2 * mine, 0);
	assert_int_equal(n, EKSPOR_PEMBACA_MAX);
	rencana_mulai();
	err = ekspor_pembaca_list(rencana_db, rencana_arena, busiest, &e, &n);
	rencana_selesai("exports of a report", err, n, 5 * 100, 0);
	assert_int_equal(n, EKSPOR_PEMBACA_MAX);
	rencana_mulai();
	err = akses_list_unggah(rencana_db, rencana_arena, busiest,
	    (struct akses_kursor){ FAR_FUTURE, 1 }, &f, &n);
	rencana_selesai("uploads of a report", err, n, 4 * PAGE, PAGE);
	rencana_mulai();
	err = akses_list_lampiran(rencana_db, rencana_arena, busiest,
	    (struct akses_kursor){ FAR_FUTURE, 1 }, &f, &n);
	rencana_selesai("attachments opened", err, n, 4 * PAGE, PAGE);
}
