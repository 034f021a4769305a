// One operation: what it takes, what it answers, and a form to try it, drawn when it is opened.

import type { Operasi as SatuOperasi } from 'virtual:kontrak';
import { useState } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { Kolom } from '../ui/Kolom';
import { Spanduk } from '../ui/Spanduk';
import { Tabel } from '../ui/Tabel';
import { Tombol } from '../ui/Tombol';
import { coba, type Hasil } from './coba';

interface Prop {
  o: SatuOperasi;
  kunci: string;
}

export function Operasi({ o, kunci }: Prop) {
  const [buka, setBuka] = useState(false);
  return (
    <details class="operasi" onToggle={(e) => setBuka(e.currentTarget.open)}>
      <summary>
        <span class="metode">{o.metode}</span>
        <code>{o.jalur}</code>
        <span lang="en">{o.ringkas}</span>
      </summary>
      {buka && <IsiOperasi o={o} kunci={kunci} />}
    </details>
  );
}

interface Baris {
  nama: string;
  jenis: string;
  wajib: boolean;
  uraian: string;
}

function DaftarBidang({ judul, baris }: { judul: string; baris: readonly Baris[] }) {
  return (
    <Tabel<Baris>
      judul={judul}
      tampakJudul
      baris={baris}
      kunciBaris={(b) => b.nama}
      kolom={[
        {
          kunci: 'nama',
          judul: t('api.nama'),
          kepala: true,
          isi: (b) => (
            <>
              <code>{b.nama}</code>
              {b.wajib && ` (${t('api.wajib')})`}
            </>
          ),
        },
        { kunci: 'jenis', judul: t('api.jenis'), isi: (b) => b.jenis },
        {
          kunci: 'uraian',
          judul: t('api.uraian'),
          isi: (b) => <span lang="en">{b.uraian || '–'}</span>,
        },
      ]}
    />
  );
}

function IsiOperasi({ o, kunci }: Prop) {
  return (
    <div class="isi-operasi">
      {o.uraian && (
        <p class="uraian" lang="en">
          {o.uraian}
        </p>
      )}
      <p>
        {t('api.peran')}: <code>{o.peran}</code> · {t('api.hak_kunci')}:{' '}
        {o.kunci.length ? <code>{o.kunci.join(', ')}</code> : t('api.tertutup')}
      </p>
      {o.param.length > 0 && <DaftarBidang judul={t('api.param')} baris={o.param} />}
      {o.isian && <DaftarBidang judul={t('api.isian')} baris={o.isian.bidang} />}
      <p lang="en">
        {t('api.jawab')}: {o.jawab.map((j) => `${j.kode} ${j.uraian}`).join(' · ')}
      </p>
      <Coba o={o} kunci={kunci} />
    </div>
  );
}

/** Headers that the page fills in itself. */
const SENDIRI = new Set(['Idempotency-Key', 'X-CSRF-Token']);

function Coba({ o, kunci }: Prop) {
  const [nilai, setNilai] = useState<Readonly<Record<string, string>>>({});
  const [badan, setBadan] = useState(o.isian?.contoh ?? '');
  const [sibuk, setSibuk] = useState(false);
  const [hasil, setHasil] = useState<Hasil | 'putus' | null>(null);
  const id = `${o.metode}${o.jalur}`.replace(/\W+/g, '-');
  const jalan = async () => {
    setSibuk(true);
    try {
      setHasil(await coba(o, nilai, badan, kunci));
    } catch {
      setHasil('putus');
    }
    setSibuk(false);
  };
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        void jalan();
      }}
    >
      <h3>{t('api.coba')}</h3>
      {o.metode !== 'GET' && (
        <Spanduk jenis="awas">
          <p>{t('api.awas')}</p>
        </Spanduk>
      )}
      {o.param
        .filter((p) => !SENDIRI.has(p.nama))
        .map((p) => (
          <Kolom
            key={p.nama}
            nama={`${id}-${p.nama}`}
            label={p.nama}
            opsional={!p.wajib}
            nilai={nilai[p.nama] ?? ''}
            padaUbah={(v) => setNilai({ ...nilai, [p.nama]: v })}
          />
        ))}
      {o.isian && (
        <Kolom
          nama={`${id}-badan`}
          label={t('api.badan')}
          baris={6}
          nilai={badan}
          padaUbah={setBadan}
        />
      )}
      <Tombol type="submit" sibuk={sibuk}>
        {t('api.kirim', { apa: o.metode })}
      </Tombol>
      <div role="status">
        {hasil === 'putus' && <p>{t('api.putus')}</p>}
        {hasil && hasil !== 'putus' && (
          <>
            <p>{t('api.hasil', { status: hasil.status, ms: hasil.ms })}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls by keyboard */}
            <pre tabIndex={0}>{[...hasil.kepala, '', hasil.isi].join('\n')}</pre>
          </>
        )}
      </div>
    </form>
  );
}
