// A text of the dictionary with a little markup: blank line = paragraph, `## ` heading, `- ` list,
// `1. ` numbered list, **bold**, [link](/path). Only our own words pass through here.
import { type ComponentChildren, createElement, Fragment } from 'preact';

/** One line with **bold** and [links](…). */
export function baris(teks: string): ComponentChildren {
  return teks.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/).map((x, i) => {
    if (x.startsWith('**')) return <strong key={i}>{x.slice(2, -2)}</strong>;
    const m = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(x);
    return m ? (
      <a key={i} href={m[2]}>
        {m[1]}
      </a>
    ) : (
      x
    );
  });
}

function blok(teks: string, i: number): ComponentChildren {
  const h = /^(#{2,3}) (.*)$/.exec(teks);
  if (h) return createElement(`h${h[1]!.length}`, { key: i }, baris(h[2]!));
  const butir = teks.split('\n');
  const daftar = butir.every((b) => b.startsWith('- '))
    ? 'ul'
    : /^\d+\. /.test(teks)
      ? 'ol'
      : null;
  if (!daftar) return <p key={i}>{baris(teks.replace(/\n/g, ' '))}</p>;
  return createElement(
    daftar,
    { key: i },
    butir.map((b, n) => <li key={n}>{baris(b.replace(/^(- |\d+\. )/, ''))}</li>),
  );
}

export const Teks = ({ isi }: { isi: string }) => (
  <>
    {isi
      .trim()
      .split(/\n{2,}/)
      .map(blok)}
  </>
);

/** User text: paragraphs kept, nothing interpreted. */
export const TeksPolos = ({ isi }: { isi: string }) => (
  <div class="teks-polos">
    {isi.split(/\n{2,}/).map((p, i) => (
      <p key={i}>
        {p.split('\n').map((b, n) => (
          <Fragment key={n}>
            {n > 0 && <br />}
            {b}
          </Fragment>
        ))}
      </p>
    ))}
  </div>
);
