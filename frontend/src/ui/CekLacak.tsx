// The Tracking ID box, wherever somebody may be lost: front page, 404, /lacak.
import { useState } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { rapikanLacak } from '../inti/kode';
import { pergi } from '../inti/router';
import { Kolom } from './Kolom';
import { Tombol } from './Tombol';

export function CekLacak({ awal = '' }: { awal?: string }) {
  const [nilai, setNilai] = useState(awal);
  return (
    <form
      class="cek-lacak"
      action="/lacak"
      onSubmit={(e) => {
        e.preventDefault();
        const id = rapikanLacak(nilai);
        if (id) pergi(`/laporan/${encodeURIComponent(id)}`);
      }}
    >
      <Kolom
        nama="id"
        label={t('lacak.label')}
        petunjuk={t('lacak.contoh')}
        nilai={nilai}
        padaUbah={setNilai}
        kapital="characters"
      />
      <Tombol type="submit" jenis="utama" ikon="cari">
        {t('lacak.cari')}
      </Tombol>
    </form>
  );
}
