-- @n generated reports on top of the seed, as if the product had written them:
-- reach, counters, roll-up, clocks, first riwayat row (with its true hash),
-- identity and search index agree with the reports.  Fast, and the same every
-- time: every choice is a hash of the report's number.
--
-- Before it: SET @n = ..., @now = ...;   (@now: seconds UTC)
--
-- With @ditindaklanjuti = 1 all of them wait for automatic closing.
--
-- Shape: every kementerian, provinsi, kabupaten and kota has an admin; reports
-- fall on the instansi by Zipf's law, 80 % are selesai, one tenth is rahasia,
-- a third anonim.  Texts are three sentences of twelve words, words by Zipf's
-- law too ("jalan" and "rusak" in most reports), so a report has some 30
-- different words.

SET SESSION unique_checks = 0, foreign_key_checks = 0, sql_log_bin = 0,
    innodb_lock_wait_timeout = 600;
SET SESSION group_concat_max_len = 100000;
-- 36 million words of a million reports
SET SESSION sort_buffer_size = 268435456;
SET @mulai = (SELECT COALESCE(MAX(id), 0) FROM laporan);

-- a number in [0, 1) from a text
CREATE OR REPLACE FUNCTION acak(kunci VARCHAR(40) CHARACTER SET ascii)
RETURNS DOUBLE DETERMINISTIC NO SQL
RETURN CAST(CONV(LEFT(MD5(kunci), 8), 16, 10) AS UNSIGNED) / 4294967296;

UPDATE instansi SET punya_admin = 1
WHERE id IN (SELECT id FROM (SELECT i.id FROM instansi i
    WHERE i.induk_id = 1 OR i.induk_id IN
    (SELECT id FROM instansi WHERE induk_id = 1)) x);

INSERT INTO pengguna (nama, peran, instansi_id, sandi, dibuat)
SELECT CONCAT('Admin ', i.nama), 3, i.id, s.sandi, @now
FROM instansi i JOIN (SELECT sandi FROM pengguna WHERE sandi IS NOT NULL
    ORDER BY id LIMIT 1) s
WHERE i.punya_admin = 1
    AND NOT EXISTS (SELECT 1 FROM pengguna p WHERE p.instansi_id = i.id);
INSERT INTO pengguna (nama, peran, instansi_id, sandi, dibuat)
SELECT CONCAT('Warga ', q.seq), 1, NULL, s.sandi, @now
FROM seq_1_to_500 q JOIN (SELECT sandi FROM pengguna
    WHERE sandi IS NOT NULL ORDER BY id LIMIT 1) s;

-- ranks for Zipf's law: the r-th of K is chosen in proportion to 1/r
CREATE OR REPLACE TABLE b_instansi (r INT PRIMARY KEY AUTO_INCREMENT,
    id BIGINT NOT NULL, admin_id BIGINT NOT NULL);
INSERT INTO b_instansi (id, admin_id)
SELECT i.id, (SELECT a.id FROM instansi_leluhur h
    JOIN instansi a ON a.id = h.leluhur_id AND a.punya_admin = 1
    WHERE h.keturunan_id = i.id ORDER BY h.jarak LIMIT 1)
FROM instansi i WHERE i.induk_id IS NOT NULL ORDER BY MD5(i.id);
SET @k_instansi = (SELECT COUNT(*) FROM b_instansi);

CREATE OR REPLACE TABLE b_kategori (r INT PRIMARY KEY AUTO_INCREMENT,
    id INT UNSIGNED NOT NULL);
INSERT INTO b_kategori (id) SELECT id FROM kategori WHERE aktif = 1
ORDER BY MD5(id);
SET @k_kategori = (SELECT COUNT(*) FROM b_kategori);

CREATE OR REPLACE TABLE b_kab (r INT PRIMARY KEY AUTO_INCREMENT,
    kode VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL);
INSERT INTO b_kab (kode) SELECT kode FROM wilayah WHERE tingkat = 2
ORDER BY MD5(kode);
SET @k_kab = (SELECT COUNT(*) FROM b_kab);

-- 4,000 words; the rare ones carry a digit and so have no stem
CREATE OR REPLACE TABLE b_kata (r INT PRIMARY KEY, kata VARCHAR(32) NOT NULL);
INSERT INTO b_kata
SELECT q.seq, COALESCE(ELT(q.seq, 'jalan', 'rusak', 'lampu', 'air', 'sampah',
    'banjir', 'warga', 'desa', 'pasar', 'sekolah', 'guru', 'obat', 'listrik',
    'jembatan', 'got', 'pohon', 'macet', 'bau', 'kotor', 'lubang'),
    CONCAT('kata', LPAD(q.seq, 4, '0')))
