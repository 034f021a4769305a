import type id from '../id/lapor';

const en: Record<keyof typeof id, string> = {
  'lapor.langkah': 'Step {ke} of {semua}',
  'lapor.belum_dikirim': 'NOT SENT YET',
  'lapor.tersimpan': 'Saved on this device at {jam}',
  'lapor.tak_tersimpan':
    'This device refuses to save drafts. Do not close the page before the report is sent.',
  'lapor.draf_lain': 'Other drafts',
  'lapor.jenis': 'What would you like to say?',
  'lapor.pengaduan': 'Complaint',
  'lapor.pengaduan_isi':
    'Bad service, broken public facilities, or wrongdoing by officials.',
  'lapor.aspirasi': 'Suggestion',
  'lapor.aspirasi_isi': 'Ideas, criticism or praise for development and public services.',
  'lapor.informasi': 'Request for information',
  'lapor.informasi_isi': 'Questions about procedures, requirements or public data.',
  'lapor.ranah': 'Not for LAPOR!? See where to turn instead',
  'lapor.ranah_kriminal': '**Crime**: call the police, 110. In danger: 112.',
  'lapor.ranah_pemilu': '**Elections (KPU and Bawaslu)**: turn to your local Bawaslu.',
  'lapor.ranah_swasta':
    '**Private companies**: BPSK or YLKI; financial services to OJK, call 157.',
  'lapor.ranah_peradilan':
    '**In court or already ruled on**: legal remedies, or the Judicial Commission.',
  'lapor.ranah_medsos':
    '**Only from social media posts**: report it if you saw or went through it yourself.',
  'lapor.ranah_pemerintah': '**Nothing to do with government**: we cannot pass it on.',
  'lapor.mungkin': 'There may be a faster way',
  'lapor.mungkin_tetap': 'You may still go on.',
  'lapor.judul': 'Title',
  'lapor.judul_petunjuk': 'One sentence: what and where.',
  'lapor.isi': 'Tell us what happened',
  'lapor.isi_petunjuk':
    'What happened, since when, who is affected, and what you hope for.',
  'lapor.isi_jangan':
    'Reports may be public. Do not write ID numbers, phone numbers or other private data here.',
  'lapor.data_pribadi':
    'There seems to be a private number or address in your text. Reports may be public; remove it if it is not needed.',
  'lapor.contoh_judul': 'Example of a good report',
  'lapor.contoh_isi':
    '“Since 2 March a fallen tree has been lying across Jalan Pala, Iringmulyo, Metro Timur, in front of the school. Half the road is blocked and there is a jam every morning. Please remove it.”',
  'lapor.tip':
    '- Describe events clearly and completely.\n- Say when and where.\n- Use plain, correct language.\n- One problem per report.',
  'lapor.tanggal': 'When did it happen?',
  'lapor.tanggal_petunjuk': 'Roughly is fine if you do not remember the date.',
  'lapor.wilayah': 'In which region?',
  'lapor.wilayah_petunjuk': 'Type a few letters, for example “iringmulyo”.',
  'lapor.alamat': 'Address or landmark',
  'lapor.alamat_petunjuk': 'Street, number, or a well-known place nearby.',
  'lapor.lokasi_saya': 'Add my location',
  'lapor.lokasi_ada': 'Location added ({lat}; {lng}).',
  'lapor.lokasi_hapus': 'Remove the location',
  'lapor.lokasi_gagal': 'No location found. That is fine: region and address are enough.',
  'lapor.lokasi_cari': 'Finding your location…',
  'lapor.instansi': 'Agency',
  'lapor.instansi_petunjuk':
    'Do not know? Leave it empty. Our administrators pass it to the agency in charge.',
  'lapor.kategori': 'Category',
  'lapor.kategori_petunjuk': 'Leave it empty if in doubt.',
  'lapor.bukti': 'Photos or documents',
  'lapor.privasi_anonim': 'Anonymous: hide my name',
  'lapor.privasi_anonim_isi':
    'Your name is not shown to the public and not to any agency. The report is still read and answered.',
  'lapor.privasi_rahasia': 'Confidential: do not publish my report',
  'lapor.privasi_rahasia_isi':
    'The report appears nowhere in public. Only you and the officers handling it see it.',
  'lapor.privasi_tabel': 'Who sees what, with your present choice',
  'lapor.lihat_siapa': 'Who',
  'lapor.lihat_nama': 'Your name',
  'lapor.lihat_isi': 'Your report',
  'lapor.lihat_kontak': 'Phone, e-mail',
  'lapor.lihat_umum': 'The public',
  'lapor.lihat_instansi': 'The agency handling it',
  'lapor.lihat_pusat': 'National administrators',
  'lapor.lihat_ya': 'Visible',
  'lapor.lihat_tidak': 'Hidden',
  'lapor.lihat_tersegel': 'Sealed; opened only for a written reason, and you are told',
  'lapor.serupa_isi':
    'This may have been reported already. Read first; if yours is different, continue.',
  'lapor.serupa_tidak': 'No similar reports. Please continue.',
  'lapor.identitas': 'How do we reach you?',
  'lapor.id_akun': 'Log in to my account',
  'lapor.id_daftar': 'Create an account',
  'lapor.id_kontak': 'No account: name and one contact',
  'lapor.id_kontak_isi':
    'A name and a phone number or e-mail is enough. You get a secret code to reply with.',
  'lapor.id_tanpa': 'No identity at all',
  'lapor.id_tanpa_isi':
    'We keep no name and no contact. The secret code is the only way back to this report.',
  'lapor.id_sudah': 'You are logged in as {nama}.',
  'lapor.nama': 'Your name',
  'lapor.nama_anonim': 'You chose Anonymous: this name is shown to nobody.',
  'lapor.kontak': 'Phone number or e-mail',
  'lapor.kontak_petunjuk': 'One is enough. Never shown.',
  'lapor.periksa_isi':
    'Your report has not been sent. Check it, change what is wrong, then send.',
  'lapor.kosong': 'Not provided',
  'lapor.belum_diisi': 'Still missing',
  'lapor.privasi_biasa': 'Name and report are public',
  'lapor.privasi_a': 'Anonymous: name hidden',
  'lapor.privasi_r': 'Confidential: report not published',
  'lapor.setuju':
    'By sending you state that the report is true to your knowledge and accept the [terms of use](/syarat).',
  'lapor.kirim': 'Send report',
  'lapor.antrekan': 'Put in the outbox',
  'lapor.luring':
    'No network. The report goes out by itself when you are connected, exactly once.',
  'lapor.wajib_jenis': 'Choose the kind of report.',
  'lapor.wajib_judul': 'Enter a title of at least 5 characters.',
  'lapor.judul_panjang': 'The title may have at most 150 characters.',
  'lapor.isi_pendek': 'Tell a little more, at least 20 characters.',
  'lapor.isi_panjang': 'The text may have at most 10,000 characters.',
  'lapor.tanggal_depan': 'The date cannot be in the future.',
  'lapor.wajib_identitas': 'Choose one of the ways.',
  'lapor.wajib_nama': 'Enter your name.',
  'lapor.wajib_kontak':
    'Enter a number like 0812 3456 7890, or an e-mail like name@example.id.',
};
export default en;
