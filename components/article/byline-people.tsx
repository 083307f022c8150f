import Link from 'next/link';
import type { Byline } from '@/lib/content/byline';
import { personPath } from '@/lib/edition/paths';

export interface BylinePeopleProps {
  byline: Byline;
  /** Slugs of people by name. */
  people: ReadonlyMap<string, string>;
}

/** The printed byline, letter for letter, with each name a link to all that person's stories. */
export function BylinePeople({ byline, people }: BylinePeopleProps) {
  return cutAtNames(byline, people).map(({ text, slug }, index) =>
    slug ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one line never move
      <Link key={index} href={personPath(slug)} prefetch={false}>
        {text}
      </Link>
    ) : (
      text
    ),
  );
}

interface Cut {
  text: string;
  slug?: string;
}

/** The line in pieces, names apart: each name at its first place after the one before it. */
function cutAtNames({ printed, people }: Byline, slugs: ReadonlyMap<string, string>): Cut[] {
  const cuts: Cut[] = [];
  let from = 0;
  for (const { name } of people) {
    const at = printed.indexOf(name, from);
    const slug = slugs.get(name);
    if (at < 0 || slug === undefined) continue;
    if (at > from) cuts.push({ text: printed.slice(from, at) });
    cuts.push({ text: name, slug });
    from = at + name.length;
  }
  return [...cuts, { text: printed.slice(from) }];
}