FROM seq_1_to_4000 q;
-- 2,000 sentences
CREATE OR REPLACE TABLE b_kalimat_kata (k INT NOT NULL, urut INT NOT NULL,
    kata VARCHAR(32) NOT NULL, PRIMARY KEY (k, urut));
INSERT INTO b_kalimat_kata
SELECT x.k, x.urut, w.kata FROM
    (SELECT a.seq AS k, b.seq AS urut,
	FLOOR(EXP(acak(CONCAT('w', a.seq, '-', b.seq)) * LN(4000))) AS r
    FROM seq_1_to_2000 a JOIN seq_1_to_12 b) x JOIN b_kata w ON w.r = x.r;
CREATE OR REPLACE TABLE b_kalimat (k INT PRIMARY KEY, teks TEXT NOT NULL);
INSERT INTO b_kalimat SELECT k, GROUP_CONCAT(kata ORDER BY urut SEPARATOR ' ')
FROM b_kalimat_kata GROUP BY k;

CREATE OR REPLACE TABLE b_laporan (
	id BIGINT PRIMARY KEY, tracking VARCHAR(16), status INT, rahasia INT,
	anonim INT, instansi_id BIGINT, admin_id BIGINT, kategori_id INT,
	kab VARCHAR(13), sumber INT, klasifikasi INT, dibuat BIGINT,
	k1 INT, k2 INT, k3 INT);
INSERT INTO b_laporan
SELECT x.id, CONCAT('8', LPAD(x.id, 11, '0')),
    CASE WHEN @ditindaklanjuti = 1 THEN 5 WHEN x.s < 0.60 THEN 7 WHEN x.s < 0.75 THEN 9 WHEN x.s < 0.80 THEN 8
	WHEN x.s < 0.83 THEN 10 WHEN x.s < 0.88 THEN 4 WHEN x.s < 0.94 THEN 5
	WHEN x.s < 0.95 THEN 6 WHEN x.s < 0.98 THEN 0 WHEN x.s < 0.99 THEN 2
	ELSE 1 END,
    acak(CONCAT('rahasia', x.id)) < 0.10, acak(CONCAT('anonim', x.id)) < 0.33,
    i.id, i.admin_id, k.id, b.kode,
    ELT(1 + FLOOR(4 * acak(CONCAT('sumber', x.id))), 0, 1, 6, 3),
    ELT(1 + FLOOR(4 * acak(CONCAT('kls', x.id))), 3, 4, 1, 2),
    -- the id order is the order of receipt, over a year
    @now - 31536000 + FLOOR(31536000 * (x.id - @mulai) / (@n + 1)),
    1 + FLOOR(2000 * acak(CONCAT('x', x.id))),
    1 + FLOOR(2000 * acak(CONCAT('y', x.id))),
    1 + FLOOR(2000 * acak(CONCAT('z', x.id)))
FROM (SELECT @mulai + q.seq AS id, acak(CONCAT('s', q.seq)) AS s,
	FLOOR(EXP(acak(CONCAT('i', q.seq)) * LN(@k_instansi))) AS ri,
	FLOOR(EXP(acak(CONCAT('k', q.seq)) * LN(@k_kategori))) AS rk,
	FLOOR(EXP(acak(CONCAT('b', q.seq)) * LN(@k_kab))) AS rb
    FROM seq_1_to_1000000 q WHERE q.seq <= @n) x
JOIN b_instansi i ON i.r = x.ri JOIN b_kategori k ON k.r = x.rk
JOIN b_kab b ON b.r = x.rb;

INSERT INTO laporan (id, tracking_id, versi, status, tab, publik, klasifikasi,
    bobot, judul, isi, kategori_id, kode_wilayah, sumber, anonim, rahasia,
    pemegang_id, terdisposisi_id, tujuan_id, tenggat, dibuat, diperbarui,
    status_sejak, diverifikasi, ditutup)
SELECT b.id, b.tracking, 1, b.status,
    CASE WHEN b.status = 0 THEN 0 WHEN b.status <= 3 THEN 1
	WHEN b.status = 4 THEN 2 WHEN b.status <= 6 THEN 3
	WHEN b.status <= 9 THEN 4 ELSE 5 END,
    b.status BETWEEN 4 AND 9 AND b.rahasia = 0, b.klasifikasi, 1,
    LEFT(x.teks, 60), CONCAT(x.teks, '. ', y.teks, '. ', z.teks, '.'),
    b.kategori_id, b.kab, b.sumber, b.anonim, b.rahasia,
    IF(b.status < 4, b.admin_id, b.instansi_id),
    IF(b.status < 4, NULL, b.instansi_id), b.instansi_id,
    CASE WHEN b.status IN (0, 4, 5) THEN b.dibuat + 864000 END,
    b.dibuat, b.dibuat, b.dibuat, IF(b.status >= 4, b.dibuat, NULL),
    IF(b.status >= 7, b.dibuat, NULL)
