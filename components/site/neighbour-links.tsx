import type { Route } from 'next';
import type { ReactNode } from 'react';
import { AheadLink } from '../reader/script/ahead-link';

export interface NeighbourLink<T extends string> {
  href: Route<T>;
  /** `上一篇`, `Next page`. */
  kind: ReactNode;
  title: ReactNode;
}

export interface NeighbourLinksProps<T extends string> {
  /** The accessible name of the two links: what they lead through. */
  name: string;
  previous: NeighbourLink<T> | undefined;
  next: NeighbourLink<T> | undefined;
}

/** The links to what comes before and after, at the foot of a view. */
export function NeighbourLinks<T extends string>({ name, previous, next }: NeighbourLinksProps<T>) {
  if (!previous && !next) return null;
  return (
    <nav
      aria-label={name}
      className="mt-10 grid grid-cols-2 gap-x-6 border-(color:--color-rule) border-t pt-3"
    >
      <Side link={previous} rel="prev" />
      <Side link={next} rel="next" />
    </nav>
  );
}

function Side<T extends string>({
  link,
  rel,
}: {
  link: NeighbourLink<T> | undefined;
  rel: 'prev' | 'next';
}) {
  if (!link) return <span />;
  return (
    <AheadLink href={link.href} rel={rel} className={rel === 'next' ? 'block text-end' : 'block'}>
      <span className="block text-(color:--color-soft) text-sm">{link.kind}</span>
      <span className="font-hei leading-snug">{link.title}</span>
    </AheadLink>
  );
}
