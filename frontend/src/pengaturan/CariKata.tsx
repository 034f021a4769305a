// The search box of a list: the word stands in the address, so that going back finds it.
import { useEffect, useState } from 'preact/hooks';
import { t } from '../inti/bahasa';
import { lokasi, ubahCari } from '../inti/router';
import { Kolom } from '../ui/Kolom';
import { Tombol } from '../ui/Tombol';

export function CariKata({ label, contoh }: { label: string; contoh?: string }) {
  const diAlamat = lokasi.value.cari.get('kata') ?? '';
  const [kata, setKata] = useState(diAlamat);
  useEffect(() => setKata(diAlamat), [diAlamat]);
  return (
    <form
      class="cari-atur"
      onSubmit={(e) => {
        e.preventDefault();
        ubahCari({ kata: kata.trim() || null });
      }}
    >
      <Kolom
        nama="kata"
        jenis="search"
        label={label}
        {...(contoh ? { contoh } : {})}
        nilai={kata}
        padaUbah={(v) => {
          setKata(v);
          if (v === '') ubahCari({ kata: null });
        }}
      />
      <Tombol type="submit" ikon="cari">
        {t('atur.cari')}
      </Tombol>
    </form>
  );
}