FROM b_laporan b JOIN b_kalimat x ON x.k = b.k1 JOIN b_kalimat y ON y.k = b.k2
JOIN b_kalimat z ON z.k = b.k3 ORDER BY b.id;

INSERT INTO identitas (laporan_id, pengguna_id, nama)
SELECT b.id, p.id, IF(p.id IS NULL AND b.anonim = 0, 'Pelapor', NULL)
FROM b_laporan b LEFT JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY id) - 1 AS r
    FROM pengguna WHERE peran = 1) p
    ON p.r = FLOOR(1000 * acak(CONCAT('p', b.id))) ORDER BY b.id;

-- V while it waits, F and D when it is handed over, D and C when answered
INSERT INTO jam (laporan_id, jam, ke, instansi_id, zona, panjang, mulai, batas)
SELECT l.id, j.jam, 1, l.pemegang_id, 7, ELT(j.jam + 1, 3, 5, 14, 10),
    l.dibuat, l.dibuat + ELT(j.jam + 1, 864000, 864000, 1728000, 40000000)
FROM laporan l JOIN (SELECT 0 AS jam UNION ALL SELECT 1 UNION ALL SELECT 2
    UNION ALL SELECT 3) j ON (l.status = 0 AND j.jam = 0)
    OR (l.status = 4 AND j.jam IN (1, 2)) OR (l.status = 5 AND j.jam IN (2, 3))
WHERE l.id > @mulai ORDER BY l.id, j.jam;

INSERT INTO jangkauan (leluhur_id, memegang, tab, laporan_id, tenggat)
SELECT h.leluhur_id, 1, l.tab, l.id, COALESCE(l.tenggat, 9000000000000)
FROM laporan l JOIN instansi_leluhur h ON h.keturunan_id = l.pemegang_id
WHERE l.id > @mulai ORDER BY h.leluhur_id, l.tab, l.id;
INSERT INTO jangkauan_publik (leluhur_id, tab, laporan_id, dibuat)
SELECT h.leluhur_id, l.tab, l.id, l.dibuat
FROM laporan l JOIN instansi_leluhur h ON h.keturunan_id = l.pemegang_id
WHERE l.id > @mulai AND l.publik = 1 ORDER BY h.leluhur_id, l.tab, l.id;

-- What happened to those that are closed (tables/ukuran.def): verified, answered
-- and closed within hours or weeks, one of six late, and every fifth rated.
-- Straight into the leaf rows, the sums and the list of events: what a fold
-- makes of them.
CREATE OR REPLACE TABLE b_fakta (laporan_id BIGINT NOT NULL, hari INT NOT NULL,
    bulan INT NOT NULL, instansi_id BIGINT NOT NULL, ukuran INT NOT NULL,
    kunci INT NOT NULL, lapis INT NOT NULL);
INSERT INTO b_fakta
SELECT x.id, x.hari, CAST(DATE_FORMAT(DATE_ADD('1970-01-01',
    INTERVAL x.hari DAY), '%Y%m') AS INT), x.instansi_id, x.ukuran,
    CASE x.ukuran WHEN 0 THEN x.v WHEN 1 THEN IF(x.f < 240, x.f, x.f DIV 24
	* 24) WHEN 2 THEN IF(x.d < 240, x.d, x.d DIV 24 * 24) WHEN 3 THEN x.v > 60 WHEN 4 THEN x.f > 120 WHEN 5 THEN x.d > 300
	WHEN 6 THEN x.status ELSE 1 + FLOOR(5 * acak(CONCAT('r', x.id))) END,
    x.lapis
FROM (SELECT d.*, u.ukuran, FLOOR((25200 + LEAST(@now, d.dibuat + 3600 *
	CASE WHEN u.ukuran IN (0, 3) THEN d.v WHEN u.ukuran IN (1, 4) THEN d.f
	ELSE d.d END)) / 86400) AS hari
    FROM (SELECT id, dibuat, instansi_id, status,
	1 + 2 * rahasia + 4 * anonim AS lapis,
	FLOOR(EXP(acak(CONCAT('v', id)) * LN(72))) AS v,
	FLOOR(EXP(acak(CONCAT('f', id)) * LN(360)) / 6) * 6 AS f,
	FLOOR(EXP(acak(CONCAT('d', id)) * LN(720)) / 6) * 6 AS d
	FROM b_laporan WHERE status BETWEEN 7 AND 9) d
    JOIN (SELECT 0 AS ukuran UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL
	SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6
	UNION ALL SELECT 11) u ON u.ukuran < 11 OR d.id MOD 5 = 0) x;
