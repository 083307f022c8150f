import Link from 'next/link';
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/schema';
import { formatDay } from '@/lib/edition/dates';
import type { Page } from '@/lib/edition/edition';
import type { Neighbours } from '@/lib/edition/neighbours';
import { articlePath, editionPath, personPath } from '@/lib/edition/paths';
import { wordsOf } from '@/lib/edition/words';

export interface AlsoReadProps {
  article: Article;
  paper: Paper;
  page: Page | undefined;
  /** Slugs of people by name. */
  people: ReadonlyMap<string, string>;
  /** Dates of the issues before and after. */
  beside: Neighbours<string>;
}

/** Where to go on: what stands on the same 版, more by the same people, the issues beside. */
export function AlsoRead({ article, paper, page, people, beside }: AlsoReadProps) {
  const words = wordsOf(paper.language);
  const others = othersOn(page, article);
  const links = [
    ...peopleOf(article, people).map(({ name, slug }) => ({
      href: personPath(slug),
      text: words.by(name),
    })),
    ...issuesOf({ paper, beside }).map(({ date, text }) => ({ href: editionPath(date), text })),
  ];
  if (others.length === 0 && links.length === 0) return null;
  return (
    <div className="story-also">
      {others.length > 0 && <h2>{words.alsoOnPage}</h2>}
      <ul>
        {others.map(({ date, slug, title }) => (
          <li key={slug}>
            <Link href={articlePath(date, slug)} prefetch={false}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
      {links.length > 0 && (
        <ul className="story-also-links">
          {links.map(({ href, text }) => (
            <li key={href}>
              <Link href={href} prefetch={false}>
                {text}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What it sets besides its headline. */
export function textsOfAlsoRead({ article, paper, page, people, beside }: AlsoReadProps): string {
  const words = wordsOf(paper.language);
  const titles = othersOn(page, article).map(({ title }) => title);
  const names = peopleOf(article, people).map(({ name }) => words.by(name));
  return [...titles, ...names, ...issuesOf({ paper, beside }).map(({ text }) => text)].join('');
}

/** A page has some ten stories; a list of more is read nowhere. */
const mostOthers = 12;

function othersOn(page: Page | undefined, { slug }: Article): Article[] {
  return (page?.articles ?? []).filter((other) => other.slug !== slug).slice(0, mostOthers);
}

function peopleOf({ byline }: Article, people: ReadonlyMap<string, string>) {
  return (byline?.people ?? []).flatMap(({ name }) => {
    const slug = people.get(name);
    return slug === undefined ? [] : [{ name, slug }];
  });
}

function issuesOf({ paper, beside }: Pick<AlsoReadProps, 'paper' | 'beside'>) {
  const words = wordsOf(paper.language);
  const sides = [
    { date: beside.previous, kind: words.previousEdition },
    { date: beside.next, kind: words.nextEdition },
  ];
  return sides.flatMap(({ date, kind }) =>
    date === undefined ? [] : [{ date, text: `${kind} ${formatDay(date, paper.language)}` }],
  );
}
