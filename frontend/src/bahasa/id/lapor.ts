// The report wizard.
export default {
  'lapor.langkah': 'Langkah {ke} dari {semua}',
  'lapor.belum_dikirim': 'BELUM DIKIRIM',
  'lapor.tersimpan': 'Tersimpan di perangkat ini pukul {jam}',
  'lapor.tak_tersimpan':
    'Perangkat ini menolak menyimpan draf. Jangan tutup halaman sebelum terkirim.',
  'lapor.draf_lain': 'Draf lain',
  'lapor.jenis': 'Apa yang ingin Anda sampaikan?',
  'lapor.pengaduan': 'Pengaduan',
  'lapor.pengaduan_isi':
    'Pelayanan yang buruk, fasilitas umum yang rusak, atau penyimpangan oleh penyelenggara negara.',
  'lapor.aspirasi': 'Aspirasi',
  'lapor.aspirasi_isi':
    'Usul, saran, kritik, atau apresiasi untuk pembangunan dan pelayanan publik.',
  'lapor.informasi': 'Permintaan informasi',
  'lapor.informasi_isi': 'Pertanyaan tentang prosedur, syarat, atau data publik.',
  'lapor.ranah': 'Bukan ranah LAPOR!? Lihat ke mana Anda sebaiknya mengadu',
  'lapor.ranah_kriminal':
    '**Kasus kriminal**: hubungi polisi, telepon 110. Dalam bahaya: 112.',
  'lapor.ranah_pemilu': '**KPU dan Bawaslu**: sampaikan ke Bawaslu setempat.',
  'lapor.ranah_swasta':
    '**Perusahaan swasta**: BPSK atau YLKI; jasa keuangan ke OJK, telepon 157.',
  'lapor.ranah_peradilan':
    '**Sedang atau sudah diputus pengadilan**: lewat upaya hukum, atau Komisi Yudisial.',
  'lapor.ranah_medsos':
    '**Hanya berdasarkan unggahan media sosial**: laporkan bila Anda sendiri mengalami atau melihatnya.',
  'lapor.ranah_pemerintah':
    '**Tidak berkaitan dengan kinerja pemerintah**: tidak dapat kami teruskan.',
  'lapor.mungkin': 'Mungkin ada saluran yang lebih cepat',
  'lapor.mungkin_tetap': 'Anda tetap boleh melanjutkan.',
  'lapor.judul': 'Judul laporan',
  'lapor.judul_petunjuk': 'Satu kalimat: apa dan di mana.',
  'lapor.isi': 'Ceritakan kronologinya',
  'lapor.isi_petunjuk':
    'Apa yang terjadi, sejak kapan, siapa yang terdampak, dan apa yang Anda harapkan.',
  'lapor.isi_jangan':
    'Laporan dapat dibaca umum. Jangan tulis NIK, nomor telepon, atau data pribadi di sini.',
  'lapor.data_pribadi':
    'Sepertinya ada nomor atau alamat pribadi di tulisan Anda. Laporan dapat dibaca umum; hapus bila tidak perlu.',
  'lapor.contoh_judul': 'Contoh laporan yang baik',
  'lapor.contoh_isi':
    '“Sejak 2 Maret ada pohon tumbang di Jalan Pala, Iringmulyo, Metro Timur, di depan SMP. Separuh jalan tertutup dan tiap pagi macet. Mohon disingkirkan.”',
  'lapor.tip':
    '- Uraikan kronologi dengan jelas dan lengkap.\n- Sebutkan waktu dan tempat.\n- Gunakan Bahasa Indonesia yang baik dan benar.\n- Satu masalah dalam satu laporan.',
  'lapor.tanggal': 'Kapan terjadi?',
  'lapor.tanggal_petunjuk': 'Kira-kira saja bila tidak ingat tanggal pastinya.',
  'lapor.wilayah': 'Di wilayah mana?',
  'lapor.wilayah_petunjuk': 'Ketik beberapa huruf, misalnya “iringmulyo”.',
  'lapor.alamat': 'Alamat atau patokan',
  'lapor.alamat_petunjuk': 'Nama jalan, nomor, atau tempat yang dikenal di dekatnya.',
  'lapor.lokasi_saya': 'Tambahkan lokasi saya',
  'lapor.lokasi_ada': 'Titik lokasi ditambahkan ({lat}; {lng}).',
  'lapor.lokasi_hapus': 'Hapus titik lokasi',
  'lapor.lokasi_gagal':
    'Lokasi tidak didapat. Tidak apa-apa: wilayah dan alamat sudah cukup.',
  'lapor.lokasi_cari': 'Mencari lokasi…',
  'lapor.instansi': 'Instansi tujuan',
  'lapor.instansi_petunjuk':
    'Tidak tahu? Kosongkan saja. Admin kami akan meneruskannya ke instansi yang berwenang.',
  'lapor.kategori': 'Kategori',
  'lapor.kategori_petunjuk': 'Kosongkan bila ragu.',
  'lapor.bukti': 'Foto atau dokumen',
  'lapor.privasi_anonim': 'Anonim: sembunyikan nama saya',
  'lapor.privasi_anonim_isi':
    'Nama Anda tidak terlihat oleh umum dan tidak oleh instansi mana pun. Laporan tetap dibaca dan dijawab.',
  'lapor.privasi_rahasia': 'Rahasia: jangan tampilkan laporan saya',
  'lapor.privasi_rahasia_isi':
    'Laporan tidak muncul di mana pun untuk umum. Hanya Anda dan petugas yang menangani.',
  'lapor.privasi_tabel': 'Siapa bisa melihat apa, dengan pilihan Anda sekarang',
  'lapor.lihat_siapa': 'Siapa',
  'lapor.lihat_nama': 'Nama Anda',
  'lapor.lihat_isi': 'Isi laporan',
  'lapor.lihat_kontak': 'Telepon, surel',
  'lapor.lihat_umum': 'Umum',
  'lapor.lihat_instansi': 'Instansi yang menangani',
  'lapor.lihat_pusat': 'Admin pusat',
  'lapor.lihat_ya': 'Terlihat',
  'lapor.lihat_tidak': 'Tersembunyi',
  'lapor.lihat_tersegel':
    'Tersegel; dibuka hanya dengan alasan tertulis, dan Anda diberi tahu',
  'lapor.serupa_isi':
    'Mungkin masalah ini sudah dilaporkan. Baca dulu; bila berbeda, lanjutkan.',
  'lapor.serupa_tidak': 'Tidak ada laporan serupa. Silakan lanjut.',
  'lapor.identitas': 'Bagaimana kami mengabari Anda?',
  'lapor.id_akun': 'Masuk dengan akun saya',
  'lapor.id_daftar': 'Buat akun baru',
  'lapor.id_kontak': 'Tanpa akun: nama dan satu kontak',
  'lapor.id_kontak_isi':
    'Cukup nama dan nomor telepon atau surel. Anda mendapat kode rahasia untuk membalas.',
  'lapor.id_tanpa': 'Tanpa identitas',
  'lapor.id_tanpa_isi':
    'Kami tidak menyimpan nama atau kontak. Kode rahasia adalah satu-satunya jalan kembali ke laporan ini.',
  'lapor.id_sudah': 'Anda masuk sebagai {nama}.',
  'lapor.nama': 'Nama Anda',
  'lapor.nama_anonim':
    'Anda memilih Anonim: nama ini tidak ditampilkan kepada siapa pun.',
  'lapor.kontak': 'Nomor telepon atau surel',
  'lapor.kontak_petunjuk': 'Salah satu saja. Tidak pernah ditampilkan.',
  'lapor.periksa_isi':
    'Laporan Anda belum dikirim. Periksa, ubah bila perlu, lalu kirim.',
  'lapor.kosong': 'Tidak diisi',
  'lapor.belum_diisi': 'Belum diisi',
  'lapor.privasi_biasa': 'Nama dan laporan terlihat umum',
  'lapor.privasi_a': 'Anonim: nama disembunyikan',
  'lapor.privasi_r': 'Rahasia: laporan tidak ditampilkan',
  'lapor.setuju':
    'Dengan mengirim, Anda menyatakan isi laporan benar sepengetahuan Anda dan menyetujui [syarat penggunaan](/syarat).',
  'lapor.kirim': 'Kirim laporan',
  'lapor.antrekan': 'Simpan ke antrean',
  'lapor.luring':
    'Tanpa jaringan. Laporan akan terkirim sendiri begitu tersambung, satu kali saja.',
  'lapor.wajib_jenis': 'Pilih jenis laporan.',
  'lapor.wajib_judul': 'Tulis judul laporan, paling sedikit 5 karakter.',
  'lapor.judul_panjang': 'Judul paling panjang 150 karakter.',
  'lapor.isi_pendek': 'Ceritakan sedikit lebih lengkap, paling sedikit 20 karakter.',
  'lapor.isi_panjang': 'Isi paling panjang 10.000 karakter.',
  'lapor.tanggal_depan': 'Tanggal kejadian tidak boleh di masa depan.',
  'lapor.wajib_identitas': 'Pilih salah satu cara.',
  'lapor.wajib_nama': 'Tulis nama Anda.',
  'lapor.wajib_kontak':
    'Tulis nomor seperti 0812 3456 7890, atau surel seperti nama@contoh.id.',
} as const;
