// One-time links and the page that checks a history.
export default {
  'rute.jawab': 'Jawab pertanyaan',
  'rute.periksa': 'Periksa keutuhan laporan',
  'jawab.pengantar': '{instansi} membutuhkan keterangan sebelum laporan Anda diteruskan.',
  'jawab.pertanyaan': 'Pertanyaan untuk Anda',
  'jawab.laporan_isi': 'Baca lagi laporan Anda',
  'jawab.batas':
    'Jawab paling lambat **{hari}**. Sesudah itu laporan diarsipkan; Anda masih dapat menghidupkannya dalam 30 hari.',
  'jawab.label': 'Jawaban Anda',
  'jawab.petunjuk': 'Tulis seperlunya. Foto sangat membantu.',
  'jawab.sekali':
    'Tautan ini hanya dapat dipakai sekali untuk menjawab. Jawaban dibaca admin dan Anda saja.',
  'jawab.kirim': 'Kirim jawaban',
  'jawab.jadi': 'Jawaban Anda sudah kami terima',
  'jawab.jadi_isi':
    'Terima kasih. Admin memeriksa jawaban Anda, lalu laporan “{judul}” berlanjut. Status sekarang: {status}.',
  'jawab.lihat': 'Lihat laporan',
  'jawab.tanpa':
    'Alamat ini tidak lengkap. Buka tautan langsung dari pesan yang Anda terima, sampai huruf terakhir.',
  'jawab.habis': 'Tautan ini tidak berlaku lagi',
  'jawab.habis_isi':
    'Pertanyaan sudah terjawab, atau batas waktunya lewat. Laporan Anda tidak hilang: buka dengan Tracking ID dan kode rahasia.',
  'jawab.salah': 'Tautan tidak dikenal',
  'jawab.lacak': 'Buka dengan Tracking ID',
  'periksa.pengantar':
    'Setiap langkah sebuah laporan dikunci dengan sidik yang bergantung pada langkah sebelumnya. Halaman ini menghitung ulang semuanya **di perangkat Anda sendiri** dan memberi tahu bila ada yang diubah.',
  'periksa.id': 'Tracking ID',
  'periksa.sidik': 'Sidik pada tanda terima',
  'periksa.sidik_petunjuk':
    'Deretan huruf dan angka di bagian “bukti” tanda terima. Cukup 16 huruf pertama. Tanpa ini, awal riwayat tidak dapat dicocokkan dengan milik Anda.',
  'periksa.kode': 'Kode rahasia',
  'periksa.kode_petunjuk': 'Hanya bila laporan tidak terbuka untuk umum.',
  'periksa.mulai': 'Periksa sekarang',
  'periksa.wajib_id': 'Isi Tracking ID.',
  'periksa.sidik_salah': 'Sidik hanya berisi angka 0–9 dan huruf a–f, paling sedikit 16.',
  'periksa.menghitung': 'Menghitung di perangkat Anda …',
  'periksa.utuh': 'Utuh: tidak ada yang diubah',
  'periksa.utuh_isi': 'Semua yang dapat diperiksa cocok.',
  'periksa.rusak': 'Tidak utuh: ada yang diubah',
  'periksa.rusak_isi':
    'Simpan halaman ini (cetak atau tangkapan layar) dan laporkan kepada Ombudsman atau kepada kami melalui 1708.',
  'periksa.langkah': 'Yang diperiksa',
  'periksa.cocok': 'Cocok',
  'periksa.tidak': 'Tidak cocok',
  'periksa.belum': 'Belum dapat diperiksa',
  'periksa.resi': 'Tanda terima',
  'periksa.resi_cocok': 'Sidik Anda sama dengan baris pertama riwayat.',
  'periksa.resi_beda':
    'Sidik Anda tidak sama dengan baris pertama riwayat. Periksa apakah salah ketik; bila tidak, riwayat ini bukan yang Anda terima dulu.',
  'periksa.resi_kosong': 'Sidik tanda terima tidak diisi.',
  'periksa.rantai': 'Rantai riwayat',
  'periksa.rantai_cocok': 'Semua {n} baris saling mengunci tanpa celah.',
  'periksa.rantai_tertutup':
    '{n} baris tertutup bagi Anda; tempatnya dalam rantai tetap terjaga.',
  'periksa.rantai_baris': 'Baris ke-{n} tidak sesuai dengan sidiknya.',
  'periksa.rantai_kurang': 'Riwayat terpotong: baris ke-{n} hilang.',
  'periksa.segel': 'Segel hari {hari}',
  'periksa.segel_cocok': 'Baris ke-{n} tercakup dalam segel yang diumumkan hari itu.',
  'periksa.segel_beda': 'Baris ke-{n} tidak tercakup dalam segel yang diumumkan.',
  'periksa.segel_belum': 'Segel',
  'periksa.segel_belum_isi':
    'Baris ke-{n} belum disegel. Segel dibuat sesudah tengah malam; periksa lagi besok.',
  'periksa.tanda': 'Tanda tangan segel',
  'periksa.tanda_cocok': 'Tanda tangan Ed25519 pada segel sah.',
  'periksa.tanda_beda': 'Tanda tangan pada segel tidak sah.',
  'periksa.tanda_tidak':
    'Peramban ini belum dapat memeriksa tanda tangan Ed25519. Bagian lain tetap diperiksa.',
  'periksa.tanpa_kripto':
    'Peramban ini tidak dapat menghitung sidik di halaman tanpa HTTPS. Buka dengan https:// atau peramban lain.',
  'periksa.lihat': 'Baca riwayatnya',
  'periksa.sendiri':
    'Anda juga dapat menghitungnya dengan program sendiri; caranya terbuka untuk siapa saja.',
  'rute.akses': 'Siapa melihat data saya',
  'akses.pengantar':
    'Setiap kali petugas membuka laporan yang menampilkan nama Anda (di layar atau lembar disposisi), mengunduh data yang memuat nama Anda, membuka lampiran tertutup, atau membuka identitas Anda, catatannya tampil di sini. Catatan ini **tidak dapat dihapus siapa pun**. Sekali sehari per petugas dan laporan; pembukaan identitas dicatat setiap kali. Yang tidak dicatat: nama Anda yang tampil di baris daftar laporan petugas, sebelum laporannya dibuka.',
  'akses.kosong': 'Belum ada yang membuka',
  'akses.kosong_isi': 'Belum ada petugas yang membuka data Anda.',
  'akses.identitas': 'Identitas',
  'akses.alasan': 'Alasan: {alasan}',
  'akses.kembali': 'Laporan saya ini',
  'rute.statistik_publik': 'Statistik',
  'rute.instansi_publik': 'Instansi',
  'stat.pengantar':
    'Berapa laporan yang ditangani, seberapa cepat, dan oleh siapa. Angka ini dihitung dari laporan yang dibuka untuk umum.',
  'stat.cari_instansi': 'Buka halaman instansi',
  'stat.cara_hitung': 'Bagaimana laporan ditangani',
  'stat.data_terbuka': 'Unduh data terbuka',
  'stat.kosong': 'Belum ada laporan pada periode ini',
  'stat.kosong_isi': 'Pilih periode yang lebih panjang.',
  'stat.peta': 'Laporan menurut provinsi',
  'stat.waktu_isi':
    'Angka tebal: separuh laporan selesai dalam waktu itu atau lebih cepat. Hari di sini hari kalender.',
  'stat.per_bulan': 'Laporan masuk tiap bulan',
  'stat.per_instansi': 'Menurut instansi',
  'stat.per_instansi_isi':
    'Setiap baris menghitung instansi itu dengan semua di bawahnya. Pilih nama untuk melihat halamannya.',
  'stat.per_kategori': 'Kategori terbanyak',
  'stat.per_klasifikasi': 'Klasifikasi',
  'stat.antara': 'Laporan yang masuk {dari} sampai {sampai}.',
  'stat.sampai_hari': 'Semua laporan sampai {sampai}.',
  'stat.dibanding': 'Dibandingkan dengan {dari} sampai {sampai}.',
  'stat.laporan': 'Laporan',
  'stat.median': 'Separuh selesai dalam',
  'stat.median_isi': 'sejak laporan masuk',
  'stat.lewat': 'Selesai lewat tenggat',
  'stat.lewat_isi': 'dari yang selesai',
  'stat.penilai': 'dari {n} penilaian pelapor',
  'stat.penilai_sedikit': 'penilaian masih kurang dari 5',
  'stat.tahap': 'Sampai di mana',
  'stat.tahap_kalimat': 'Dari {n} laporan, {selesai} sudah selesai.',
  'stat.lapor': 'Lapor ke instansi ini',
  'stat.belum_terhubung': 'Belum terhubung dengan LAPOR!',
  'stat.instansi_kosong': 'Belum ada laporan publik untuk instansi ini pada periode ini.',
  'stat.bawahan': 'Unit di bawahnya',
  'stat.terbaru': 'Laporan terbaru',
  'stat.terbaru_kosong': 'Belum ada laporan publik.',
  'stat.umpan': 'Ikuti di pembaca umpan (Atom)',
  'stat.semua_laporan': 'Semua laporan instansi ini',
  'rute.lupa_sandi': 'Lupa kata sandi',
  'rute.sandi_baru': 'Kata sandi baru',
  'lupa.pengantar':
    'Tulis surel, nomor telepon, atau nama pengguna akun Anda. Kami kirim tautan untuk membuat kata sandi baru.',
  'lupa.tombol': 'Kirim tautan',
  'lupa.tanpa': 'Melapor dan melacak laporan tetap bisa tanpa masuk.',
  'lupa.periksa': 'Periksa pesan Anda',
  'lupa.lewat_sms':
    'Bila ada akun dengan pengenal itu dan nomor teleponnya tercatat, tautan sudah kami kirim lewat SMS. Tautan berlaku 1 jam dan hanya sekali pakai.',
  'lupa.lewat_email':
    'Bila ada akun dengan pengenal itu dan surel atau nomor teleponnya tercatat, tautan sudah kami kirim ke sana. Tautan berlaku 1 jam dan hanya sekali pakai.',
  'lupa.belum_datang':
    'Belum datang setelah 10 menit? Lihat folder spam, periksa ejaan pengenal, lalu minta sekali lagi.',
  'lupa.tak_ada': 'Layanan ini belum dapat mengirim surel atau SMS',
  'lupa.tak_ada_isi':
    'Tautan tidak dapat kami kirim. Kata sandi baru hanya dapat dibuat lewat cara di bawah ini.',
  'lupa.bantuan': 'Bila tautan tidak sampai',
  'lupa.petugas':
    'Petugas instansi: minta admin koordinator Anda membuka Manajemen Pengguna, memilih akun Anda, lalu “Beri kata sandi awal baru”.',
  'lupa.warga':
    'Warga: laporan Anda tetap dapat dilacak dengan Tracking ID. Anda juga dapat membuat akun baru atau melapor tanpa akun.',
  'lupa.ke_masuk': 'Kembali ke halaman masuk',
  'lupa.ulang': 'Minta tautan lagi',
  'lupa.baru':
    'Pilih kata sandi baru. Sesudah disimpan, semua perangkat yang masuk ke akun Anda dikeluarkan.',
  'lupa.simpan': 'Simpan kata sandi',
  'lupa.berhasil': 'Kata sandi sudah diganti',
  'lupa.berhasil_isi':
    'Semua perangkat sudah dikeluarkan. Masuk lagi dengan kata sandi baru.',
  'lupa.habis': 'Tautan ini tidak berlaku',
  'lupa.habis_isi':
    'Tautan hanya berlaku 1 jam dan sekali pakai, dan harus dibuka lengkap. Minta tautan baru.',
  // On an agency's own site.
  'sematan.judul': 'Lapor ke {nama}',
  'sematan.pengantar':
    'Laporan Anda masuk ke LAPOR!, ditangani dengan tenggat hari kerja, dan dapat Anda pantau sampai selesai.',
  'sematan.kontak': 'Nama dan satu kontak',
  'sematan.tunggu_berkas': 'Tunggu sampai semua berkas terunggah, lalu kirim.',
  'sematan.terkirim': 'Laporan Anda sudah kami terima',
  'sematan.lacak': 'Catat Tracking ID ini untuk memantau laporan Anda:',
  'sematan.kode': 'Simpan juga kode rahasia ini',
  'sematan.kode_isi':
    'Dengan kode ini Anda dapat membalas dan menilai. Kode hanya ditampilkan satu kali.',
  'sematan.salinan': 'Laporan saya di LAPOR!\nTracking ID: {lacak}\nKode rahasia: {kode}',
  'sematan.salin': 'Salin',
  'sematan.buka': 'Buka laporan',
  'sematan.batas': 'paling lambat {hari}',
  'sematan.lagi': 'Tulis laporan lain',
  'sematan.status_judul': 'Laporan untuk {nama}',
  'sematan.belum': 'Belum ditangani',
  'sematan.proses': 'Sedang diproses',
  'sematan.selesai': 'Selesai',
  'sematan.cari': 'Tracking ID Anda',
  'sematan.terbaru': 'Laporan terbaru',
  'sematan.kosong': 'Belum ada laporan yang dapat dibaca umum.',
  'sematan.selengkapnya': 'Semua angka dan laporan',
  'sematan.kaki': 'Layanan Aspirasi dan Pengaduan Online Rakyat',
  'sematan.tidak_ada': 'Formulir ini tidak tersedia',
  'sematan.tidak_ada_isi':
    'Instansi ini belum atau tidak lagi memasang formulir. Anda tetap dapat melapor di situs utama.',
  'sematan.ke_situs': 'Lapor di situs LAPOR!',
  'rute.akun_sms': 'Akun Anda',
  'asms.pengantar':
    'Anda melapor lewat SMS 1708. Buat kata sandi untuk masuk, membaca tindak lanjut, dan membalasnya di sini.',
  'asms.nama': 'Nama pengguna',
  'asms.nama_isi':
    'Catat: dengan nama ini dan kata sandi Anda, Anda dapat masuk kapan saja.',
  'asms.simpan': 'Simpan dan masuk',
  'asms.habis': 'Tautan ini tidak berlaku lagi',
  'asms.habis_isi':
    'Tautan hanya dapat dipakai sekali, dalam 7 hari. Bila sudah membuat kata sandi, masuklah. Bila belum, lihat laporan Anda lewat SMS: CEK dan Tracking ID-nya.',
  // What one may ask about one's own data.
  'datasaya.judul': 'Data pribadi saya',
  'datasaya.kembali': 'Profil',
  'datasaya.pengantar':
    'Data tentang Anda adalah milik Anda: minta salinannya, atau minta dilupakan.',
  'datasaya.siapa': 'Siapa melihat data saya',
  'datasaya.salinan': 'Unduh salinan data',
  'datasaya.salinan_isi':
    'Satu berkas JSON berisi semua yang kami simpan tentang akun ini: profil, sesi, pemberitahuan, laporan dengan riwayat dan percakapannya, dan siapa yang membukanya.',
  'datasaya.sandi': 'Kata sandi Anda',
  'datasaya.sandi_isi': 'Untuk memastikan bahwa ini Anda.',
  'datasaya.totp': 'Kode dari aplikasi autentikator',
  'datasaya.unduh': 'Unduh data saya',
  'datasaya.terunduh': 'Salinan data Anda diunduh.',
  'datasaya.hapus': 'Hapus akun',
  'datasaya.hapus_isi':
    'Nama, kontak, dan kata sandi Anda dihapus untuk seterusnya. Laporan Anda tetap ada tanpa nama.',
  'datasaya.hapus_mulai': 'Hapus akun saya…',
  'datasaya.petugas':
    'Akun petugas dinonaktifkan oleh admin instansinya, karena perbuatannya harus tetap dapat ditelusuri.',
  'datasaya.akibat': 'Yang akan terjadi',
  'datasaya.akibat_akun':
    'Anda keluar dari semua perangkat, dan tidak dapat masuk lagi dengan akun ini.',
  'datasaya.menunggu': '{n} laporan belum diteruskan ke instansi.',
  'datasaya.berjalan':
    '{n} laporan sedang ditangani; penanganannya berlanjut, tetapi Anda tidak dapat membalas atau menilai lagi.',
  'datasaya.usai':
    '{n} laporan sudah selesai atau diarsipkan; tetap tersimpan tanpa nama.',
  'datasaya.dukungan': '{n} dukungan Anda ditarik.',
  'datasaya.akibat_tetap': 'Yang Anda tulis di dalam laporan tidak diubah.',
  'datasaya.arsipkan': 'Arsipkan {n} laporan yang belum diteruskan',
  'datasaya.arsipkan_isi': 'Tanpa centang, laporan itu tetap diproses tanpa nama.',
  'datasaya.setuju': 'Saya mengerti bahwa ini tidak dapat dibatalkan.',
  'datasaya.hapus_sekarang': 'Hapus akun sekarang',
  'datasaya.terhapus': 'Akun Anda sudah dihapus.',
  'privasi.judul': 'Data pribadi Anda di LAPOR!',
  'privasi.pengantar':
    'Data apa yang kami simpan, untuk apa, berapa lama, dan siapa yang melihatnya.',
  'privasi.isi': `
## Yang kami simpan

- **Laporan**: judul, isi, lampiran, tempat, dan waktu. Setelah diverifikasi dapat dibaca umum, kecuali Anda memilih Rahasia.
- **Siapa yang melapor**: nama dan satu kontak, atau akun Anda. Tanpa identitas: tidak ada sama sekali.
- **Akun**: nama, surel, nomor telepon, sidik kata sandi, bahasa, perangkat yang sedang masuk, dan pilihan kabar.
- **Dukungan**: laporan mana yang Anda dukung. Yang tampak hanya jumlahnya.
- **Catatan**: siapa di antara petugas yang membuka data Anda, kapan, dan mengapa.

## Untuk apa

Agar laporan Anda ditangani dan Anda dikabari. Tidak untuk iklan, dan tidak diserahkan kepada pihak lain. Situs ini tidak memuat apa pun dari pihak ketiga.

## Siapa yang melihat nama Anda

- **Umum**: nama pada laporan biasa; tidak pernah kontak Anda. Anonim: tidak ada nama. Rahasia: seluruh laporan tidak tampak.
- **Instansi yang menangani**: nama pada laporan biasa dan Rahasia; tidak pada laporan Anonim.
- **Admin pusat**: dapat membuka identitas yang disegel hanya dengan alasan tertulis. Alasannya tercatat dan Anda diberi tahu.

## Berapa lama

- **Laporan dan riwayatnya**: disimpan sebagai arsip layanan publik.
- **Identitas pelapor**: sampai Anda menghapus akun.
- **Sesi**: paling lama 30 hari. **Kode konfirmasi**: 10 menit. **Tautan sekali pakai**: 30 hari sesudah berakhir.
- **Salinan pesan yang sudah terkirim**: 30 hari. **Berkas unduhan petugas**: 7 hari.

## Hak Anda

- **Melihat dan menyalin**: unduh semua data Anda kapan saja.
- **Memperbaiki**: ganti nama, surel, dan nomor telepon di Profil.
- **Tahu siapa yang melihat**: lihat di halaman data pribadi.
- **Dilupakan**: hapus akun. Laporan tinggal tanpa nama.

Melapor tanpa akun? Data Anda terikat pada kode rahasia laporan itu. Untuk menghapusnya, tulis laporan dengan kategori Penghapusan Laporan.
`,
  'rute.data_terbuka': 'Data terbuka',
  'data.pengantar':
    'Data laporan publik untuk dipakai siapa saja: diunduh, diolah, dan dibagikan. Diperbarui setiap hari.',
  'data.kosong': 'Berkas pertama sedang disiapkan',
  'data.kosong_isi': 'Coba lagi beberapa menit lagi.',
  'data.dibuat': 'Terakhir diperbarui {pada}.',
  'data.unduh': 'Unduh {format} ({besar})',
  'data.baris': '{n} baris',
  'data.kolom': 'Arti setiap kolom',
  'data.kolom_dari': 'Kolom {nama}',
  'data.kol_nama': 'Kolom',
  'data.kol_arti': 'Arti',
  'data.sidik': 'Periksa keutuhan berkas',
  'data.sidik_isi':
    'Bandingkan SHA-256 berkas yang Anda unduh dengan angka ini. Bila berbeda, unduh lagi.',
  'data.lisensi': 'Lisensi',
  'data.lisensi_isi':
    'Bebas dipakai, juga untuk usaha, asal menyebut LAPOR! sebagai sumber:',
  'data.privasi': 'Yang tidak ada di sini',
  'data.privasi_isi':
    'Nama pelapor, judul dan isi laporan, serta laporan rahasia tidak ada di berkas mana pun. Jumlah di bawah lima disamarkan bila ada pelapor anonim di antaranya.',
  'data.program': 'Untuk program komputer',
  'data.program_isi':
    'Alamat berkas tidak berubah. Daftarnya, dengan ukuran dan SHA-256, ada di alamat ini:',
} as const;
