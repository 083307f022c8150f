import { Fragment } from 'react';
import type { Paper } from '@/lib/content/fields/schema';
import { articlePath } from '@/lib/edition/addresses/paths';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { foreignAttributes, languageOfText } from '@/lib/language/foreign-language';
import type { Teaser } from '@/lib/newsroom/archive/edition-record';
import { AheadLink } from '../reader/script/ahead-link';
import { Message } from '../site/message';
import { MixedText } from '../site/mixed-text';
import { Phrases, spokenName } from '../site/phrases';

export interface TeaserListProps {
  teasers: Teaser[];
  paper: Paper;
  /** Returns where the day over its articles leads; by default nowhere. */
  dayPath?: ((date: string) => `/${string}`) | undefined;
}

/** Headlines across issues, newest first, under the day they stood in. */
export function TeaserList({ teasers, paper, dayPath }: TeaserListProps) {
  const messages = languageOf(paper.language).messages;
  return groupByDate(teasers).map(({ date, teasers: ofDay }) => (
    <section key={date} className="teaser-day" aria-labelledby={`day-${date}`}>
      <h2 id={`day-${date}`} className="font-hei">
        <DayHead date={date} language={paper.language} path={dayPath?.(date)} />
      </h2>
      <ol>
        {ofDay.map((teaser) => (
          <li key={teaser.slug} {...attributesOf(teaser, paper)} className="listed-teaser">
            <h3>
              {teaser.kicker && (
                <span className="kicker font-aside">
                  <Phrases
                    text={teaser.kicker}
                    names={namesOf(teaser, paper)}
                    language={languageOfTeaser(teaser, paper)}
                  />
                </span>
              )}
              <AheadLink
                href={articlePath(date, teaser.slug)}
                className="headline font-hei"
                {...spokenName(teaser.title)}
              >
                <Phrases
                  text={teaser.title}
                  names={namesOf(teaser, paper)}
                  language={languageOfTeaser(teaser, paper)}
                />
              </AheadLink>
            </h3>
            <p className="whitespace-pre-line">
              <MixedText text={teaser.summary} language={languageOfTeaser(teaser, paper)} />
            </p>
            <p className="teaser-byline font-aside">
              {teaser.page && (
                <Message language={paper.language} text={messages.page(teaser.page)} />
              )}
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

function DayHead({
  date,
  language,
  path,
}: {
  date: string;
  language: string;
  path: `/${string}` | undefined;
}) {
  const day = <time dateTime={date}>{formatDay(date, language)}</time>;
  return path === undefined ? day : <AheadLink href={path}>{day}</AheadLink>;
}

const languageOfTeaser = ({ title, summary }: Teaser, { language }: Paper): string =>
  languageOfText(title + summary, language);

const attributesOf = ({ title, summary }: Teaser, { language }: Paper) =>
  foreignAttributes(title + summary, language);

const namesOf = ({ people, places }: Teaser, { lexicon = [] }: Paper): string[] => [
  ...lexicon,
  ...people,
  ...places,
];

function groupByDate(teasers: Teaser[]): { date: string; teasers: Teaser[] }[] {
  const groups = new Map<string, Teaser[]>();
  for (const teaser of teasers)
    groups.set(teaser.date, [...(groups.get(teaser.date) ?? []), teaser]);
  return [...groups].map(([date, ofDay]) => ({ date, teasers: ofDay }));
}
