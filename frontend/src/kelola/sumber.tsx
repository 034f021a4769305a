// Where reports came from: the names of the real system, and each site or word behind one of them.
// `website` is all of it, `website:dinas-pu` that site, `website:` what came by no such site.
import { t, teksAtau } from '../inti/bahasa';
import { useData } from '../inti/data';
import { Pilih } from '../ui/Pilih';

export const SUMBER = [
  'website',
  'android',
  'ios',
  'sms',
  'twitter',
  'instagram',
  'whatsapp',
  'email_instansi',
  'hotline_service',
  'tatap_muka',
  'pos_surat',
  'api',
  'open311',
  'lainnya',
] as const;

/** What /statistik/* tells of a source. */
export interface HitungSumber {
  kode: string;
  nama: string;
  n: number;
  rinci?: readonly { kode: string; nama: string; n: number }[];
}

export function namaSumber(kata: string): string {
  const titik = kata.indexOf(':');
  const kode = titik < 0 ? kata : kata.slice(0, titik);
  const nama = teksAtau(`sumber.${kode}`, kode);
  if (titik < 0) return nama;
  const rinci = kata.slice(titik + 1);
  if (!rinci) return t('sumber.saja', { nama });
  return kode === 'lainnya' ? rinci : `${nama} - ${rinci}`;
}

export function PilihSumber(p: {
  label: string;
  kosong: string;
  nilai: string;
  galat?: string | undefined;
  padaUbah: (nilai: string) => void;
}) {
  const d = useData<{ per_sumber: readonly HitungSumber[] }>('/statistik/sumber');
  const rinci = (kode: string) =>
    (d.data?.per_sumber.find((s) => s.kode === kode)?.rinci ?? []).map((r) => r.kode);
  const ada = SUMBER.flatMap((s) => [s as string, ...rinci(s)]);
  // What the address brings along stands there, counted or not.
  if (p.nilai && !ada.includes(p.nilai)) ada.push(p.nilai);
  return (
    <Pilih
      nama="sumber"
      {...p}
      pilihan={ada.map((s) => ({ nilai: s, label: namaSumber(s) }))}
    />
  );
}
