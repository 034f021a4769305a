import type id from '../id/akun';

const en: Record<keyof typeof id, string> = {
  'masuk.pengantar': 'Use your e-mail, phone number or user name.',
  'masuk.pengenal': 'E-mail, phone number or user name',
  'masuk.sandi': 'Password',
  'masuk.totp': 'Code from your authenticator app',
  'masuk.totp_petunjuk': 'Six digits. You may paste it.',
  'masuk.tombol': 'Log in',
  'masuk.lupa': 'Forgot your password?',
  'masuk.belum': 'No account yet?',
  'masuk.buat': 'Create an account',
  'masuk.tanpa': 'You can write and track reports without an account.',
  'masuk.wajib_pengenal': 'Enter your e-mail, phone number or user name.',
  'masuk.wajib_sandi': 'Enter your password.',
  'masuk.salah': 'Wrong user name or password. Check upper and lower case and try again.',
  'masuk.lanjut': 'After logging in you return to the page you came from.',
  'daftar.pengantar':
    'With an account all your reports are in one place and you hear about every step.',
  'daftar.nama': 'Full name',
  'daftar.nama_petunjuk': 'Shown with your reports unless you choose Anonymous.',
  'daftar.kontak': 'E-mail or phone number',
  'daftar.kontak_petunjuk': 'One is enough. To reach you; never shown to anyone.',
  'daftar.sandi': 'Password',
  'daftar.sandi_petunjuk':
    'At least 10 characters. A short sentence is easier to remember.',
  'daftar.tombol': 'Create account',
  'daftar.sudah': 'Already have an account?',
  'daftar.wajib_nama': 'Enter your name.',
  'daftar.wajib_kontak': 'Enter an e-mail or a phone number.',
  'daftar.kontak_salah':
    'Enter an e-mail like name@example.id or a number like 0812 3456 7890.',
  'daftar.sandi_pendek': 'The password needs at least 10 characters.',
  'daftar.setuju':
    'By creating an account you accept the [terms of use and privacy](/syarat).',
  'rute.sandi_awal': 'Change your password first',
  'rute.totp': 'Set up a second factor',
  'sandi.awal':
    'Somebody else made your password. Change it to one only you know, then go on.',
  'sandi.lama': 'Present password',
  'sandi.baru': 'New password',
  'sandi.ganti': 'Change password',
  'sandi.berhasil': 'Your password has been changed.',
  'totp.judul': 'Second factor',
  'totp.guna':
    'Besides the password, a six-digit code from an authenticator app on your phone. Staff accounts must use it.',
  'totp.aktif': 'Second factor is on',
  'totp.pasang': 'Set up a second factor',
  'totp.langkah1':
    'Open an authenticator app (for example Google Authenticator, Aegis or FreeOTP), choose to add an account and scan this picture.',
  'totp.qr': 'QR code for the authenticator app',
  'totp.ketik': 'Cannot scan? Type this key into the app:',
  'totp.kode': 'Code from the app',
  'totp.sahkan': 'Confirm',
  'totp.cadangan':
    'Keep these spare codes in a safe place. Each works once if you lose your phone. They are not shown again.',
  'totp.cetak': 'Print',
  'totp.cadangan_baru': 'New recovery codes',
  'totp.cadangan_tombol': 'Make new recovery codes',
  'totp.cadangan_akibat': 'The old recovery codes end.',
  'totp.cadangan_kirim': 'Make new codes',
  'totp.lepas_tombol': 'Remove the second factor',
  'totp.lepas_akibat': 'From then on you log in with your password alone.',
  'totp.lepas_petugas':
    'For when your phone changes. Staff accounts must have a second factor: you are asked to set one up again before you go on.',
  'totp.lepas_kirim': 'Remove it now',
  'totp.dilepas': 'The second factor is removed.',
  'totp.kode_bukti': 'A code of the app, or one recovery code',
  'totp.kode_bukti_isi': 'To be sure that it is you.',
  'sistem.403':
    'This page is for authorised staff. If you are one, log in with your staff account.',
  'kontak.kosong': 'Not filled in',
  'kontak.sah': 'Confirmed',
  'kontak.belum': 'Not confirmed yet',
  'kontak.ganti': 'Change',
  'kontak.tambah': 'Add',
  'kontak.kirim_kode': 'Send a confirmation code',
  'kontak.ditolak': 'Mail came back',
  'kontak.ditolak_judul': 'Mail to this address came back',
  'kontak.ditolak_isi':
    'Since {pada} we send no mail to this address, because its provider says that it does not exist. A slip? Change the address. It is right? Send a confirmation code; once you have entered it, mail goes there again. All news stays in the bell of this site.',
  'kontak.email_baru': 'New e-mail address',
  'kontak.telepon_baru': 'New phone number',
  'kontak.baru_isi':
    'A code goes there. The old one stays in use until the code is right.',
  'kontak.sandi': 'Your password',
  'kontak.terkirim':
    'We have sent a code of six digits to {tujuan}. It is valid for 10 minutes.',
  'kontak.kode': 'Code of six digits',
  'kontak.kode_isi': 'It is for you alone. Officers never ask for it.',
  'kontak.konfirmasi': 'Confirm',
  'kontak.nanti': 'Later',
  'kontak.berhasil': 'The contact is confirmed.',
  'kontak.data': 'Your personal data',
  'kontak.data_isi':
    'Download a copy of all your data, see who opened them, or delete the account.',
  'kontak.data_buka': 'My personal data',
};
export default en;
