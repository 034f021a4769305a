import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** A page that takes the place of another begins at its heading. */
export function usePindahFokus(el: RefObject<HTMLElement | null>) {
  useEffect(() => el.current?.focus(), [el]);
}
