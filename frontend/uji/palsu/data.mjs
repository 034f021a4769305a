// Made-up reports for looking at screens. Not used by any test.
const instansi = [
  ['1', 'Admin Pusat LAPOR!', 'pusat', null],
  ['2', 'Pemerintah Provinsi Lampung', 'pemda_provinsi', '1'],
  ['3', 'Pemerintah Kota Metro', 'pemda_kabkota', '2'],
  ['4', 'Dinas Pekerjaan Umum dan Tata Ruang Kota Metro', 'skpd', '3'],
  ['5', 'Dinas Lingkungan Hidup Kota Metro', 'skpd', '3'],
  ['6', 'Dinas Kesehatan Kota Metro', 'skpd', '3'],
  ['7', 'Kecamatan Metro Pusat', 'skpd', '3'],
  ['8', 'Kementerian Perhubungan', 'kementerian', '1'],
].map(([id, nama, jenis, induk]) => ({ id, nama, jenis, induk, terhubung: true }));

export const acuan = (id) => {
  const i = instansi.find((x) => x.id === id);
  return i ? { id: i.id, nama: i.nama } : null;
};
export const semuaInstansi = instansi.map((i) => ({ ...i, induk: acuan(i.induk) }));

export const wilayah = [
  ['18', 'Lampung', 'provinsi', ''],
  ['18.72', 'Kota Metro', 'kabkota', 'Provinsi Lampung'],
  ['18.72.01', 'Metro Pusat', 'kecamatan', 'Kota Metro, Provinsi Lampung'],
  ['18.72.05', 'Metro Timur', 'kecamatan', 'Kota Metro, Provinsi Lampung'],
  [
    '18.72.05.1001',
    'Iringmulyo',
    'desa',
    'Kecamatan Metro Timur, Kota Metro, Provinsi Lampung',
  ],
  [
    '18.72.01.1001',
    'Metro',
    'desa',
    'Kecamatan Metro Pusat, Kota Metro, Provinsi Lampung',
  ],
  ['31.71', 'Kota Jakarta Pusat', 'kabkota', 'Provinsi DKI Jakarta'],
].map(([kode, nama, tingkat, jalur]) => ({ kode, nama, tingkat, jalur }));

export const kategori = [
  ['100', 'Infrastruktur', null],
  ['101', 'Jalan rusak', '100'],
  ['102', 'Drainase dan banjir', '100'],
  ['103', 'Penerangan jalan umum', '100'],
  ['200', 'Lingkungan hidup', null],
  ['201', 'Sampah', '200'],
  ['300', 'Kesehatan', null],
  ['301', 'Pelayanan puskesmas', '300'],
].map(([kode, nama, induk]) => ({ kode, nama, induk }));

const hari = 86400e3;
export const kini = Date.now();
export const rfc = (ms) =>
  `${new Date(ms + 7 * 3600e3).toISOString().slice(0, 19)}+07:00`;
export const batas = (n) => {
  const d = new Date(kini + n * hari + 7 * 3600e3).toISOString().slice(0, 10);
  return `${d}T23:59:59+07:00`;
};

const judul = [
  [
    'Lubang besar di Jalan Pala depan SMP',
    '101',
    '4',
    'Sudah tiga minggu ada lubang besar di Jalan Pala, Iringmulyo, tepat di depan gerbang SMP. Kedalamannya kira-kira sejengkal. Pagi tadi seorang ibu yang mengantar anaknya terjatuh karena menghindari lubang itu. Kalau hujan lubangnya tidak kelihatan karena tergenang air.\n\nMohon ditambal sebelum ada korban lagi.',
  ],
  [
    'Sampah menumpuk di TPS Pasar Cendrawasih',
    '201',
    '5',
    'Sampah di TPS samping Pasar Cendrawasih sudah empat hari tidak diangkut. Baunya sampai ke rumah warga dan jalan menjadi becek.',
  ],
  [
    'Lampu jalan padam di Jalan Diponegoro',
    '103',
    '4',
    'Enam titik lampu jalan padam sejak awal bulan, dari perempatan sampai depan kantor pos. Malam hari sangat gelap.',
  ],
  [
    'Antrean pendaftaran puskesmas sampai siang',
    '301',
    '6',
    'Loket pendaftaran hanya satu yang dibuka. Saya datang pukul tujuh dan baru dipanggil pukul sebelas.',
  ],
  [
    'Selokan tersumbat di belakang terminal',
    '102',
    '4',
    'Setiap hujan lebat air meluap ke rumah warga RT 04. Selokannya penuh endapan tanah.',
  ],
  [
    'Usul jalur sepeda di sekitar Taman Merdeka',
    null,
    '4',
    'Banyak anak sekolah bersepeda di sekitar taman. Usul saya dibuatkan jalur sepeda yang dipisah dari kendaraan.',
  ],
];
const alur = [
  'terverifikasi',
  'ditindaklanjuti_instansi',
  'ditanggapi_pelapor',
  'ditutup_pelapor',
  'ditutup_sistem',
  'belum_terverifikasi',
];

export function contoh() {
  return Array.from({ length: 46 }, (_, i) => {
    const [j, k, inst, isi] = judul[i % judul.length];
    const status = alur[(i * 7 + Math.floor(i / 6)) % alur.length];
    return {
      tracking_id:
        i === 0 ? '7KMD94XP2' : `KP${String(34567 + i * 7919).padStart(6, '0')}K`,
      pemilik: i % 9 === 0 ? 'warga' : 'lain',
      judul: j,
      isi,
      status: i === 0 ? 'ditindaklanjuti_instansi' : status,
      klasifikasi: i % 6 === 5 ? 'aspirasi' : 'pengaduan_tidak_berkadar_pengawasan',
      kategori: k ? kategori.find((x) => x.kode === k) : null,
      lokasi: {
        kode_wilayah: '18.72.05.1001',
        wilayah: 'Iringmulyo',
        kabupaten: 'Kota Metro',
      },
      alamat: 'Jalan Pala',
      instansi: inst,
      anonim: i % 5 === 2,
      rahasia: false,
      dibuat: kini - (i * 1.7 + 2) * hari,
      dukungan: (i * 13) % 41,
      tindak: [],
      versi: 3,
    };
  });
}
