export default {
  'masuk.pengantar': 'Pakai surel, nomor telepon, atau nama pengguna.',
  'masuk.pengenal': 'Surel, nomor telepon, atau nama pengguna',
  'masuk.sandi': 'Kata sandi',
  'masuk.totp': 'Kode dari aplikasi autentikator',
  'masuk.totp_petunjuk': 'Enam angka. Boleh ditempel.',
  'masuk.tombol': 'Masuk',
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
} as const;
