// What admins did to one thing: who, when, and which of its values changed from what to what.
import { t, teksAtau } from '../inti/bahasa';
import { waktu } from '../inti/waktu';
import { Kartu } from '../ui/Kartu';
import type { Catatan } from './tipe';

const kata = (v: unknown): string =>
  v === null || v === undefined || v === ''
    ? t('log.kosong')
    : typeof v === 'boolean'
      ? t(v ? 'log.ya' : 'log.tidak')
      : Array.isArray(v)
        ? v.map(kata).join(', ') || t('log.kosong')
        : typeof v === 'object'
          ? Object.entries(v)
              .map(([k, x]) => `${k} ${x}`)
              .join(', ')
          : teksAtau(`peran.${String(v)}`, String(v));

/** The values that differ; a row without a before shows what it began with. */
function beda(c: Catatan): { nama: string; dari: string | null; ke: string }[] {
  if (!c.sesudah) return [];
  return Object.keys(c.sesudah).flatMap((k) => {
    const ke = kata(c.sesudah![k]);
    const dari = c.sebelum && k in c.sebelum ? kata(c.sebelum[k]) : null;
    return c.sebelum && dari === ke ? [] : [{ nama: k, dari, ke }];
  });
}

export function DaftarCatatan({ catatan }: { catatan: readonly Catatan[] | undefined }) {
  if (!catatan?.length) return null;
  return (
    <Kartu judul={t('log.judul')} kelas="catatan-admin">
      <p class="redup kecil">{t('log.isi')}</p>
      <ol>
        {catatan.map((c) => (
          <li key={c.pada + c.perbuatan}>
            <p>
              <strong>{teksAtau(`perbuatan.${c.perbuatan}`, c.perbuatan)}</strong>
              <br />
              <span class="redup kecil">
                {c.pelaku.nama}, {teksAtau(`peran.${c.pelaku.peran}`, c.pelaku.peran)}
                {' · '}
                <time dateTime={c.pada}>{waktu(c.pada)}</time>
              </span>
            </p>
            {c.sebelum && (
              <ul class="kecil">
                {beda(c).map((b) => (
                  <li key={b.nama}>
                    {teksAtau(`log.bidang.${b.nama}`, b.nama)}:{' '}
                    {b.dari !== null && (
                      <>
                        <del>{b.dari}</del> {t('log.menjadi')}{' '}
                      </>
                    )}
                    <ins>{b.ke}</ins>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Kartu>
  );
}
