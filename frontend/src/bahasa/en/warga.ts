// One-time links and the page that checks a history.
export default {
  'rute.jawab': 'Answer a question',
  'rute.periksa': 'Check a report',
  'jawab.pengantar': '{instansi} needs to know more before your report goes on.',
  'jawab.pertanyaan': 'The question',
  'jawab.laporan': 'Your report',
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
  'periksa.lagi': 'Check another report',
  'periksa.sendiri':
    'You can also compute it with a program of your own; how is open to everybody.',
  'rute.akses': 'Who saw my data',
  'akses.pengantar':
    'Whenever staff open a report that shows your name, a closed attachment or your identity, it stands here. **Nobody can remove it.** Once a day for each officer and report; the opening of an identity each time.',
  'akses.kosong': 'Nobody yet',
  'akses.kosong_isi': 'No officer has opened your data.',
  'akses.identitas': 'Identity',
  'akses.alasan': 'Reason: {alasan}',
  'akses.kembali': 'This report of mine',
} as const;
