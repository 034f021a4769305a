#include "ekspor.h"

#include "../kategori/kategori.h"

#define LIST(name)                                                             \
	const struct kosakata kosakata_ekspor_##name = { name##_v,             \
		sizeof(name##_v) / sizeof(name##_v[0]) }

#define ITEM(name, kode, id, en) { kode, { id, en } },
static const struct istilah jenis_v[] = {
#include "../tables/ekspor_jenis.def"
};
static const struct istilah status_v[] = {
#include "../tables/ekspor_status.def"
};
static const struct istilah galat_v[] = {
#include "../tables/ekspor_galat.def"
};
#undef ITEM
#define FORMAT(name, kode, jenis, grafik) { kode, { kode, kode } },
static const struct istilah format_v[] = {
#include "../tables/ekspor_format.def"
};
#undef FORMAT

LIST(jenis);
LIST(status);
LIST(galat);
LIST(format);

#define FORMAT(name, kode, jenis, grafik) { jenis, grafik },
const struct format_info format_info[FORMAT__MAX] = {
#include "../tables/ekspor_format.def"
};
#undef FORMAT

static int64_t
or_minus(struct null_i64 v)
{
	return v.ada ? v.v : -1;
}

struct sumber_pilih
ekspor_sumber(const struct ekspor *e)
{
	return (
	    struct sumber_pilih){ (int)or_minus(e->sumber), e->sumber_rinci };
}

enum err
ekspor_saring_of(struct db *db, struct arena *a, const struct ekspor *e,
    struct ekspor_saring *ret)
{
	*ret = (struct ekspor_saring){
		.simpul_id = e->simpul_id,
		.dari = e->dari,
		.sampai = e->sampai,
		.status = or_minus(e->status_laporan),
		.klasifikasi = or_minus(e->klasifikasi),
		.sumber = ekspor_sumber(e),
		.kategori_id = e->kategori_id.ada ? e->kategori_id.v : 0,
		.wilayah =
		    e->kode_wilayah.ada ? e->kode_wilayah.v : (struct str){ 0 },
		.tepat = e->tepat,
		.prioritas = e->prioritas,
	};
	if (ret->kategori_id == 0 || ret->tepat)
		return ERR_OK;
	return kategori_cabang(db, a, ret->kategori_id, &ret->kategori_pohon);
}
