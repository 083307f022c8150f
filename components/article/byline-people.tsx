import type { Byline } from '@/lib/content/bylines/byline';
import { personPath } from '@/lib/edition/addresses/paths';
import type { TextMark } from '@/lib/edition/text-mark';
import { Link } from '../reader/script/link';
import { MarkedText } from '../site/marked-text';

export interface BylinePeopleProps {
  byline: Byline;
  /** Slugs of people by name. */
  people: ReadonlyMap<string, string>;
  /** What a reader searched for in the line. */
  marks?: readonly TextMark[] | undefined;
}

/** The printed byline, letter for letter, with each name a link to all that person's stories. */
export function BylinePeople({ byline, people, marks = [] }: BylinePeopleProps) {
  let at = 0;
  return byline.parts.map(({ text, name }, index) => {
    const from = at;
    at += text.length;
    const slug = name === undefined ? undefined : people.get(name);
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never move
    const drawn = <MarkedText key={index} text={text} from={from} marks={marks} />;
    if (slug === undefined) return drawn;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never move
      <Link key={index} href={personPath(slug)} prefetch={false}>
        {drawn}
      </Link>
    );
  });
}
