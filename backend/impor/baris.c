/*
 * One row of the file to one report.  What cannot be mapped is noted and the
 * report is taken all the same, with what is nearest to it; only a row without
 * an id, a date, a text or a known status is no report.
 */
#include "baris.h"

#include "../aksi/verifikasi.h"
#include "petakan.h"
#include "tanggal_sp4n.h"

/* clang-format off */
#define JUDUL_MAX	200
#define ISI_MAX		16000	/* characters; the column holds 65,535 bytes */
#define NILAI_MAX	200
/* clang-format on */

struct pembaca {
	struct arena *a;
	const struct berkas_impor *f;
	const struct str *cells;
	size_t n;
	struct baris_impor *b;
};

static struct str
get(const struct pembaca *p, enum kolom_impor k)
{
	return kolom_get(p->a, &p->f->kepala, p->cells, p->n, k);
}

static void
note(struct pembaca *p, const char *kolom, struct str nilai, const char *pesan)
{
	struct baris_impor *b = p->b;

	if (b->ncatatan == CATATAN_MAX)
		return;
	b->catatan[b->ncatatan++] = (struct impor_catatan){ .baris = b->baris,
		.tracking_id = b->l.tracking_id,
		.kolom = kolom,
		.nilai = petakan_potong(p->a, nilai, NILAI_MAX),
		.pesan = str_of(pesan) };
}

static void
refuse(
    struct pembaca *p, enum kolom_impor k, struct str nilai, const char *pesan)
{
	note(p, kolom_nama[k], nilai, pesan);
	p->b->ditolak = true;
}

static struct null_i64
some_id(int64_t id)
{
	return (struct null_i64){ id != 0, id };
}

/* Our CSV puts an apostrophe before what a spreadsheet would compute
 * (docs/ekspor.md). */
static struct str
unquote(const struct pembaca *p, struct str s)
{
	size_t at = 1;

	if (!p->f->kita || s.n < 2 || s.p[0] != '\'')
		return s;
	while (at < s.n && s.p[at] == ' ')
		at++;
	if (at == s.n || (strchr("=+-@\t\r|%", s.p[at]) == NULL &&
			     (unsigned char)s.p[at] < 0x80))
		return s;
	return arena_str(p->a, s.p + 1, s.n - 1);
}

static void
read_identity(struct pembaca *p)
{
	struct str id = get(p, KOLOM_TRACKING_ID), nama;
	struct laporan *l = &p->b->l;

	l->tracking_id = laporan_tracking(p->a, id);
	if (l->tracking_id.p == NULL) {
		l->tracking_id = STR("");
		refuse(p, KOLOM_TRACKING_ID, id, "Tracking ID tidak terbaca");
	}
	if (!petakan_tipe(get(p, KOLOM_TIPE), &l->anonim, &l->rahasia))
		note(p, kolom_nama[KOLOM_TIPE], get(p, KOLOM_TIPE),
		    "tipe tidak dikenal; dianggap anonim dan rahasia");
	nama = get(p, KOLOM_PELAPOR);
	if (!l->anonim && nama.n > 0)
		p->b->isi.nama = petakan_potong(p->a, unquote(p, nama), 120);
}

static void
read_date(struct pembaca *p)
{
	struct str tanggal = get(p, KOLOM_TANGGAL);

	if (!tanggal_sp4n(tanggal, get(p, KOLOM_WAKTU), &p->b->l.dibuat))
		refuse(p, KOLOM_TANGGAL,
		    arena_printf(
			p->a, "%s %s", tanggal.p, get(p, KOLOM_WAKTU).p),
		    "tanggal atau waktu tidak terbaca");
	p->b->l.dibuat -= (int64_t)p->f->zona * 3600;
}

/* Line breaks of a text stay; other columns have none. */
static struct str
text(const struct pembaca *p, enum kolom_impor k)
{
	int at = p->f->kepala.di[k];

	if (get(p, k).n == 0)
		return STR("");
	return petakan_potong(p->a, unquote(p, p->cells[at]), ISI_MAX);
}

static void
read_text(struct pembaca *p)
{
	struct str awal = text(p, KOLOM_ISI_AWAL);
	struct laporan *l = &p->b->l;

	l->isi = text(p, KOLOM_ISI_AKHIR);
	if (l->isi.n == 0)
		l->isi = awal;
	if (l->isi.n == 0)
		refuse(p, KOLOM_ISI_AKHIR, STR(""), "laporan tanpa isi");
	if (awal.n > 0 && !str_eq(awal, l->isi)) {
		p->b->isi.isi_awal = awal;
		l->disunting = true;
	}
	l->judul = petakan_judul(p->a, unquote(p, get(p, KOLOM_JUDUL)),
	    kolom_lipat(p->a, l->isi), JUDUL_MAX);
}

