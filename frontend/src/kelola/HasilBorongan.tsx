// How far it is, and how each report came out: failures first, with the reason and the way on.
import { t } from '../inti/bahasa';
import { Ikon } from '../ui/Ikon';
import { Spanduk } from '../ui/Spanduk';
import { Tombol } from '../ui/Tombol';
import {
  type ButirKerja,
  cobaLagi,
  hentikan,
  jumlahKeadaan,
  type Kerja,
  lanjutkan,
} from './borongan';
import { alamatKelola } from './tipe';

const URUT = { gagal: 0, jalan: 1, antre: 2, jadi: 3 } as const;

function Ringkas({ k }: { k: Kerja }) {
  const jadi = jumlahKeadaan(k, 'jadi');
  const gagal = jumlahKeadaan(k, 'gagal');
  const sisa = k.butir.length - jadi - gagal;
  return (
    <div role="status" class="ringkas-borong">
      <p>
        <strong>
          {k.jalan
            ? t('borong.jalan', { ke: jadi + gagal, n: k.butir.length })
            : t('borong.selesai', { n: jadi })}
        </strong>
        {gagal > 0 && <span> · {t('borong.gagal', { n: gagal })}</span>}
        {!k.jalan && sisa > 0 && <span> · {t('borong.sisa', { n: sisa })}</span>}
      </p>
      <progress value={jadi + gagal} max={k.butir.length} aria-hidden="true" />
      {k.menunggu && <p>{t('borong.menunggu')}</p>}
    </div>
  );
}

export function HasilBorongan({ k, padaTutup }: { k: Kerja; padaTutup: () => void }) {
  const sisa = jumlahKeadaan(k, 'antre');
  const lagi = k.butir.filter((b) => b.keadaan === 'gagal' && b.lagi).length;
  const urut = [...k.butir].sort((a, b) => URUT[a.keadaan] - URUT[b.keadaan]);
  return (
    <>
      <Ringkas k={k} />
      {!k.jalan && k.akhir && k.akhir !== 'selesai' && (
        <Spanduk jenis={k.akhir === 'dihentikan' ? 'info' : 'awas'} umumkan>
          <p>{t(`borong.${k.akhir}`)}</p>
        </Spanduk>
      )}
      <div class="aksi">
        {k.jalan && <Tombol onClick={hentikan}>{t('borong.hentikan')}</Tombol>}
        {!k.jalan && sisa > 0 && (
          <Tombol jenis="utama" onClick={() => void lanjutkan()}>
            {t('borong.lanjut', { n: sisa })}
          </Tombol>
        )}
        {!k.jalan && lagi > 0 && (
          <Tombol onClick={() => void cobaLagi()}>{t('borong.lagi', { n: lagi })}</Tombol>
        )}
        <Tombol jenis={k.jalan || sisa > 0 ? 'polos' : 'utama'} onClick={padaTutup}>
          {t(k.jalan ? 'borong.sembunyi' : 'borong.tutup')}
        </Tombol>
      </div>
      <ul class="daftar-borong">
        {urut.map((b) => (
          <Baris key={b.lacak} b={b} />
        ))}
      </ul>
    </>
  );
}

const WUJUD = {
  jadi: ['centang', 'borong.jadi'],
  gagal: ['awas', 'borong.gagal_satu'],
  antre: ['jam', 'borong.antre'],
  jalan: ['ulang', 'borong.proses'],
} as const;

function Baris({ b }: { b: ButirKerja }) {
  const [ikon, teks] = WUJUD[b.keadaan];
  return (
    <li class={`hasil-${b.keadaan}`}>
      <span class="keadaan">
        <Ikon nama={ikon} besar={16} />
        {t(teks)}
      </span>
      {b.keadaan === 'gagal' ? (
        <a href={alamatKelola(b.lacak)}>
          <strong>{b.judul}</strong>
        </a>
      ) : (
        <span>{b.judul}</span>
      )}
      {b.sebab && b.keadaan === 'gagal' && <span class="sebab">{b.sebab}</span>}
    </li>
  );
}
