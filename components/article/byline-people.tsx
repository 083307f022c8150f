import Link from 'next/link';
import type { Byline } from '@/lib/content/bylines/byline';
import { personPath } from '@/lib/edition/addresses/paths';

export interface BylinePeopleProps {
  byline: Byline;
  /** Slugs of people by name. */
  people: ReadonlyMap<string, string>;
}

/** The printed byline, letter for letter, with each name a link to all that person's stories. */
export function BylinePeople({ byline, people }: BylinePeopleProps) {
  return byline.parts.map(({ text, name }, index) => {
    const slug = name === undefined ? undefined : people.get(name);
    if (slug === undefined) return text;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never move
      <Link key={index} href={personPath(slug)} prefetch={false}>
        {text}
      </Link>
    );
  });
}
