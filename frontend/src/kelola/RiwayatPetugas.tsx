// Riwayat: every change of status, request and activity, with who, in which role, when, from → to.
import { useState } from 'preact/hooks';
import { t, teksAtau } from '../inti/bahasa';
import { waktu } from '../inti/waktu';
import { Aktivitas } from '../laporan/Aktivitas';
import { cocokJenis, JENIS_RIWAYAT, type JenisRiwayat } from '../laporan/jenis-riwayat';
import type { Riwayat } from '../laporan/tipe';
import { Ubahan } from '../laporan/Ubahan';
import { Daftar } from '../ui/Daftar';
import { Ikon } from '../ui/Ikon';
import { LencanaStatus } from '../ui/Lencana';
import { Tab } from '../ui/Tab';
import { CatatanInternal } from './catatan/CatatanInternal';

interface Props {
  lacak: string;
  segar: number;
  /** May the reader see and write internal notes?  They stand with the activity. */
  catatan: boolean;
}

export function RiwayatPetugas({ lacak, segar, catatan }: Props) {
  const [jenis, setJenis] = useState<JenisRiwayat>('semua');
  return (
    <section class="bagian-riwayat" aria-labelledby="riwayat">
      <h2 id="riwayat">{t('riwayat.judul')}</h2>
      <Tab
        label={t('riwayat.saring')}
        panel="panel-riwayat"
        aktif={jenis}
        padaPilih={(k) => setJenis(k as JenisRiwayat)}
        tab={JENIS_RIWAYAT.map((j) => ({ kunci: j, judul: t(`riwayat.${j}`) }))}
      />
      <div id="panel-riwayat" role="tabpanel" aria-labelledby={`panel-riwayat-${jenis}`}>
        {catatan && (jenis === 'semua' || jenis === 'aktivitas') && (
          <CatatanInternal lacak={lacak} />
        )}
        <Daftar<Riwayat>
          jalur={`/laporan/${encodeURIComponent(lacak)}/riwayat`}
          segar={segar}
          kerangka={2}
          kosong={<p class="redup">{t('riwayat.kosong')}</p>}
        >
          {(butir) => {
            const baris = [...butir].filter((r) => cocokJenis(r, jenis)).reverse();
            if (baris.length === 0) return <p class="redup">{t('riwayat.kosong')}</p>;
            return (
              <ol class="riwayat-petugas" reversed>
                {baris.map((r) => (
                  <Baris key={r.urut} r={r} />
                ))}
              </ol>
            );
          }}
        </Daftar>
        {jenis === 'aktivitas' && <Aktivitas lacak={lacak} kelas="riwayat-petugas" />}
      </div>
    </section>
  );
}

function Baris({ r }: { r: Riwayat }) {
  const oleh = [
    r.pelaku?.nama,
    r.pelaku?.peran && teksAtau(`peran.${r.pelaku.peran}`, r.pelaku.peran),
  ].filter(Boolean);
  const dari = r.instansi_dari;
  const ke = r.instansi_ke;
  return (
    <li class={`riwayat-${r.jenis}`}>
      <p>{r.teks ?? t('riwayat.tertutup')}</p>
      {r.status_baru && r.status_baru !== r.status_lama && (
        <p class="pindah">
          {r.status_lama && (
            <>
              <LencanaStatus status={r.status_lama} />
              <Ikon nama="kanan" besar={16} label={t('riwayat.menjadi')} />
            </>
          )}
          <LencanaStatus status={r.status_baru} />
        </p>
      )}
      <Ubahan r={r} />
      <p class="kecil redup">
        {oleh.join(', ')} · <time dateTime={r.pada}>{waktu(r.pada)}</time>
        {ke && ke !== dari && ` · ${dari ? `${dari} → ` : '→ '}${ke}`}
      </p>
    </li>
  );
}
