// One-time links and the page that checks a history.
export default {
  'rute.jawab': 'Answer a question',
  'rute.periksa': 'Check a report',
  'jawab.pengantar': '{instansi} needs to know more before your report goes on.',
  'jawab.pertanyaan': 'The question',
  'jawab.laporan_isi': 'Read your report again',
  'jawab.batas':
    'Answer by **{hari}**. After that the report is archived; you can still revive it for 30 days.',
  'jawab.label': 'Your answer',
  'jawab.petunjuk': 'As much as is needed. Photos help a lot.',
  'jawab.sekali': 'This link answers once. Only the admin and you will read the answer.',
  'jawab.kirim': 'Send the answer',
  'jawab.jadi': 'We have your answer',
  'jawab.jadi_isi':
    'Thank you. The admin checks your answer, then report “{judul}” goes on. Status now: {status}.',
  'jawab.lihat': 'See the report',
  'jawab.tanpa':
    'This address is not complete. Open the link right from the message you got, to its last letter.',
  'jawab.habis': 'This link is no longer valid',
  'jawab.habis_isi':
    'The question has been answered, or its time has run out. Your report is not lost: open it with its Tracking ID and secret code.',
  'jawab.salah': 'Unknown link',
  'jawab.lacak': 'Open by Tracking ID',
  'periksa.pengantar':
    'Each step of a report is locked with a fingerprint that depends on the step before. This page computes all of them anew **on your own device** and tells you when something was changed.',
  'periksa.id': 'Tracking ID',
  'periksa.sidik': 'Fingerprint on the receipt',
  'periksa.sidik_petunjuk':
    'The row of letters and digits under “proof” on your receipt. Its first 16 are enough. Without it the beginning cannot be compared with yours.',
  'periksa.kode': 'Secret code',
  'periksa.kode_petunjuk': 'Only if the report is not public.',
  'periksa.mulai': 'Check now',
  'periksa.wajib_id': 'Give the Tracking ID.',
  'periksa.sidik_salah':
    'A fingerprint has only digits 0–9 and letters a–f, at least 16.',
  'periksa.menghitung': 'Computing on your device …',
  'periksa.utuh': 'Intact: nothing was changed',
  'periksa.utuh_isi': 'All that can be checked fits.',
  'periksa.rusak': 'Not intact: something was changed',
  'periksa.rusak_isi':
    'Keep this page (print it or take a picture) and tell the Ombudsman, or us at 1708.',
  'periksa.langkah': 'What was checked',
  'periksa.cocok': 'Fits',
  'periksa.tidak': 'Does not fit',
  'periksa.belum': 'Cannot be checked yet',
  'periksa.resi': 'Receipt',
  'periksa.resi_cocok': 'Your fingerprint is that of the first row.',
  'periksa.resi_beda':
    'Your fingerprint is not that of the first row. See whether it was mistyped; if not, this is not the history you were given.',
  'periksa.resi_kosong': 'The fingerprint of the receipt was not given.',
  'periksa.rantai': 'Chain of the history',
  'periksa.rantai_cocok': 'All {n} rows lock into each other without a gap.',
  'periksa.rantai_tertutup':
    '{n} {n:row is|rows are} closed to you; their place in the chain is kept.',
  'periksa.rantai_baris': 'Row {n} does not fit its fingerprint.',
  'periksa.rantai_kurang': 'The history was cut off: row {n} is missing.',
  'periksa.segel': 'Seal of {hari}',
  'periksa.segel_cocok': 'Row {n} is under the seal that was published that day.',
  'periksa.segel_beda': 'Row {n} is not under the seal that was published.',
  'periksa.segel_belum': 'Seal',
  'periksa.segel_belum_isi':
    'Row {n} is not sealed yet. Seals are made after midnight; look again tomorrow.',
  'periksa.tanda': 'Signature of the seal',
  'periksa.tanda_cocok': 'The Ed25519 signature of the seal is good.',
  'periksa.tanda_beda': 'The signature of the seal is bad.',
  'periksa.tanda_tidak':
    'This browser cannot check Ed25519 signatures yet. The rest was checked.',
  'periksa.tanpa_kripto':
    'This browser cannot compute fingerprints on a page without HTTPS. Open it by https:// or in another browser.',
  'periksa.lihat': 'Read the history',
  'periksa.sendiri':
    'You can also compute it with a program of your own; how is open to everybody.',
  'rute.akses': 'Who saw my data',
  'akses.pengantar':
    "Each time an officer opens a report that shows your name (on screen or on the routing sheet), downloads data with your name, opens a closed attachment or your identity, it is noted here. **Nobody can delete** these notes. Once a day for each officer and report; the opening of an identity is noted every time. Not noted: your name in a row of the officers' list of reports, before the report is opened.",
  'akses.kosong': 'Nobody yet',
  'akses.kosong_isi': 'No officer has opened your data.',
  'akses.identitas': 'Identity',
  'akses.alasan': 'Reason: {alasan}',
  'akses.kembali': 'This report of mine',
  'rute.statistik_publik': 'Statistics',
  'rute.instansi_publik': 'Agency',
  'stat.pengantar':
    'How many reports are handled, how quickly, and by whom. These figures count the reports that are open to the public.',
  'stat.cari_instansi': 'Open the page of an agency',
  'stat.cara_hitung': 'How reports are handled',
  'stat.data_terbuka': 'Download open data',
  'stat.kosong': 'No reports in this period',
  'stat.kosong_isi': 'Choose a longer period.',
  'stat.peta': 'Reports by province',
  'stat.waktu_isi':
    'The bold figure: half of the reports were done within that time. Days here are calendar days.',
  'stat.per_bulan': 'Reports received each month',
  'stat.per_instansi': 'By agency',
  'stat.per_instansi_isi':
    'Every row counts that agency with all below it. Choose a name to see its page.',
  'stat.per_kategori': 'Most frequent categories',
  'stat.per_klasifikasi': 'Classification',
  'stat.antara': 'Reports received {dari} until {sampai}.',
  'stat.sampai_hari': 'All reports until {sampai}.',
  'stat.dibanding': 'Compared with {dari} until {sampai}.',
  'stat.laporan': 'Reports',
  'stat.median': 'Half closed within',
  'stat.median_isi': 'of being received',
  'stat.lewat': 'Closed past the deadline',
  'stat.lewat_isi': 'of those closed',
  'stat.penilai': 'from {n} {n:rating|ratings}',
  'stat.penilai_sedikit': 'fewer than 5 ratings so far',
  'stat.tahap': 'How far they are',
  'stat.tahap_kalimat': 'Of {n} reports, {selesai} are closed.',
  'stat.lapor': 'Report to this agency',
  'stat.belum_terhubung': 'Not connected to LAPOR! yet',
  'stat.instansi_kosong': 'No public reports for this agency in this period.',
  'stat.bawahan': 'Units below it',
  'stat.terbaru': 'Newest reports',
  'stat.terbaru_kosong': 'No public reports yet.',
  'stat.umpan': 'Follow in a feed reader (Atom)',
  'stat.semua_laporan': 'All reports of this agency',
  'rute.lupa_sandi': 'Forgotten password',
  'rute.sandi_baru': 'New password',
  'lupa.pengantar':
    'Type the e-mail address, phone number or user name of your account. We send a link to choose a new password.',
  'lupa.tombol': 'Send the link',
  'lupa.tanpa': 'You can still report and follow reports without logging in.',
  'lupa.periksa': 'Look at your messages',
  'lupa.lewat_sms':
    'If there is such an account and it has a phone number, we have sent a link by SMS. It works for 1 hour, and once.',
  'lupa.lewat_email':
    'If there is such an account and it has an e-mail address or phone number, we have sent a link to it. It works for 1 hour, and once.',
  'lupa.belum_datang':
    'Nothing after 10 minutes? Look into the spam folder, check the spelling, and ask once more.',
  'lupa.tak_ada': 'This service cannot send e-mail or SMS yet',
  'lupa.tak_ada_isi':
    'We cannot send a link. A new password can only be had in the ways below.',
  'lupa.bantuan': 'If no link arrives',
  'lupa.petugas':
    'Officers: ask your coordinator to open User management, choose your account, then “Give a new first password”.',
  'lupa.warga':
    'Citizens: your reports can still be followed by their Tracking ID. You can also open a new account, or report without one.',
  'lupa.ke_masuk': 'Back to the log-in page',
  'lupa.ulang': 'Ask for a link again',
  'lupa.baru':
    'Choose a new password. Once it is saved, every device that is logged in to your account is logged out.',
  'lupa.simpan': 'Save the password',
  'lupa.berhasil': 'The password has been changed',
  'lupa.berhasil_isi': 'All devices are logged out. Log in with the new password.',
  'lupa.habis': 'This link does not work',
  'lupa.habis_isi':
    'A link works for 1 hour and once, and must be opened whole. Ask for a new one.',
  // On an agency's own site.
  'sematan.judul': 'Report to {nama}',
  'sematan.pengantar':
    'Your report goes to LAPOR!, is handled within working-day deadlines, and you can follow it to the end.',
  'sematan.kontak': 'A name and one contact',
  'sematan.tunggu_berkas': 'Wait until all files are uploaded, then send.',
  'sematan.terkirim': 'We have received your report',
  'sematan.lacak': 'Note this Tracking ID to follow your report:',
  'sematan.kode': 'Keep this secret code too',
  'sematan.kode_isi': 'With it you can reply and rate. It is shown only once.',
  'sematan.salinan': 'My report at LAPOR!\nTracking ID: {lacak}\nSecret code: {kode}',
  'sematan.salin': 'Copy',
  'sematan.buka': 'Open the report',
  'sematan.batas': 'by {hari} at the latest',
  'sematan.lagi': 'Write another report',
  'sematan.status_judul': 'Reports to {nama}',
  'sematan.belum': 'Not yet handled',
  'sematan.proses': 'In progress',
  'sematan.selesai': 'Done',
  'sematan.cari': 'Your Tracking ID',
  'sematan.terbaru': 'Newest reports',
  'sematan.kosong': 'No report that everybody may read yet.',
  'sematan.selengkapnya': 'All figures and reports',
  'sematan.kaki': 'Layanan Aspirasi dan Pengaduan Online Rakyat',
  'sematan.tidak_ada': 'This form is not available',
  'sematan.tidak_ada_isi':
    'This agency does not offer the form, or no longer. You can still report on the main site.',
  'sematan.ke_situs': 'Report on the LAPOR! site',
  'rute.akun_sms': 'Your account',
  'asms.pengantar':
    'You reported by SMS 1708. Choose a password to log in, read what was done, and answer here.',
  'asms.nama': 'User name',
  'asms.nama_isi':
    'Write it down: with this name and your password you can log in at any time.',
  'asms.simpan': 'Save and log in',
  'asms.habis': 'This link no longer works',
  'asms.habis_isi':
    'The link works once, within 7 days. If you have chosen a password, log in. If not, see your report by SMS: CEK and its Tracking ID.',
  // What one may ask about one's own data.
  'datasaya.judul': 'My personal data',
  'datasaya.kembali': 'Profile',
  'datasaya.pengantar':
    'Data about you are yours: ask for a copy, or ask to be forgotten.',
  'datasaya.siapa': 'Who sees my data',
  'datasaya.salinan': 'Download a copy',
  'datasaya.salinan_isi':
    'One JSON file with everything we hold about this account: profile, sessions, notifications, reports with their history and conversation, and who opened them.',
  'datasaya.sandi': 'Your password',
  'datasaya.sandi_isi': 'To make sure that it is you.',
  'datasaya.totp': 'Code of your authenticator app',
  'datasaya.unduh': 'Download my data',
  'datasaya.terunduh': 'The copy of your data was downloaded.',
  'datasaya.hapus': 'Delete the account',
  'datasaya.hapus_isi':
    'Your name, contacts and password are deleted for good. Your reports stay, without a name.',
  'datasaya.hapus_mulai': 'Delete my account…',
  'datasaya.petugas':
    'Accounts of officers are disabled by the admin of their agency, for what they did must stay traceable.',
  'datasaya.akibat': 'What will happen',
  'datasaya.akibat_akun':
    'You are logged out everywhere and cannot log in with this account any more.',
  'datasaya.menunggu':
    '{n} {n:report has|reports have} not been passed on to an agency yet.',
  'datasaya.berjalan':
    '{n} {n:report is|reports are} being handled; that goes on, but you cannot reply or rate any more.',
  'datasaya.usai':
    '{n} {n:report is|reports are} closed or archived; kept without a name.',
  'datasaya.dukungan': 'Your support of {n} {n:report|reports} is withdrawn.',
  'datasaya.akibat_tetap': 'What you wrote in a report is not changed.',
  'datasaya.arsipkan':
    'Archive {n} {n:report that has|reports that have} not been passed on',
  'datasaya.arsipkan_isi': 'Otherwise they are handled on, without a name.',
  'datasaya.setuju': 'I understand that this cannot be undone.',
  'datasaya.hapus_sekarang': 'Delete the account now',
  'datasaya.terhapus': 'Your account has been deleted.',
  'privasi.judul': 'Your personal data at LAPOR!',
  'privasi.pengantar': 'Which data we hold, what for, how long, and who sees them.',
  'privasi.isi': `
## What we hold

- **Reports**: title, text, attachments, place and time. Once verified everybody may read them, unless you choose Rahasia.
- **Who reported**: a name and one contact, or your account. Without identity: nothing at all.
- **The account**: name, e-mail address, phone number, a fingerprint of the password, language, the devices logged in, and which news you want.
- **Support**: which reports you support. Only the number is shown.
- **A log**: who of the staff opened your data, when and why.

## What for

To handle your report and to tell you about it. Not for advertising, and not for anybody else. This site loads nothing from third parties.

## Who sees your name

- **Everybody**: the name of an ordinary report; never your contacts. Anonim: no name. Rahasia: nothing of the report.
- **The agency in charge**: the name of ordinary and Rahasia reports; not of Anonim ones.
- **The national admin**: may open a sealed identity only with a written reason. It is recorded and you are told.

## How long

- **Reports and their history**: kept as records of public service.
- **The identity of a reporter**: until you delete the account.
- **Sessions**: 30 days at most. **Confirmation codes**: 10 minutes. **One-time links**: 30 days after they end.
- **Copies of messages sent**: 30 days. **Files downloaded by officers**: 7 days.

## Your rights

- **To see and copy**: download all your data at any time.
- **To correct**: change name, e-mail address and phone number in your profile.
- **To know who looked**: on the page of your personal data.
- **To be forgotten**: delete the account. Reports stay without a name.

Reported without an account? Your data hang on the secret code of that report. To have them deleted, write a report in the category Penghapusan Laporan.
`,
  'rute.data_terbuka': 'Open data',
  'data.pengantar':
    'Data of public reports for everybody: to download, work with and share. Renewed every day.',
  'data.kosong': 'The first files are being made',
  'data.kosong_isi': 'Try again in a few minutes.',
  'data.dibuat': 'Last renewed {pada}.',
  'data.unduh': 'Download {format} ({besar})',
  'data.baris': '{n} rows',
  'data.kolom': 'What each column says',
  'data.kolom_dari': 'Columns of {nama}',
  'data.kol_nama': 'Column',
  'data.kol_arti': 'Meaning',
  'data.sidik': 'Check that a file is whole',
  'data.sidik_isi':
    'Compare the SHA-256 of the file you downloaded with this. If they differ, download it again.',
  'data.lisensi': 'Licence',
  'data.lisensi_isi':
    'Free to use, for business too, as long as you name LAPOR! as the source:',
  'data.privasi': 'What is not here',
  'data.privasi_isi':
    'Names of reporters, titles and texts, and confidential reports are in none of the files. Numbers below five are withheld where an anonymous reporter is among them.',
  'data.program': 'For programs',
  'data.program_isi':
    'The addresses of the files do not change. Their list, with size and SHA-256, is here:',
} as const;
