export default {
  'masuk.pengantar': 'Pakai surel, nomor telepon, atau nama pengguna.',
  'masuk.pengenal': 'Surel, nomor telepon, atau nama pengguna',
  'masuk.sandi': 'Kata sandi',
  'masuk.totp': 'Kode dari aplikasi autentikator',
  'masuk.totp_petunjuk': 'Enam angka. Boleh ditempel.',
  'masuk.tombol': 'Masuk',
  'masuk.lupa': 'Lupa kata sandi?',
  'masuk.belum': 'Belum punya akun?',
  'masuk.buat': 'Buat akun',
  'masuk.tanpa': 'Menulis laporan dan melacak laporan bisa tanpa akun.',
  'masuk.wajib_pengenal': 'Tulis surel, nomor telepon, atau nama pengguna Anda.',
  'masuk.wajib_sandi': 'Tulis kata sandi Anda.',
  'masuk.salah':
    'Nama pengguna atau kata sandi salah. Periksa huruf besar dan kecil, lalu coba lagi.',
  'masuk.lanjut': 'Setelah masuk, Anda kembali ke halaman tadi.',
  'daftar.pengantar':
    'Dengan akun, semua laporan Anda terkumpul dan Anda dikabari setiap perkembangan.',
  'daftar.nama': 'Nama lengkap',
  'daftar.nama_petunjuk':
    'Nama Anda terlihat bersama laporan, kecuali Anda memilih Anonim.',
  'daftar.kontak': 'Surel atau nomor telepon',
  'daftar.kontak_petunjuk':
    'Salah satu saja. Untuk mengabari Anda; tidak pernah ditampilkan.',
  'daftar.sandi': 'Kata sandi',
  'daftar.sandi_petunjuk':
    'Paling sedikit 10 karakter. Kalimat pendek lebih mudah diingat.',
  'daftar.tombol': 'Buat akun',
  'daftar.sudah': 'Sudah punya akun?',
  'daftar.wajib_nama': 'Tulis nama Anda.',
  'daftar.wajib_kontak': 'Tulis surel atau nomor telepon.',
  'daftar.kontak_salah':
    'Tulis surel seperti nama@contoh.id atau nomor seperti 0812 3456 7890.',
  'daftar.sandi_pendek': 'Kata sandi paling sedikit 10 karakter.',
  'daftar.setuju': 'Dengan membuat akun Anda menyetujui syarat penggunaan.',
  'rute.sandi_awal': 'Ganti kata sandi dulu',
  'rute.totp': 'Pasang pengaman kedua',
  'sandi.awal':
    'Kata sandi Anda dibuatkan orang lain. Ganti dengan yang hanya Anda tahu, lalu lanjutkan.',
  'sandi.lama': 'Kata sandi sekarang',
  'sandi.baru': 'Kata sandi baru',
  'sandi.ganti': 'Ganti kata sandi',
  'sandi.berhasil': 'Kata sandi sudah diganti.',
  'totp.judul': 'Pengaman kedua',
  'totp.guna':
    'Selain kata sandi, diminta kode enam angka dari aplikasi autentikator di ponsel Anda. Akun petugas wajib memakainya.',
  'totp.aktif': 'Pengaman kedua aktif',
  'totp.pasang': 'Pasang pengaman kedua',
  'totp.langkah1':
    'Buka aplikasi autentikator (misalnya Google Authenticator, Aegis, atau FreeOTP), pilih tambah akun, lalu pindai gambar ini.',
  'totp.qr': 'Kode QR untuk aplikasi autentikator',
  'totp.ketik': 'Tidak bisa memindai? Ketik kunci ini di aplikasi:',
  'totp.kode': 'Kode dari aplikasi',
  'totp.sahkan': 'Sahkan',
  'totp.cadangan':
    'Simpan kode cadangan ini di tempat aman. Masing-masing dapat dipakai satu kali bila ponsel Anda hilang. Kode tidak ditampilkan lagi.',
  'totp.cetak': 'Cetak',
  'totp.cadangan_baru': 'Kode cadangan baru',
  'totp.cadangan_tombol': 'Buat kode cadangan baru',
  'totp.cadangan_akibat': 'Kode cadangan yang lama tidak berlaku lagi.',
  'totp.cadangan_kirim': 'Buat kode baru',
  'totp.lepas_tombol': 'Lepas pengaman kedua',
  'totp.lepas_akibat': 'Setelah dilepas, Anda masuk dengan kata sandi saja.',
  'totp.lepas_petugas':
    'Pakai bila ponsel Anda berganti. Akun petugas wajib memakai pengaman kedua: Anda diminta memasangnya lagi sebelum bekerja.',
  'totp.lepas_kirim': 'Lepas sekarang',
  'totp.dilepas': 'Pengaman kedua dilepas.',
  'totp.kode_bukti': 'Kode dari aplikasi, atau satu kode cadangan',
  'totp.kode_bukti_isi': 'Untuk memastikan ini Anda.',
  'sistem.403':
    'Halaman ini hanya untuk petugas yang berwenang. Jika Anda petugas, masuk dengan akun dinas Anda.',
} as const;
