import { Fragment } from 'react';
import type { Paper } from '@/lib/content/fields/schema';
import { articlePath } from '@/lib/edition/addresses/paths';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { foreignAttributes } from '@/lib/language/foreign-language';
import type { Card } from '@/lib/newsroom/edition-record';
import { AheadLink } from '../site/ahead-link.client';
import { Phrases } from '../site/phrases';

/** Headlines across issues, newest first, under the day they stood in. */
export function TeaserList({ cards, paper }: { cards: Card[]; paper: Paper }) {
  const messages = languageOf(paper.language).messages;
  return groupByDate(cards).map(({ date, cards: ofDay }) => (
    <section key={date} className="card-day" aria-labelledby={`day-${date}`}>
      <h2 id={`day-${date}`} className="font-hei">
        <time dateTime={date}>{formatDay(date, paper.language)}</time>
      </h2>
      <ol>
        {ofDay.map((card) => (
          <li
            key={card.slug}
            {...foreignAttributes(card.title + card.summary, paper.language)}
            className="card"
          >
            <h3>
              {card.kicker && <span className="kicker font-aside">{card.kicker}</span>}
              <AheadLink href={articlePath(date, card.slug)} className="headline font-hei">
                <Phrases text={card.title} names={[...card.people, ...card.places]} />
              </AheadLink>
            </h3>
            <p>{card.summary}</p>
            <p className="card-byline font-aside">
              {card.page && messages.page(card.page)}
              {card.people.map((name, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two people of one name are two
                <Fragment key={index}>
                  {(card.page || index > 0) && '　'}
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

function groupByDate(cards: Card[]): { date: string; cards: Card[] }[] {
  const groups = new Map<string, Card[]>();
  for (const card of cards) groups.set(card.date, [...(groups.get(card.date) ?? []), card]);
  return [...groups].map(([date, ofDay]) => ({ date, cards: ofDay }));
}
