// Short confirmations at the bottom ("Tersimpan"). Never the only place of a message.
import { signal } from '@preact/signals';

const kabar = signal<{ teks: string; id: number } | null>(null);
let urut = 0;

export function kabari(teks: string) {
  const id = ++urut;
  kabar.value = { teks, id };
  setTimeout(() => {
    if (kabar.value?.id === id) kabar.value = null;
  }, 6000);
}

export const Kabar = () => (
  <div class="kabar" role="status">
    {kabar.value && <p key={kabar.value.id}>{kabar.value.teks}</p>}
  </div>
);
