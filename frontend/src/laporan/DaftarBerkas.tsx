// Attachments of a report or a follow-up: pictures small, everything else as a link.
import '../gaya/laporan.css';
import { DASAR } from '../inti/api';
import { t } from '../inti/bahasa';
import { ukuran } from '../inti/waktu';
import { Ikon } from '../ui/Ikon';
import type { Lampiran } from './tipe';

export function DaftarBerkas({ berkas }: { berkas: readonly Lampiran[] | undefined }) {
  if (!berkas?.length) return null;
  return (
    <ul class="lampiran" aria-label={t('detail.lampiran')}>
      {berkas.map((b) => {
        const ke = `${DASAR}/lampiran/${encodeURIComponent(b.id)}`;
        return (
          <li key={b.id}>
            <a href={ke} target="_blank" rel="noopener" data-luar>
              {b.jenis.startsWith('image/') ? (
                <img src={ke} alt="" loading="lazy" width="96" height="96" />
              ) : (
                <Ikon nama="berkas" besar={28} />
              )}
              <span>
                {b.nama}
                <small> {ukuran(b.ukuran)}</small>
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
