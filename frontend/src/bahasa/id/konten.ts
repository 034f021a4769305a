// Content pages, in the markup of ui/Teks.tsx.
export default {
  'konten.tentang': `
LAPOR! (Layanan Aspirasi dan Pengaduan Online Rakyat) adalah sarana aspirasi dan pengaduan dengan prinsip **mudah, terpadu, dan tuntas**. LAPOR! adalah Sistem Pengelolaan Pengaduan Pelayanan Publik Nasional (SP4N) menurut Undang-Undang Nomor 25 Tahun 2009 dan Peraturan Presiden Nomor 76 Tahun 2013.

## Perjalanan sebuah laporan

1. **Anda menulis laporan** lewat situs ini atau SMS 1708 dan langsung mendapat Tracking ID.
2. **Verifikasi**, paling lambat 3 hari kerja. Admin memeriksa apakah laporan jelas dan lengkap, lalu meneruskannya kepada instansi yang berwenang. Bila ada yang kurang, Anda ditanya.
3. **Tindak lanjut.** Instansi memberi respon pertama dalam 5 hari kerja.
4. **Tanggapan.** Anda dapat membalas setiap tindak lanjut. Bila tidak ada tanggapan 10 hari kerja setelah tindak lanjut terakhir, laporan ditutup otomatis; Anda diingatkan sebelumnya.
5. **Selesai.** Anda menyatakan puas dan memberi nilai, atau admin menutup dengan alasan yang tertulis.

## Batas waktu penyelesaian

- **Ringan, 5 hari kerja**: aspirasi, apresiasi, dan permintaan informasi.
- **Sedang, 14 hari kerja**: pengaduan yang dapat diselesaikan satu instansi.
- **Berat, 30 hari kerja**: pengaduan berkadar pengawasan, lintas sektor, atau infrastruktur besar.

Hari kerja adalah Senin sampai Jumat, tanpa libur nasional dan cuti bersama. Batas waktu setiap laporan tampil sebagai tanggal, sama bagi Anda dan bagi petugas.

## Merah, kuning, hijau

- **Merah, kotak: Belum.** Sudah diteruskan, belum ditindaklanjuti instansi.
- **Kuning, segitiga: Proses.** Instansi sedang menangani.
- **Hijau, bulat: Selesai.** Laporan telah ditutup.

## Anonim dan rahasia

Laporan yang sudah diteruskan terbuka untuk umum. Anda dapat memilih **Anonim** (nama disembunyikan dari umum dan dari instansi) atau **Rahasia** (laporan tidak ditampilkan). Riwayat setiap laporan hanya bisa bertambah; tidak ada yang dapat menghapus atau mengubahnya tanpa ketahuan.
`,
  'konten.cara': `
## Enam hal yang membuat laporan cepat ditangani

1. **Buka situs ini, atau kirim SMS ke 1708.** Akun tidak wajib.
2. **Uraikan kronologi dengan jelas dan lengkap.** Apa yang terjadi, sejak kapan, siapa yang terdampak.
3. **Sebutkan waktu dan tempat.** Nama jalan, kelurahan, patokan terdekat.
4. **Gunakan Bahasa Indonesia yang baik dan benar.** Tanpa caci maki; laporan diteruskan apa adanya.
5. **Lampirkan bukti pendukung bila ada.** Satu foto sering lebih jelas daripada satu halaman.
6. **Kirim, lalu tunggu verifikasi.** Paling lambat 3 hari kerja, dan Anda dikabari.

## Contoh

“Jalan Pala, Iringmulyo, Kota Metro: pohon tumbang menghalangi separuh jalan di depan SMP sejak Senin, 2 Maret. Setiap pagi macet. Mohon disingkirkan.”

## Lewat SMS

Ketik nama instansi, spasi, lalu isi aduan, dan kirim ke **1708**. Contoh: **KOTA METRO Jalan Pala terdapat pohon tumbang yang menghalangi jalan.** Tarif normal.

## Satu masalah, satu laporan

Dua masalah di dua tempat biasanya ditangani dua instansi. Tulis dua laporan, agar masing-masing dapat diselesaikan tanpa saling menunggu.

Lihat juga [yang bukan ranah LAPOR!](/bukan-ranah).
`,
  'konten.bukan_ranah': `
Beberapa hal ada jalurnya sendiri. Supaya Anda tidak menunggu di tempat yang salah, inilah ke mana sebaiknya mengadu.

## Kasus kriminal

Pencurian, kekerasan, penipuan, narkotika: laporkan kepada polisi, telepon **110**. Bila sedang dalam bahaya, telepon **112**.

## KPU dan Bawaslu

Pelanggaran pemilu dan pemilihan kepala daerah: sampaikan kepada Bawaslu setempat.

## Wewenang perusahaan swasta

Sengketa dengan toko, pengembang, atau penyedia jasa: Badan Penyelesaian Sengketa Konsumen (BPSK). Bank, asuransi, dan pinjaman daring: OJK, telepon **157**.

## Sedang atau sudah diputus pengadilan

Gunakan upaya hukum yang tersedia. Perilaku hakim: Komisi Yudisial.

## Hanya berdasarkan media sosial

Kami perlu laporan dari orang yang mengalami atau melihat sendiri. Bila itu Anda, silakan melapor dengan kronologi Anda.

## Tidak berkaitan dengan kinerja pemerintah

Laporan yang tidak menyangkut pelayanan atau pembangunan oleh penyelenggara negara tidak dapat kami teruskan.

## Juga tidak dapat diproses

- Laporan yang tidak jelas, terlalu umum, atau tidak dilengkapi setelah ditanya.
- Caci maki, SARA, dan spam.

Laporan yang diarsipkan selalu disertai alasan, dan Anda dapat mengajukan keberatan.
`,
  'konten.bantuan': `
## Saya kehilangan Tracking ID

Punya akun? Semua laporan ada di [Laporan saya](/saya/laporan). Melapor tanpa akun? Lihat SMS atau surel dari kami, atau buka halaman itu dari perangkat yang sama.

## Apa itu kode rahasia?

Laporan tanpa akun dibuka dengan dua hal: Tracking ID, yang boleh diketahui siapa saja, dan kode rahasia, yang hanya Anda punya. Dengan kode itu Anda dapat membalas dan menutup laporan. Kami tidak menyimpannya dalam bentuk yang dapat dibaca, jadi tidak dapat mengirimnya lagi.

## Laporan saya belum muncul di Laporan publik

Laporan tampil setelah diverifikasi, paling lambat 3 hari kerja. Laporan rahasia tidak pernah tampil.

## Jawaban instansi tidak menyelesaikan masalah

Buka laporan Anda, pilih **Tanggapi**, dan jelaskan apa yang belum selesai. Instansi wajib menjawab lagi dan laporan tidak ditutup selama menunggu.

## Laporan saya ditutup atau diarsipkan

Dalam 14 hari Anda dapat memilih **Ajukan keberatan**. Keberatan dinilai oleh tingkat di atas pihak yang menutup.

## Tidak ada sinyal

Tulis saja. Tulisan dan foto tersimpan di perangkat; setelah Anda menekan kirim, laporan keluar sendiri begitu ada jaringan, satu kali saja.

## Menghubungi kami

SMS ke **1708**. Keadaan darurat: telepon **112**.
`,
  'konten.syarat': `
## Syarat penggunaan

- Isi laporan benar sepengetahuan Anda dan Anda sampaikan dengan itikad baik.
- Tidak ada caci maki, SARA, atau data pribadi orang lain yang tidak diperlukan.
- Laporan yang sudah diverifikasi terbuka untuk umum, kecuali Anda memilih Rahasia.
- Admin boleh memperbaiki ejaan dan susunan kalimat; naskah asli Anda tetap tersimpan.

## Data yang kami simpan

- Isi laporan, lampiran, wilayah, dan waktu.
- Nama dan satu kontak, kecuali Anda melapor tanpa identitas.
- Riwayat penanganan, termasuk siapa yang membuka identitas Anda dan mengapa.

Selengkapnya, dan hak Anda atas data itu: [data pribadi Anda](/privasi).

## Yang tidak kami lakukan

- Tidak ada iklan, pelacak, atau layanan pihak ketiga di situs ini.
- Kontak Anda tidak pernah ditampilkan.
- Lokasi di dalam foto dibuang sebelum foto meninggalkan ponsel Anda.

## Kuki

Hanya satu, dan hanya bila Anda masuk ke akun: agar Anda tetap masuk.
`,
  'konten.aksesibilitas': `
Situs ini dibuat agar dapat dipakai semua orang, dan diuji terhadap **WCAG 2.2 tingkat AA** di setiap halaman.

## Yang kami jaga

- Semua dapat dilakukan dengan papan ketik saja, dan fokus selalu terlihat.
- Status selalu disertai bentuk dan kata, tidak pernah warna saja.
- Halaman dapat dipakai pada lebar 320 piksel dan pembesaran 400 persen.
- Terang dan gelap mengikuti perangkat Anda, dengan kontras paling sedikit 4,5 : 1.
- Wilayah dipilih dengan mengetik; peta tidak pernah wajib.
- Halaman isi seperti ini terbaca tanpa JavaScript.

## Ada yang menghalangi Anda?

Sampaikan lewat [laporan](/lapor/jenis) atau SMS ke 1708. Sebutkan halamannya dan alat bantu yang Anda pakai.
`,
} as const;
