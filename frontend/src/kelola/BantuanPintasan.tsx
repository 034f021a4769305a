// "?" – what the keys do, and the switch to turn them off.
import { t } from '../inti/bahasa';
import { Dialog } from '../ui/Dialog';
import { Centang } from '../ui/Kolom';
import { aturPintasan, bantuanPintasan, pintasanHidup } from './pintasan';

const baris = [
  ['j', 'pintasan.j'],
  ['k', 'pintasan.k'],
  ['Enter', 'pintasan.enter'],
  ['1 … 7', 'pintasan.angka'],
  ['/', 'pintasan.cari'],
  ['t', 'pintasan.t'],
  ['h', 'pintasan.h'],
  ['c', 'pintasan.c'],
  ['x', 'pintasan.x'],
  ['X', 'pintasan.X'],
  ['a', 'pintasan.a'],
  ['Esc', 'pintasan.esc'],
  ['D', 'pintasan.D'],
  ['L', 'pintasan.L'],
  ['A', 'pintasan.A'],
  ['n', 'pintasan.n'],
  ['p', 'pintasan.p'],
  ['u', 'pintasan.u'],
  ['?', 'pintasan.bantuan'],
] as const;

export function BantuanPintasan() {
  return (
    <Dialog
      buka={bantuanPintasan.value}
      judul={t('pintasan.judul')}
      padaTutup={() => {
        bantuanPintasan.value = false;
      }}
    >
      <dl class="pintasan">
        {baris.map(([kunci, teks]) => (
          <div key={kunci}>
            <dt>
              <kbd>{kunci}</kbd>
            </dt>
            <dd>{t(teks)}</dd>
          </div>
        ))}
      </dl>
      <Centang
        nama="pintasan"
        label={t('pintasan.hidup')}
        nilai={pintasanHidup.value}
        padaUbah={aturPintasan}
      />
    </Dialog>
  );
}
