// A box that can be filled from an answer template, with the button for that below it.
import type { ComponentProps } from 'preact';
import { Kolom } from '../../ui/Kolom';
import { PilihTemplat } from './PilihTemplat';
import type { Untuk } from './templat';

interface Props extends ComponentProps<typeof Kolom> {
  lacak: string;
  untuk: Untuk;
}

export function KolomTemplat({ lacak, untuk, ...kolom }: Props) {
  return (
    <>
      <Kolom maks={3000} {...kolom} />
      <PilihTemplat
        lacak={lacak}
        untuk={untuk}
        bidang={kolom.nama}
        nilai={kolom.nilai}
        padaUbah={kolom.padaUbah}
      />
    </>
  );
}
