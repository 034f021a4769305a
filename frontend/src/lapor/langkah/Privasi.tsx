// Anonim and Rahasia, with a table that says who sees what for the choice just made.
import { t } from '../../inti/bahasa';
import { Centang } from '../../ui/Kolom';
import { draf, ubahDraf } from '../draf';

type Lihat = 'ya' | 'tidak' | 'tersegel';

const tabel = (anonim: boolean, rahasia: boolean): [string, Lihat, Lihat, Lihat][] => [
  [
    t('lapor.lihat_umum'),
    anonim || rahasia ? 'tidak' : 'ya',
    rahasia ? 'tidak' : 'ya',
    'tidak',
  ],
  [t('lapor.lihat_instansi'), anonim ? 'tidak' : 'ya', 'ya', anonim ? 'tidak' : 'ya'],
  [t('lapor.lihat_pusat'), anonim ? 'tersegel' : 'ya', 'ya', anonim ? 'tersegel' : 'ya'],
];

export function Privasi() {
  const { anonim, rahasia } = draf.value;
  const kolom = [t('lapor.lihat_nama'), t('lapor.lihat_isi'), t('lapor.lihat_kontak')];
  return (
    <>
      <Centang
        nama="anonim"
        label={t('lapor.privasi_anonim')}
        petunjuk={t('lapor.privasi_anonim_isi')}
        nilai={anonim}
        padaUbah={(x) => ubahDraf({ anonim: x })}
      />
      <Centang
        nama="rahasia"
        label={t('lapor.privasi_rahasia')}
        petunjuk={t('lapor.privasi_rahasia_isi')}
        nilai={rahasia}
        padaUbah={(x) => ubahDraf({ rahasia: x })}
      />
      <div class="bungkus-tabel">
        <table class="tabel lihat-apa">
          <caption>{t('lapor.privasi_tabel')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('lapor.lihat_siapa')}</th>
              {kolom.map((k) => (
                <th scope="col" key={k}>
                  {k}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tabel(anonim, rahasia).map(([siapa, ...lihat]) => (
              <tr key={siapa}>
                <th scope="row">{siapa}</th>
                {lihat.map((x, i) => (
                  <td key={kolom[i]} data-label={kolom[i]}>
                    {t(`lapor.lihat_${x}`)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
