// A word without end in a report stays inside its card, on every page that
// shows it.  Last of all: its report stays in the lists.
import assert from 'node:assert/strict';
import { Orang, peramban } from './peramban.mjs';
import { Petugas } from './petugas.mjs';
import { selesai, uji } from './uji.mjs';

const judul = 'Panjangsekali'.repeat(11);
const t = await (await new Petugas().masuk('warga2')).kirim(judul);
const admin = await new Petugas().masuk('admin.metro');
await admin.aksi(t, 'verifikasi', {
  klasifikasi: 'pengaduan_tidak_berkadar_pengawasan',
  judul,
  isi: `${judul}. Sudah lama begini.`,
  anonim: false,
  rahasia: false,
  disposisi: '1872',
  bobot: 'sedang',
});
const UMUM = ['/', '/laporan', `/laporan/${t}`];
const PETUGAS = [
  `/kelola/laporan?tab=belum_ditindaklanjuti&kata=${t}`,
  `/kelola/laporan/${t}`,
];

for (const lebar of [320, 1280])
  await uji(`a word without end at ${lebar} px`, async () => {
    const o = await Orang.baru('panjang', lebar);
    const lihat = async (jalur) => {
      await o.ke(jalur);
      await o.p.locator('main', { hasText: judul }).waitFor();
      const samping = await o.p.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(samping, 0, jalur);
    };
    for (const jalur of UMUM) await lihat(jalur);
    await o.masuk('admin.metro');
    for (const jalur of PETUGAS) await lihat(jalur);
    await o.konteks.close();
    assert.deepEqual(o.temuan, []);
  });
await peramban.close();
selesai();
