// The whole history for the public and for its reporter: who, in which role, when, from → to.
import { useState } from 'preact/hooks';
import { t, teksAtau } from '../inti/bahasa';
import { waktu } from '../inti/waktu';
import { Tab } from '../ui/Tab';
import { Aktivitas } from './Aktivitas';
import { cocokJenis, JENIS_RIWAYAT, type JenisRiwayat } from './jenis-riwayat';
import type { Riwayat } from './tipe';
import { Ubahan } from './Ubahan';

export function RiwayatLengkap({
  lacak,
  baris,
  milik,
}: {
  lacak: string;
  baris: readonly Riwayat[];
  /** Of the reader: what was done with the files too. */
  milik?: boolean;
}) {
  const [jenis, setJenis] = useState<JenisRiwayat>('semua');
  if (baris.length === 0) return null;
  const tampil = baris.filter((r) => cocokJenis(r, jenis));
  return (
    <details class="lipat">
      <summary>{t('detail.riwayat')}</summary>
      <Tab
        label={t('riwayat.saring')}
        panel="panel-riwayat"
        aktif={jenis}
        padaPilih={(k) => setJenis(k as JenisRiwayat)}
        tab={JENIS_RIWAYAT.map((j) => ({ kunci: j, judul: t(`riwayat.${j}`) }))}
      />
      <div id="panel-riwayat" role="tabpanel" aria-labelledby={`panel-riwayat-${jenis}`}>
        {tampil.length === 0 && <p class="redup">{t('riwayat.kosong')}</p>}
        <ol class="riwayat">
          {tampil.map((r) => (
            <Satu key={r.urut} r={r} />
          ))}
        </ol>
        {milik && jenis === 'aktivitas' && <Aktivitas lacak={lacak} kelas="riwayat" />}
      </div>
      <p>
        <a href={`/periksa/${encodeURIComponent(lacak)}`}>{t('detail.periksa')}</a>
      </p>
    </details>
  );
}

function Satu({ r }: { r: Riwayat }) {
  const oleh = r.pelaku && [r.pelaku.nama, teksAtau(`peran.${r.pelaku.peran}`, '')];
  return (
    <li>
      <time dateTime={r.pada}>{waktu(r.pada)}</time>
      <p>{r.teks ?? t('detail.tertutup')}</p>
      <Ubahan r={r} />
      {oleh && (
        <p class="kecil redup">
          {oleh.filter(Boolean).join(', ')}
          {r.instansi_ke &&
            ` · ${r.instansi_dari ? `${r.instansi_dari} ` : ''}→ ${r.instansi_ke}`}
        </p>
      )}
    </li>
  );
}
