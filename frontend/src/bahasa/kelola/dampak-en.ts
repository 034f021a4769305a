// What pressing the button will do, said beforehand. Part of `kelola`.
import type id from './dampak-id';

const en: Record<keyof typeof id, string> = {
  'dampak.putuskan_belum_1': 'Choose a decision to see what it does.',
  'dampak.putuskan_tolak_1': '**{pemohon}** is told; the report stays where it is.',
  'dampak.putuskan_tolak_2': 'Paused clocks go on with what was left.',
  'dampak.putuskan_verifikasi_1': 'You assign the report again; {pemohon} is told.',
  'dampak.putuskan_lempar_1':
    '**{instansi}** becomes the holder; the status becomes **Not verified yet**.',
  'dampak.putuskan_lempar_2': '{pemohon} is freed of this report and told.',
  'dampak.putuskan_tunda_1':
    'The report moves to the tab **Deferred**; the reporter receives your explanation.',
  'dampak.putuskan_tunda_2': '{pemohon} is freed of this report and told.',
  'dampak.putuskan_arsip_1':
    'The status becomes **Archived by an administrator**; the reporter receives your explanation and can object.',
  'dampak.putuskan_arsip_2': '{pemohon} is freed of this report and told.',
  'dampak.putuskan_terima_tahan_1':
    'Automatic closing is held, for at most 30 working days.',
  'dampak.putuskan_terima_tahan_2': '{pemohon} and the reporter are told.',
  'dampak.putuskan_terima_lepas_tahan_1':
    'The clock of automatic closing goes on with what was left.',
  'dampak.putuskan_terima_lepas_tahan_2': '{pemohon} and the reporter are told.',
  'dampak.putuskan_terima_tutup_1':
    'The status becomes **Closed by an administrator**; every clock stops.',
  'dampak.putuskan_terima_tutup_2':
    '{pemohon} and the reporter are told; the reporter can object.',
  'dampak.putuskan_terima_buka_1':
    'The report returns to the tab **In progress**; the 10 working days start again.',
  'dampak.putuskan_terima_buka_2': '{pemohon} and the reporter are told.',
  'dampak.putuskan_terima_banding_1':
    'The report is reopened in the state before it was archived or closed.',
  'dampak.putuskan_terima_banding_2': 'The reporter and the holder are told.',
  'dampak.judul': 'What will happen',
  'dampak.riwayat': 'It is recorded in the history with your name and the time.',
  'dampak.instansi_terpilih': 'the agency you choose',
  'dampak.verifikasi_1': 'The status becomes **Verified**; the report is public.',
  'dampak.verifikasi_2':
    '**{instansi}** is in charge: first response in 5 working days, completion in {hari} working days.',
  'dampak.verifikasi_3': 'The reporter is told where the report went.',
  'dampak.verifikasi_4':
    'If title or text were edited, the public page says so; the original is kept sealed.',
  'dampak.verifikasi_rahasia_1':
    'The status becomes **Verified**; this **confidential** report stays out of public view.',
  'dampak.verifikasi_rahasia_2':
    '**{instansi}** is in charge: first response in 5 working days, completion in {hari} working days.',
  'dampak.verifikasi_rahasia_3': 'The reporter is told where the report went.',
  'dampak.lempar_1':
    '**{instansi}** becomes the holder and is told; the status stays **Not verified yet**.',
  'dampak.lempar_2':
    'The 3 working days for verification go on; they do not start again.',
  'dampak.lempar_3': 'You can still read this report.',
  'dampak.teruskan_1':
    'The duty moves from {lama} to **{instansi}**; the status becomes **Verified**.',
  'dampak.teruskan_2':
    'A new 5 working days for the first response start; the completion deadline goes on.',
  'dampak.teruskan_3':
    'The reporter, the old unit, the new unit and those who get copies are told.',
  'dampak.tunda_1':
    'The report moves to the tab **Deferred**; the verification clock pauses.',
  'dampak.tunda_2': 'The reporter receives this message.',
  'dampak.tunda_data_belum_lengkap_1':
    'The status becomes **Waiting for more information**; the verification clock pauses.',
  'dampak.tunda_data_belum_lengkap_2':
    'The reporter receives this question and has 30 days to answer, with reminders on days 7 and 21.',
  'dampak.tunda_data_belum_lengkap_3':
    'Without an answer the system archives the report; the reporter can revive it.',
  'dampak.tunda_instansi_belum_terhubung_1':
    'The status becomes **Agency not connected yet**; the verification clock pauses.',
  'dampak.tunda_instansi_belum_terhubung_2': 'The reporter receives this explanation.',
  'dampak.arsip_1':
    'The status becomes **Archived by an administrator**; every clock stops.',
  'dampak.arsip_2':
    'The reporter receives the reason, your explanation and the advice above.',
  'dampak.arsip_3':
    'The reporter can object within 14 days; the level above yours decides.',
  'dampak.tl_1': 'The status becomes **Followed up by the agency**.',
  'dampak.tl_2': 'The reporter receives this message; **the public can read it**.',
  'dampak.tl_3':
    'The 10 working days towards automatic closing start; a reply of the reporter stops them.',
  'dampak.tl_rahasia_1': 'The status becomes **Followed up by the agency**.',
  'dampak.tl_rahasia_2': 'Only the reporter and staff read this message.',
  'dampak.tl_rahasia_3':
    'The 10 working days towards automatic closing start; a reply of the reporter stops them.',
  'dampak.tutup_1':
    'The status becomes **Closed by an administrator**; every clock stops.',
  'dampak.tutup_2':
    'The reporter receives this explanation and can object within 14 days.',
  'dampak.buka_1': 'The report returns to the tab **In progress**.',
  'dampak.buka_2': 'The 10 working days towards automatic closing start again.',
  'dampak.buka_3': 'The reporter and the unit in charge are told.',
  'dampak.buka_identitas_1':
    'You see the identity of the reporter; other agencies do not.',
  'dampak.buka_identitas_2':
    '**The reporter is told** that the identity was opened, with this reason.',
  'dampak.minta_bukan_wewenang_1':
    'The status does not change; the request goes to the agency that delegated the report.',
  'dampak.minta_bukan_wewenang_2': 'The clock of {instansi} pauses until it is decided.',
  'dampak.minta_bukan_wewenang_3':
    'If undecided after 3 working days, the request climbs one level.',
  'dampak.minta_tahan_1':
    'The status does not change; the admin above you decides within 3 working days.',
  'dampak.minta_tahan_2':
    'If accepted, automatic closing is held for at most 30 working days and the reporter is told.',
  'dampak.minta_lepas_tahan_1':
    'The status does not change; the admin above you decides within 3 working days.',
  'dampak.minta_lepas_tahan_2':
    'If accepted, the clock of automatic closing goes on with what was left.',
  'dampak.minta_tutup_1':
    'The status does not change; the admin above you decides within 3 working days.',
  'dampak.minta_tutup_2':
    'If accepted, the report is **Closed by an administrator** and the reporter is told.',
  'dampak.minta_buka_1':
    'The status does not change; the admin above you decides within 3 working days.',
  'dampak.minta_buka_2': 'If accepted, the report returns to the tab **In progress**.',
};

export default en;
