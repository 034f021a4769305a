// One-time links and the page that checks a history.
export default {
  'rute.jawab': 'Jawab pertanyaan',
  'rute.periksa': 'Periksa keutuhan laporan',
  'jawab.pengantar': '{instansi} membutuhkan keterangan sebelum laporan Anda diteruskan.',
  'jawab.pertanyaan': 'Pertanyaan untuk Anda',
  'jawab.laporan': 'Laporan Anda',
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
  'periksa.lagi': 'Periksa laporan lain',
  'periksa.sendiri':
    'Anda juga dapat menghitungnya dengan program sendiri; caranya terbuka untuk siapa saja.',
  'rute.akses': 'Siapa melihat data saya',
  'akses.pengantar':
    'Setiap kali petugas membuka laporan yang menampilkan nama Anda, lampiran tertutup, atau identitas Anda, catatannya tampil di sini. Catatan ini **tidak dapat dihapus siapa pun**. Sekali sehari per petugas dan laporan; pembukaan identitas dicatat setiap kali.',
  'akses.kosong': 'Belum ada yang membuka',
  'akses.kosong_isi': 'Belum ada petugas yang membuka data Anda.',
  'akses.identitas': 'Identitas',
  'akses.alasan': 'Alasan: {alasan}',
  'akses.kembali': 'Laporan saya ini',
} as const;