-- what a node has of a month, and what the two highest levels have of a day
CREATE OR REPLACE TABLE b_bulan (bulan INT NOT NULL, instansi_id BIGINT NOT NULL,
    ukuran INT NOT NULL, kunci INT NOT NULL, n INT NOT NULL,
    publik INT NOT NULL, anonim INT NOT NULL);
INSERT INTO b_bulan
SELECT bulan, instansi_id, ukuran, kunci, COUNT(*), SUM(lapis & 3 = 1),
    SUM(lapis & 7 = 5) FROM b_fakta GROUP BY 1, 2, 3, 4;
CREATE OR REPLACE TABLE b_simpul (simpul_id BIGINT NOT NULL,
    dimensi INT NOT NULL, bulan INT NOT NULL, kunci BIGINT NOT NULL,
    n INT NOT NULL, publik INT NOT NULL, anonim INT NOT NULL);
INSERT INTO b_simpul
SELECT h.leluhur_id, 32 + q.ukuran, q.bulan, q.kunci, SUM(q.n), SUM(q.publik),
    SUM(q.anonim)
FROM b_bulan q JOIN instansi_leluhur h ON h.keturunan_id = q.instansi_id
GROUP BY h.leluhur_id, q.ukuran, q.bulan, q.kunci;
INSERT INTO b_simpul
SELECT simpul_id, dimensi + 128, bulan DIV p.bagi AS m, kunci, SUM(n),
    SUM(publik), SUM(anonim) FROM b_simpul
JOIN (SELECT 100 AS bagi UNION ALL SELECT 1000000) p
GROUP BY simpul_id, dimensi, m, kunci;
INSERT INTO b_simpul
SELECT h.leluhur_id, 96 + q.ukuran,
    q.bulan * 100 + (q.ke DIV b.bagi + 1) * b.bagi AS m, q.kunci, COUNT(*),
    SUM(q.lapis & 3 = 1), SUM(q.lapis & 7 = 5)
FROM (SELECT f.*, DAYOFMONTH(DATE_ADD('1970-01-01', INTERVAL hari DAY)) - 1
	AS ke FROM b_fakta f) q
JOIN (SELECT 1 AS bagi UNION ALL SELECT 2 UNION ALL SELECT 4 UNION ALL SELECT 8
    UNION ALL SELECT 16) b ON q.ke DIV b.bagi & 1 = 0
JOIN instansi_leluhur h ON h.keturunan_id = q.instansi_id
JOIN instansi_leluhur d ON d.keturunan_id = h.leluhur_id AND d.leluhur_id = 1
    AND d.jarak <= 1
GROUP BY h.leluhur_id, q.ukuran, m, q.kunci;
DROP TABLE b_bulan;
-- together: the job that counts again compares them
START TRANSACTION;
UPDATE rekap_kunci SET diperiksa = diperiksa WHERE id = 1;
INSERT INTO fakta (instansi_id, hari, ukuran, kunci, lapis, n)
SELECT instansi_id, hari, ukuran, kunci, lapis, COUNT(*) FROM b_fakta
GROUP BY 1, 2, 3, 4, 5 ON DUPLICATE KEY UPDATE n = fakta.n + VALUES(n);
INSERT INTO rekap_simpul (simpul_id, dimensi, bulan, kunci, n, publik,
    publik_anonim)
SELECT * FROM b_simpul ORDER BY simpul_id, dimensi, bulan, kunci
ON DUPLICATE KEY UPDATE n = rekap_simpul.n + VALUES(n),
    publik = rekap_simpul.publik + VALUES(publik),
    publik_anonim = rekap_simpul.publik_anonim + VALUES(publik_anonim);
INSERT INTO ikhtisar (simpul_id, lapisan, bulan, isi)
SELECT r.simpul_id, r.dimensi & 192 AS lapisan, r.bulan,
    GROUP_CONCAT(r.dimensi & 63, ' ', r.kunci, ' ', r.n, ' ', r.publik, ' ',
	r.publik_anonim ORDER BY r.dimensi, r.kunci SEPARATOR ' ')
