#include "surat_sql.h"

/* clang-format off */
#define ADD "INSERT IGNORE INTO surat (saluran, asal, penerima_id," \
	" langganan_id, laporan_id, instansi_id, templat, jenis, keluar_id," \
	" variabel, coba_pada, dibuat, sampai)"
#define OF_OUTBOX(person, browser, agency) \
	" SELECT ?, CONCAT('k', k.id), " person ", " browser "," \
	" k.laporan_id, " agency ", ?, ?, k.id, NULL, ?, k.dibuat," \
	" k.dibuat + ?" \
	" FROM kotak_keluar k"
#define WANTS(channel) " AND COALESCE(c." channel ", ?) & ? <> 0"
#define REPORTER \
	" JOIN identitas i ON i.laporan_id = k.laporan_id" \
	" LEFT JOIN pengguna p ON p.id = i.pengguna_id" \
	" LEFT JOIN setelan_kabar c ON c.pengguna_id = i.pengguna_id"
#define OF_REPORT \
	" WHERE k.id = ? AND k.dibuat + ? > ?" \
	" AND (p.id IS NULL OR p.aktif = 1)"
#define GUEST_MAY \
	" AND NOT (p.id IS NULL AND EXISTS (SELECT 1 FROM henti_kabar h" \
	" WHERE h.laporan_id = k.laporan_id))"
/* By SMS: whoever has chosen it, has no e-mail, or reported by SMS. */
#define SMS_FITS \
	" AND (c.sms IS NOT NULL OR ? = 0 OR" \
	" IF(p.id IS NULL, i.email, p.email) IS NULL OR EXISTS" \
	" (SELECT 1 FROM laporan l WHERE l.id = k.laporan_id AND l.sumber = ?))"
#define STAFF \
	" JOIN pengguna p ON p.instansi_id = k.instansi_id AND p.aktif = 1" \
	" AND p.peran IN (?, ?, ?, ?)" \
	" LEFT JOIN setelan_kabar c ON c.pengguna_id = p.id"
#define OF_STAFF " WHERE k.id = ? AND k.dibuat + ? > ?"
/* clang-format on */

DB_STATEMENTS(sql_pelapor, SALURAN__MAX) = {
	[SALURAN_EMAIL] = DB_WRITE(ADD OF_OUTBOX("COALESCE(i.pengguna_id, 0)",
	    "0", "0") REPORTER OF_REPORT WANTS("email") GUEST_MAY
	    " AND IF(p.id IS NULL, i.email, p.email) IS NOT NULL"),
	[SALURAN_PUSH] = DB_WRITE(ADD OF_OUTBOX("p.id", "g.id", "0") REPORTER
	    " JOIN langganan_push g ON g.pengguna_id = p.id" OF_REPORT WANTS(
		"push")),
	[SALURAN_SMS] = DB_WRITE(ADD OF_OUTBOX("COALESCE(i.pengguna_id, 0)",
	    "0", "0") REPORTER OF_REPORT WANTS("sms") GUEST_MAY
	    " AND COALESCE(i.telepon, p.telepon) IS NOT NULL" SMS_FITS),
};
DB_STATEMENTS(sql_staf, SALURAN__MAX) = {
	[SALURAN_EMAIL] = DB_WRITE(
	    ADD OF_OUTBOX("p.id", "0", "k.instansi_id") STAFF OF_STAFF WANTS(
		"email") " AND p.email IS NOT NULL"
			 " AND NOT (? <> 0 AND COALESCE(c.rangkuman, 0) = 1)"),
	[SALURAN_PUSH] = DB_WRITE(
	    ADD OF_OUTBOX("p.id", "g.id", "k.instansi_id") STAFF
	    " JOIN langganan_push g ON g.pengguna_id = p.id" OF_STAFF WANTS(
		"push")),
	[SALURAN_SMS] = DB_WRITE(ADD OF_OUTBOX("p.id", "0", "k.instansi_id")
		STAFF OF_STAFF WANTS("sms") " AND p.telepon IS NOT NULL"),
};

/* clang-format off */
#define OWN(browser) \
	" SELECT ?, ?, p.id, " browser ", ?, 0, ?, ?, NULL, ?, ?, ?, ?" \
	" FROM pengguna p LEFT JOIN setelan_kabar c ON c.pengguna_id = p.id"
#define OF_ONE " WHERE p.id = ? AND p.aktif = 1"
/* clang-format on */
DB_STATEMENTS(sql_akun, SALURAN__MAX) = {
	[SALURAN_EMAIL] = DB_WRITE(
	    ADD OWN("0") OF_ONE WANTS("email") " AND p.email IS NOT NULL"),
	[SALURAN_PUSH] = DB_WRITE(ADD OWN(
	    "g.id") " JOIN langganan_push g ON g.pengguna_id = p.id" OF_ONE
		WANTS("push")),
	[SALURAN_SMS] = DB_WRITE(ADD OWN("0") OF_ONE WANTS(
	    "sms") " AND p.telepon IS NOT NULL AND (c.sms IS NOT NULL OR ? = 0"
		   " OR p.email IS NULL)"),
};
/* clang-format off */
#define GUEST \
	" SELECT ?, ?, 0, 0, ?, 0, ?, ?, NULL, ?, ?, ?, ? FROM identitas i" \
	" WHERE i.laporan_id = ? AND i.pengguna_id IS NULL"
