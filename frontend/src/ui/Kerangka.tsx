import { useEffect, useState } from 'preact/hooks';
import { t } from '../inti/bahasa';

/** Placeholder while loading; appears after 300 ms so that fast answers do not flicker. */
export function Kerangka({ baris = 3 }: { baris?: number }) {
  const [tampak, setTampak] = useState(false);
  useEffect(() => {
    const jam = setTimeout(() => setTampak(true), 300);
    return () => clearTimeout(jam);
  }, []);
  return (
    <div class="kerangka" role="status">
      <span class="tak-tampak">{tampak && t('ui.memuat')}</span>
      {tampak && Array.from({ length: baris }, (_, i) => <div class="balok" key={i} />)}
    </div>
  );
}