FROM instansi_leluhur d
JOIN rekap_simpul r ON r.simpul_id = d.keturunan_id
    AND r.dimensi IN (0, 34, 37, 43, 64, 98, 101, 107, 128,
    162, 165, 171)
WHERE d.leluhur_id = 1 AND d.jarak = 1
GROUP BY r.simpul_id, lapisan, r.bulan
ON DUPLICATE KEY UPDATE isi = VALUES(isi);
SET @kejadian = (SELECT COALESCE(MAX(id), 0) FROM kejadian);
INSERT INTO kejadian (ukuran, pilah, hari, id, kunci, instansi_id, lapis,
    laporan_id)
SELECT ukuran, IF(ukuran = 6, kunci, 0), hari, @kejadian := @kejadian + 1,
    kunci, instansi_id, lapis, laporan_id FROM b_fakta
WHERE NOT (ukuran BETWEEN 3 AND 5 AND kunci = 0)
ORDER BY ukuran, IF(ukuran = 6, kunci, 0), hari;
COMMIT;
DROP TABLE b_simpul;
DROP TABLE b_fakta;
-- later events have higher numbers
INSERT INTO fakta_antre (id, hari, bulan, instansi_id, ukuran, kunci, lapis, n,
    laporan_id) VALUES (@kejadian + 1000, 0, 0, 1, 0, 0, 0, 0, 0);
DELETE FROM fakta_antre WHERE id = @kejadian + 1000;

INSERT INTO hitung_tab (instansi_id, tab, pecahan, n)
SELECT pemegang_id, tab, id MOD 16, COUNT(*) FROM laporan WHERE id > @mulai
GROUP BY pemegang_id, tab, id MOD 16
ON DUPLICATE KEY UPDATE n = hitung_tab.n + VALUES(n);
INSERT INTO rekap_antre (hari, bulan, instansi_id, status, klasifikasi,
    kategori_id, sumber, kode_kab, program_id, lapis, terdisposisi, n)
SELECT d.hari, CAST(DATE_FORMAT(DATE_ADD('1970-01-01', INTERVAL d.hari DAY),
    '%Y%m') AS INT), d.instansi_id, d.status, d.klasifikasi, d.kategori_id,
    d.sumber, d.kode_kab, 0, d.lapis, d.terdisposisi, COUNT(*)
FROM (SELECT FLOOR((dibuat + 25200) / 86400) AS hari,
    COALESCE(terdisposisi_id, pemegang_id) AS instansi_id, status, klasifikasi,
    COALESCE(kategori_id, 0) AS kategori_id, sumber,
    CAST(REPLACE(COALESCE(kode_kab, '0'), '.', '') AS INT) AS kode_kab,
    (status BETWEEN 4 AND 9) + 2 * rahasia + 4 * anonim AS lapis,
    terdisposisi_id IS NOT NULL AS terdisposisi
    FROM laporan WHERE id > @mulai) d
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;

-- core/riwayat.h: jenis 0, aksi 0, peran 1; a chain of one
INSERT INTO riwayat (laporan_id, urut, jenis, aksi, status_baru, peran,
    rahasia, variabel, pada, sebelum, hash)
SELECT id, 1, 0, 0, status, 1, 0, '{"garam":"00"}', dibuat, REPEAT('\0', 32),
    UNHEX(SHA2(CONCAT('lapor-riwayat-1\n', REPEAT('0', 64), '\n',
	tracking_id, ' 1 0 0 - ', status, '\n', '1 - - - ', dibuat, '\n',
	SHA2('{"garam":"00"}', 256), '\n'), 256))
FROM laporan WHERE id > @mulai ORDER BY id;

INSERT IGNORE INTO kata (kata) SELECT kata FROM b_kata ORDER BY r;
INSERT IGNORE INTO indeks_kata (kata_id, laporan_id)
SELECT SQL_BIG_RESULT w.id, q.id FROM
    (SELECT k1 AS k, id FROM b_laporan UNION ALL SELECT k2, id FROM b_laporan
    UNION ALL SELECT k3, id FROM b_laporan) q
JOIN b_kalimat_kata s ON s.k = q.k JOIN kata w ON w.kata = s.kata
GROUP BY w.id, q.id;

DROP TABLE b_instansi, b_kategori, b_kab, b_kata, b_kalimat_kata, b_kalimat,
    b_laporan;
DROP FUNCTION acak;
ANALYZE TABLE laporan, jangkauan, jangkauan_publik, hitung_tab, rekap, jam,
    rekap_simpul, fakta, kejadian,
    indeks_kata, kata, identitas, riwayat, instansi, instansi_leluhur;