static void
read_kinds(struct pembaca *p)
{
	struct str s = get(p, KOLOM_KLASIFIKASI), rinci;
	struct laporan *l = &p->b->l;
	enum klasifikasi k;
	enum sumber sumber;

	if (!petakan_klasifikasi(s, &k))
		note(p, kolom_nama[KOLOM_KLASIFIKASI], s,
		    "klasifikasi tidak dikenal");
	l->klasifikasi = k;
	l->bobot = verifikasi_bobot(k);
	s = get(p, KOLOM_SUMBER);
	if (!petakan_sumber(p->a, s, &sumber, &rinci))
		note(p, kolom_nama[KOLOM_SUMBER], s,
		    "sumber tidak dikenal; dicatat sebagai Lainnya");
	l->sumber = sumber;
	l->sumber_rinci = (struct null_str){ rinci.p != NULL, rinci };
	s = get(p, KOLOM_RATING);
	if (s.n == 1 && s.p[0] >= '1' && s.p[0] <= '5')
		l->rating = some_id(s.p[0] - '0');
}

static void
read_status(struct pembaca *p)
{
	struct str s = get(p, KOLOM_STATUS), alasan = get(p, KOLOM_ALASAN);
	struct status_impor st;

	if (!petakan_status(s, &st)) {
		refuse(p, KOLOM_STATUS, s, "status tidak dikenal");
		return;
	}
	p->b->isi.status = st.status;
	p->b->isi.diblokir = st.diblokir;
	if (alasan.n > 0)
		p->b->l.keterangan = (struct null_str){ true, alasan };
}

static void
read_kategori(struct pembaca *p)
{
	struct str id = get(p, KOLOM_ID_KATEGORI);
	struct str nama = get(p, KOLOM_KATEGORI);
	int64_t k = padanan_kategori(p->f->padanan, id, nama);

	p->b->l.kategori_id = some_id(k);
	if (k == 0 && (id.n > 0 || nama.n > 0))
		note(p, kolom_nama[KOLOM_KATEGORI],
		    arena_printf(
			p->a, "%s%s%s", id.p, id.n > 0 ? " " : "", nama.p),
		    "kategori tidak dikenal; laporan tanpa kategori");
}

static void
read_place(struct pembaca *p)
{
	struct tempat_nama n = { .provinsi = get(p, KOLOM_PROVINSI),
		.kab = get(p, KOLOM_KAB),
		.kecamatan = get(p, KOLOM_KECAMATAN),
		.desa = get(p, KOLOM_KELURAHAN) };
	struct tempat_luput luput;
	struct str kode;

	tempat_find(p->a, p->f->tempat, &n, &kode, &luput);
	p->b->l.kode_wilayah = (struct null_str){ kode.p != NULL, kode };
	if (luput.kolom != NULL)
		note(p, luput.kolom, luput.nilai,
		    "wilayah tidak ditemukan; dipakai tingkat di atasnya");
}

/* Who holds it: the unit, else who was to give it to one, else the instansi
 * of the file. */
static void
hold(struct laporan *l, int64_t owner, int64_t unit, int64_t induk,
    int64_t above)
{
	l->pemegang_id = unit != 0 ? unit : induk != 0 ? induk : owner;
	l->terdisposisi_id = some_id(unit);
	if (unit == 0)
		return;
	/* A unit that gave it to itself had it from above. */
	l->pendelegasi_id =
	    some_id(induk != 0 && induk != unit ? induk : above);
}

static enum err
read_instansi(struct pembaca *p)
{
	struct str id = get(p, KOLOM_ID_INSTANSI);
	struct str nama = get(p, KOLOM_INSTANSI), atas = get(p, KOLOM_INDUK);
	int64_t owner = padanan_owner(p->f->padanan), unit, induk, above;
	enum err err;

	if ((err = padanan_instansi(p->f->db, p->a, p->f->padanan, id, nama,
		 &unit, &above)) != ERR_OK ||
	    (err = padanan_instansi(p->f->db, p->a, p->f->padanan, STR(""),
		 atas, &induk, NULL)) != ERR_OK)
		return err;
	if (unit == 0 && (id.n > 0 || nama.n > 0))
		note(p, kolom_nama[KOLOM_INSTANSI],
		    arena_printf(
			p->a, "%s%s%s", id.p, id.n > 0 ? " " : "", nama.p),
		    "instansi tidak dikenal; dipegang instansi di atasnya");
	if (induk == 0 && atas.n > 0)
		note(p, kolom_nama[KOLOM_INDUK], atas,
		    "instansi tidak dikenal; dipakai instansi berkas");
	if (unit == 0 && induk == 0 && !padanan_owner_known(p->f->padanan))
		note(p, "Nama Instansi", STR(""),
		    "instansi berkas tidak dikenal; dipegang admin nasional");
	hold(&p->b->l, owner, unit, induk, above);
	return ERR_OK;
}

enum err
baris_read(struct arena *a, const struct berkas_impor *f,
    const struct str *cells, size_t n, unsigned baris, struct baris_impor *ret)
{
	struct pembaca p = { a, f, cells, n, ret };

	*ret = (struct baris_impor){ .baris = baris };
	ret->isi.sejak = f->sejak;
	ret->isi.asal = arena_printf(a, "%s, baris %u", f->nama.p, baris);
	read_identity(&p);
	read_date(&p);
	read_text(&p);
	read_kinds(&p);
	read_status(&p);
	if (ret->ditolak)
		return ERR_OK;
	read_kategori(&p);
	read_place(&p);
	return read_instansi(&p);
}
