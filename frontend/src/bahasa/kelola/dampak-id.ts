// What pressing the button will do, said beforehand. Part of `kelola`.
export default {
  'dampak.putuskan_belum_1': 'Pilih keputusan untuk melihat akibatnya.',
  'dampak.putuskan_tolak_1': '**{pemohon}** diberi tahu; laporan tetap di tempatnya.',
  'dampak.putuskan_tolak_2': 'Hitungan yang dijeda berjalan lagi dari sisanya.',
  'dampak.putuskan_verifikasi_1':
    'Laporan didisposisikan ulang oleh Anda; {pemohon} diberi tahu.',
  'dampak.putuskan_lempar_1':
    '**{instansi}** menjadi pemegang; status menjadi **Belum Terverifikasi**.',
  'dampak.putuskan_lempar_2': '{pemohon} bebas dari laporan ini dan diberi tahu.',
  'dampak.putuskan_tunda_1':
    'Laporan pindah ke tab **Tertunda**; pelapor menerima keterangan Anda.',
  'dampak.putuskan_tunda_2': '{pemohon} bebas dari laporan ini dan diberi tahu.',
  'dampak.putuskan_arsip_1':
    'Status menjadi **Diarsipkan oleh Admin**; pelapor menerima keterangan Anda dan dapat mengajukan keberatan.',
  'dampak.putuskan_arsip_2': '{pemohon} bebas dari laporan ini dan diberi tahu.',
  'dampak.putuskan_terima_tahan_1':
    'Penutupan otomatis ditahan, paling lama 30 hari kerja.',
  'dampak.putuskan_terima_tahan_2': '{pemohon} dan pelapor diberi tahu.',
  'dampak.putuskan_terima_lepas_tahan_1':
    'Hitungan penutupan otomatis berjalan lagi dari sisanya.',
  'dampak.putuskan_terima_lepas_tahan_2': '{pemohon} dan pelapor diberi tahu.',
  'dampak.putuskan_terima_tutup_1':
    'Status menjadi **Ditutup oleh Admin**; semua hitungan berhenti.',
  'dampak.putuskan_terima_tutup_2':
    '{pemohon} dan pelapor diberi tahu; pelapor dapat mengajukan keberatan.',
  'dampak.putuskan_terima_buka_1':
    'Laporan kembali ke tab **Sedang Diproses**; hitungan 10 hari kerja dimulai lagi.',
  'dampak.putuskan_terima_buka_2': '{pemohon} dan pelapor diberi tahu.',
  'dampak.putuskan_terima_banding_1':
    'Laporan dibuka kembali pada keadaan sebelum diarsipkan atau ditutup.',
  'dampak.putuskan_terima_banding_2': 'Pelapor dan instansi pemegang diberi tahu.',
  'dampak.judul': 'Yang akan terjadi',
  'dampak.riwayat': 'Tercatat di riwayat dengan nama Anda dan waktunya.',
  'dampak.instansi_terpilih': 'instansi yang Anda pilih',
  'dampak.verifikasi_1': 'Status menjadi **Terverifikasi**; laporan tampil untuk umum.',
  'dampak.verifikasi_2':
    '**{instansi}** menerima disposisi: tanggapan pertama 5 hari kerja, penyelesaian {hari} hari kerja.',
  'dampak.verifikasi_3': 'Pelapor diberi tahu ke mana laporannya didisposisikan.',
  'dampak.verifikasi_4':
    'Bila judul atau isi diubah, halaman umum menyebut “disunting admin”; tulisan asli tetap disimpan tersegel.',
  'dampak.verifikasi_rahasia_1':
    'Status menjadi **Terverifikasi**; laporan **rahasia** ini tidak tampil untuk umum.',
  'dampak.verifikasi_rahasia_2':
    '**{instansi}** menerima disposisi: tanggapan pertama 5 hari kerja, penyelesaian {hari} hari kerja.',
  'dampak.verifikasi_rahasia_3': 'Pelapor diberi tahu ke mana laporannya didisposisikan.',
  'dampak.lempar_1':
    '**{instansi}** menjadi pemegang dan diberi tahu; status tetap **Belum Terverifikasi**.',
  'dampak.lempar_2': 'Hitungan verifikasi 3 hari kerja berjalan terus, tidak diulang.',
  'dampak.lempar_3': 'Anda tetap bisa membaca laporan ini.',
  'dampak.teruskan_1':
    'Kewajiban pindah dari {lama} ke **{instansi}**; status menjadi **Terverifikasi**.',
  'dampak.teruskan_2':
    'Tanggapan pertama dihitung baru 5 hari kerja; tenggat penyelesaian berjalan terus.',
  'dampak.teruskan_3': 'Pelapor, unit lama, unit baru, dan penerima salinan diberi tahu.',
  'dampak.tunda_1': 'Laporan pindah ke tab **Tertunda**; hitungan verifikasi dijeda.',
  'dampak.tunda_2': 'Pelapor menerima pesan ini.',
  'dampak.tunda_data_belum_lengkap_1':
    'Status menjadi **Menunggu Kelengkapan Informasi**; hitungan verifikasi dijeda.',
  'dampak.tunda_data_belum_lengkap_2':
    'Pelapor menerima pertanyaan ini dan punya 30 hari untuk menjawab, dengan pengingat hari ke-7 dan ke-21.',
  'dampak.tunda_data_belum_lengkap_3':
    'Tanpa jawaban, laporan diarsipkan sistem; pelapor bisa menghidupkannya lagi.',
  'dampak.tunda_instansi_belum_terhubung_1':
    'Status menjadi **Instansi Belum Terhubung**; hitungan verifikasi dijeda.',
  'dampak.tunda_instansi_belum_terhubung_2': 'Pelapor menerima penjelasan ini.',
  'dampak.arsip_1': 'Status menjadi **Diarsipkan oleh Admin**; semua hitungan berhenti.',
  'dampak.arsip_2': 'Pelapor menerima alasan, keterangan, dan arahan di atas.',
  'dampak.arsip_3':
    'Pelapor dapat mengajukan keberatan dalam 14 hari; satu tingkat di atas Anda yang memutus.',
  'dampak.tl_1': 'Status menjadi **Ditindaklanjuti oleh Instansi**.',
  'dampak.tl_2': 'Pelapor menerima pesan ini; **umum dapat membacanya**.',
  'dampak.tl_3':
    'Hitungan 10 hari kerja menuju penutupan otomatis dimulai; tanggapan pelapor menghentikannya.',
  'dampak.tl_rahasia_1': 'Status menjadi **Ditindaklanjuti oleh Instansi**.',
  'dampak.tl_rahasia_2': 'Hanya pelapor dan petugas yang membaca pesan ini.',
  'dampak.tl_rahasia_3':
    'Hitungan 10 hari kerja menuju penutupan otomatis dimulai; tanggapan pelapor menghentikannya.',
  'dampak.tutup_1': 'Status menjadi **Ditutup oleh Admin**; semua hitungan berhenti.',
  'dampak.tutup_2':
    'Pelapor menerima keterangan ini dan dapat mengajukan keberatan dalam 14 hari.',
  'dampak.buka_1': 'Laporan kembali ke tab **Sedang Diproses**.',
  'dampak.buka_2': 'Hitungan 10 hari kerja menuju penutupan otomatis dimulai lagi.',
  'dampak.buka_3': 'Pelapor dan unit terdisposisi diberi tahu.',
  'dampak.buka_identitas_1': 'Anda melihat identitas pelapor; instansi lain tetap tidak.',
  'dampak.buka_identitas_2':
    '**Pelapor diberi tahu** bahwa identitasnya dibuka, beserta alasan ini.',
  'dampak.minta_bukan_wewenang_1':
    'Status tidak berubah; permintaan masuk ke instansi yang mendelegasikan laporan ini.',
  'dampak.minta_bukan_wewenang_2':
    'Hitungan {instansi} dijeda sampai permintaan diputus.',
  'dampak.minta_bukan_wewenang_3':
    'Bila tidak diputus dalam 3 hari kerja, permintaan naik satu tingkat.',
  'dampak.minta_tahan_1':
    'Status tidak berubah; admin di atas Anda memutus dalam 3 hari kerja.',
  'dampak.minta_tahan_2':
    'Bila diterima, penutupan otomatis ditahan paling lama 30 hari kerja dan pelapor diberi tahu.',
  'dampak.minta_lepas_tahan_1':
    'Status tidak berubah; admin di atas Anda memutus dalam 3 hari kerja.',
  'dampak.minta_lepas_tahan_2':
    'Bila diterima, hitungan penutupan otomatis berjalan lagi dari sisanya.',
  'dampak.minta_tutup_1':
    'Status tidak berubah; admin di atas Anda memutus dalam 3 hari kerja.',
  'dampak.minta_tutup_2':
    'Bila diterima, laporan **Ditutup oleh Admin** dan pelapor diberi tahu.',
  'dampak.minta_buka_1':
    'Status tidak berubah; admin di atas Anda memutus dalam 3 hari kerja.',
  'dampak.minta_buka_2': 'Bila diterima, laporan kembali ke tab **Sedang Diproses**.',
} as const;
