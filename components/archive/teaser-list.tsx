import { Fragment } from 'react';
import type { Paper } from '@/lib/content/fields/schema';
import { articlePath } from '@/lib/edition/addresses/paths';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { foreignAttributes } from '@/lib/language/foreign-language';
import type { Teaser } from '@/lib/newsroom/edition-record';
import { AheadLink } from '../site/ahead-link.client';
import { Phrases } from '../site/phrases';

/** Headlines across issues, newest first, under the day they stood in. */
export function TeaserList({ teasers, paper }: { teasers: Teaser[]; paper: Paper }) {
  const messages = languageOf(paper.language).messages;
  return groupByDate(teasers).map(({ date, teasers: ofDay }) => (
    <section key={date} className="card-day" aria-labelledby={`day-${date}`}>
      <h2 id={`day-${date}`}>
        <time dateTime={date}>{formatDay(date, paper.language)}</time>
      </h2>
      <ol>
        {ofDay.map((teaser) => (
          <li
            key={teaser.slug}
            {...foreignAttributes(teaser.title + teaser.summary, paper.language)}
            className="teaser"
          >
            <h3>
              {teaser.kicker && <span className="kicker">{teaser.kicker}</span>}
              <AheadLink href={articlePath(date, teaser.slug)} className="headline">
                <Phrases text={teaser.title} names={[...teaser.people, ...teaser.places]} />
              </AheadLink>
            </h3>
            <p>{teaser.summary}</p>
            <p className="card-byline">
              {teaser.page && messages.page(teaser.page)}
              {teaser.people.map((name, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two people of one name are two
                <Fragment key={index}>
                  {(teaser.page || index > 0) && '　'}
                  <span className="whole">{name}</span>
                </Fragment>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  ));
}

/** What a list of teasers sets in each face. */
export function textsOfTeasers(teasers: Teaser[], { language }: Paper) {
  const messages = languageOf(language).messages;
  const texts = teasers.map(({ date, title, kicker, people, page, summary }) => ({
    hei: title + formatDay(date, language),
    kai: (kicker ?? '') + people.join('') + messages.page(page ?? 1),
    song: summary,
  }));
  const join = (face: 'hei' | 'kai' | 'song') => texts.map((text) => text[face]).join('');
  return { hei: join('hei'), kai: join('kai'), song: join('song') };
}

function groupByDate(teasers: Teaser[]): { date: string; teasers: Teaser[] }[] {
  const groups = new Map<string, Teaser[]>();
  for (const teaser of teasers)
    groups.set(teaser.date, [...(groups.get(teaser.date) ?? []), teaser]);
  return [...groups].map(([date, ofDay]) => ({ date, teasers: ofDay }));
}
