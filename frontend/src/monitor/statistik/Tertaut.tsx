// A figure in a table: a link where it has a list.
import type { ComponentChildren } from 'preact';

export function Tertaut({
  ke,
  children,
}: {
  ke: string | null;
  children: ComponentChildren;
}) {
  return ke ? (
    <a class="ke-kejadian" href={ke}>
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );
}
