/*
 * Lists: for everybody, and of one's own.
 */
#include "../core/kosakata.h"
#include "../http/route.h"
#include "laporan_akses.h"
#include "laporan_saring.h"

/* clang-format off */
#define T(x)		(1u << TAB_##x)
#define PUBLIC_TABS	(T(BELUM_DITINDAKLANJUTI) | T(SEDANG_DIPROSES) | \
			 T(SELESAI))
/* clang-format on */

enum err
laporan_list_get(struct request *r)
{
	struct laporan_kursor after = laporan_kursor_read(r), lanjut = { 0 };
	int64_t limit = laporan_batas_read(r);
	struct laporan_baris *v = NULL, one;
	struct laporan_saring s;
	bool none, found;
	size_t n = 0;
	enum err err;

	if ((err = laporan_list_lacak(r, PANDANG_PUBLIK, &one, &found)) !=
	    ERR_OK)
		return err;
	if (found)
		return laporan_list_print(
		    r, &one, 1, limit, NULL, URUT_BARU, PANDANG_PUBLIK);
	if ((err = laporan_saring_read(r, PUBLIC_TABS, &s, &none)) != ERR_OK ||
	    (err = laporan_saring_angka(r, &s)) != ERR_OK)
		return err;
	s.tenggat_dari = s.tenggat_sampai = 0;
	s.prioritas = false;
	s.pelapor = PELAPOR_SEMUA;
	if (!none)
		err = laporan_list_publik(
		    r->db, r->a, &s, after, limit + 1, &v, &n, &lanjut);
	if (err != ERR_OK)
		return err;
	return laporan_list_print(
	    r, v, n, limit, &lanjut, laporan_urut_publik(&s), PANDANG_PUBLIK);
}

enum err
saya_laporan_get(struct request *r)
{
	struct laporan_kursor after = laporan_kursor_read(r);
	int64_t limit = laporan_batas_read(r);
	struct laporan_baris *v;
	enum err err;
	size_t n;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = laporan_list_saya(
		 r->db, r->a, r->who.id, after, limit + 1, &v, &n)) != ERR_OK)
		return err;
	return laporan_list_print(
	    r, v, n, limit, NULL, URUT_BARU, PANDANG_PELAPOR);
}
