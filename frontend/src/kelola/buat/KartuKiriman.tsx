// One post of X in the inbox.
import { t } from '../../inti/bahasa';
import { waktu } from '../../inti/waktu';
import { Centang } from '../../ui/Kolom';
import { Lencana } from '../../ui/Lencana';
import { Tautan } from '../../ui/Tautan';
import { Tombol } from '../../ui/Tombol';
import { alamatKelola } from '../tipe';
import type { Kiriman } from './x';

interface Props {
  k: Kiriman;
  dipilih: boolean;
  padaPilih: (ya: boolean) => void;
  sibuk: boolean;
  padaBuat: () => void;
  padaGeser: () => void;
}

const siapa = (k: Kiriman) => {
  const akun = k.penulis ? `@${k.penulis}` : '';
  return [k.nama, akun].filter(Boolean).join(' · ') || t('x.tanpa_penulis');
};

export function KartuKiriman({
  k,
  dipilih,
  padaPilih,
  sibuk,
  padaBuat,
  padaGeser,
}: Props) {
  return (
    <li class="kartu kiriman">
      {k.status === 'dijadikan' ? (
        <Jadi k={k} />
      ) : (
        <>
          <h3>{siapa(k)}</h3>
          <p class="isi-kiriman">{k.teks}</p>
        </>
      )}
      <p class="kecil redup rincian-kiriman">
        <span>{waktu(k.pada)}</span>
        {k.gambar > 0 && <span>{t('x.gambar', { n: k.gambar })}</span>}
        {k.dicari && <Lencana warna="biru">{t('x.dicari')}</Lencana>}
      </p>
      {k.status === 'baru' && (
        <Centang
          nama={`pilih-${k.id}`}
          label={t('x.pilih')}
          nilai={dipilih}
          padaUbah={padaPilih}
        />
      )}
      {k.status !== 'dijadikan' && (
        <div class="tombol-kiriman">
          {k.status === 'baru' && (
            <Tombol kecil jenis="utama" sibuk={sibuk} onClick={padaBuat}>
              {t('x.buat')}
            </Tombol>
          )}
          <Tombol kecil sibuk={sibuk} onClick={padaGeser}>
            {t(k.status === 'baru' ? 'x.abaikan' : 'x.kembalikan')}
          </Tombol>
          <a
            class="tombol tombol-polos kecil"
            href={k.alamat}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('x.buka')}
          </a>
        </div>
      )}
    </li>
  );
}

/** Its words stand in the report; of an anonim one not even that is said. */
function Jadi({ k }: { k: Kiriman }) {
  return (
    <>
      <h3>{t('x.nomor', { id: k.id })}</h3>
      {k.tracking_id ? (
        <p>
          <Tautan ke={alamatKelola(k.tracking_id)}>
            {t('x.jadi', { id: k.tracking_id })}
          </Tautan>
        </p>
      ) : (
        <p>{t('x.jadi_anonim')}</p>
      )}
    </>
  );
}
