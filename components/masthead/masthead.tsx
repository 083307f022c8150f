import Link from 'next/link';
import type { Paper } from '@/lib/content/schema';
import { formatDay, formatLunarDay, formatWeekday } from '@/lib/edition/dates';
import type { Edition } from '@/lib/edition/edition';
import { homePath } from '@/lib/edition/paths';
import { wordsOf } from '@/lib/edition/words';
import { SectionBar } from './section-bar';

export interface MastheadProps {
  paper: Paper;
  edition: Edition;
}

/** 报头 of a front: the name large, and under it which issue this is. */
export function Masthead({ paper, edition }: MastheadProps) {
  return (
    <header className="pt-6 sm:pt-9">
      <div className="text-center">
        <p className="font-heavy text-[clamp(2.5rem,9vw,6rem)] leading-[1.1] tracking-[0.06em] lang-latin:tracking-normal">
          <Link href={homePath} className="no-underline hover:no-underline">
            {paper.name}
          </Link>
        </p>
        {paper.nameLatin && (
          <p lang="en" className="mt-1 text-soft text-xs uppercase tracking-[0.3em] sm:text-sm">
            {paper.nameLatin}
          </p>
        )}
        {paper.tagline && <p className="mt-1 font-kai text-sm text-soft">{paper.tagline}</p>}
      </div>
      <ul className="mt-4 flex flex-wrap justify-between gap-x-5 border-rule border-t py-1.5 text-sm leading-6">
        {mastheadFacts({ paper, edition }).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <SectionBar paper={paper} />
    </header>
  );
}

/** The date in both calendars, the issue number, the pages: what the line under the name says. */
export function mastheadFacts({ paper: { language }, edition }: MastheadProps): string[] {
  const words = wordsOf(language);
  const facts = [
    formatDay(edition.date, language),
    formatWeekday(edition.date, language),
    formatLunarDay(edition.date, language),
    edition.issue === undefined ? undefined : words.issue(edition.issue),
    words.pagesToday(edition.pages.length),
    edition.status === 'proof' ? words.proof : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}