/* clang-format on */
DB_STATEMENT(sql_alamat) = DB_WRITE(
    ADD " VALUES (?, ?, ?, 0, NULL, 0, ?, ?, NULL, ?, ?, ?, ?)");
DB_STATEMENT(sql_tamu_email) = DB_WRITE(ADD GUEST " AND i.email IS NOT NULL");
DB_STATEMENT(sql_tamu_sms) = DB_WRITE(
    ADD GUEST " AND i.telepon IS NOT NULL AND (? = 0 OR i.email IS NULL)");

DB_STATEMENT(sql_nomor) = DB_WRITE(
    "INSERT IGNORE INTO surat (sms_id, saluran, asal, penerima_id, laporan_id,"
    " templat, jenis, variabel, coba_pada, dibuat, sampai)"
    " VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?)");

/* Values of a statement, in its order. */
struct values {
	struct db_arg v[24];
	size_t n;
};

static void
add(struct values *v, int64_t x)
{
	v->v[v->n++] = db_arg_i(x);
}

static void
add_text(struct values *v, struct str s)
{
	v->v[v->n++] = db_arg_s(s);
}

static void
add_head(struct values *v, const struct surat_isi *s, int64_t now)
{
	add(v, s->saluran);
	add(v, s->templat);
	add(v, s->jenis);
	add(v, now);
	add(v, s->umur);
}

/* Those who must be told are told whatever they chose. */
static void
add_wanted(struct values *v, const struct surat_isi *s)
{
	unsigned bit = kabar_info[s->jenis].wajib ? ~0u : 1u << s->jenis;

	add(v, kabar_bawaan(s->saluran));
	add(v, bit);
}

enum err
surat_sql_ke_pelapor(
    struct db *db, const struct surat_isi *s, int64_t keluar_id, int64_t now)
{
	struct values v = { .n = 0 };

	add_head(&v, s, now);
	add(&v, keluar_id);
	add(&v, s->umur);
	add(&v, now);
	add_wanted(&v, s);
	if (s->saluran == SALURAN_SMS) {
		add(&v, s->email_hidup);
		add(&v, SUMBER_SMS);
	}
	return db_run(db, &sql_pelapor[s->saluran], v.v, v.n, NULL);
}

enum err
surat_sql_ke_staf(
    struct db *db, const struct surat_isi *s, int64_t keluar_id, int64_t now)
{
	struct values v = { .n = 0 };

	add_head(&v, s, now);
	add(&v, PERAN_PEJABAT_PENGHUBUNG);
	add(&v, PERAN_ADMIN_INSTANSI);
	add(&v, PERAN_ADMIN_KOORDINATOR);
	add(&v, PERAN_ADMIN_PUSAT);
	add(&v, keluar_id);
	add(&v, s->umur);
	add(&v, now);
	add_wanted(&v, s);
	if (s->saluran == SALURAN_EMAIL)
		add(&v, s->jenis == KABAR_PENGINGAT); /* the digest says it */
	return db_run(db, &sql_staf[s->saluran], v.v, v.n, NULL);
}

static void
add_own(struct values *v, const struct surat_isi *s, const struct surat_baru *b)
{
	add(v, s->saluran);
	add_text(v, str_of(b->asal));
	v->v[v->n++] =
	    db_arg_ni((struct null_i64){ b->laporan_id != 0, b->laporan_id });
	add(v, s->templat);
	add(v, s->jenis);
	add_text(v, b->variabel);
	add(v, b->now);
	add(v, b->now);
	add(v, b->sampai != 0 ? b->sampai : b->now + s->umur);
}

enum err
surat_sql_ke_nomor(
    struct db *db, const struct surat_isi *s, const struct surat_baru *b)
{
	struct values v = { .n = 0 };

	add(&v, b->sms_id);
	add_own(&v, s, b);
	return db_run(db, &sql_nomor, v.v, v.n, NULL);
}

enum err
surat_sql_ke_akun(
    struct db *db, const struct surat_isi *s, const struct surat_baru *b)
{
	struct values v = { .n = 0 };

	add_own(&v, s, b);
	add(&v, b->penerima_id);
	add_wanted(&v, s);
	if (s->saluran == SALURAN_SMS)
		add(&v, s->email_hidup);
	return db_run(db, &sql_akun[s->saluran], v.v, v.n, NULL);
}

enum err
surat_sql_ke_alamat(
    struct db *db, const struct surat_isi *s, const struct surat_baru *b)
{
	int64_t sampai = b->sampai != 0 ? b->sampai : b->now + s->umur;

	return db_run(db, &sql_alamat,
	    DB_ARGS((unsigned)s->saluran, str_of(b->asal), b->penerima_id,
		(int64_t)s->templat, (int64_t)s->jenis, b->variabel, b->now,
		b->now, sampai),
	    NULL);
}

enum err
surat_sql_ke_tamu(
    struct db *db, const struct surat_isi *s, const struct surat_baru *b)
{
	struct values v = { .n = 0 };

	if (s->saluran == SALURAN_PUSH)
		return ERR_OK;
	add_own(&v, s, b);
	add(&v, b->laporan_id);
	if (s->saluran == SALURAN_EMAIL)
		return db_run(db, &sql_tamu_email, v.v, v.n, NULL);
	add(&v, s->email_hidup);
	return db_run(db, &sql_tamu_sms, v.v, v.n, NULL);
}
