import { articlePath, correctionsPath, editionPath } from '@/lib/edition/addresses/paths';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { foreignAttributes } from '@/lib/language/foreign-language';
import type { CorrectionList } from '@/lib/newsroom/archive/correction-list';
import { Folio } from '../masthead/folio';
import { AheadLink } from '../reader/script/ahead-link';
import { Message } from '../site/message';
import { NeighbourLinks } from '../site/neighbour-links';
import { SiteFrame, type SitePaper } from '../site/site-frame';
import { ListHead } from './list-head';

export interface CorrectionsViewProps {
  paper: SitePaper;
  list: CorrectionList;
}

/** What was wrong in the paper, by the day on which it was put right, newest first. */
export function CorrectionsView({ paper, list }: CorrectionsViewProps) {
  const { language } = paper;
  const { messages } = languageOf(language);
  const { corrections, page, pages } = list;
  const linkTo = (other: number, kind: string) =>
    other >= 1 && other <= pages
      ? {
          href: correctionsPath(other),
          kind: <Message language={language} text={kind} />,
          title: <Message language={language} text={messages.listed(other, pages)} />,
        }
      : undefined;
  return (
    <SiteFrame paper={paper} head={<Folio paper={paper} />}>
      <ListHead language={language} title={messages.corrections} list={list} hasTotal={false} />
      {corrections.length === 0 && (
        <p className="mt-4">
          <Message language={language} text={messages.inArchive.noCorrections} />
        </p>
      )}
      {[...new Set(corrections.map(({ date }) => date))].map((date) => (
        <section key={date} className="teaser-day" aria-labelledby={`day-${date}`}>
          <h2 id={`day-${date}`} className="font-hei">
            <time dateTime={date}>{formatDay(date, language)}</time>
          </h2>
          <ol>
            {corrections
              .filter((one) => one.date === date)
              .map(({ text, teaser }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an article may be corrected twice a day
                <li key={index} className="listed-teaser">
                  <p {...foreignAttributes(text, language)}>{text}</p>
                  <p>
                    <AheadLink href={articlePath(teaser.date, teaser.slug)} className="font-hei">
                      <span {...foreignAttributes(teaser.title, language)}>{teaser.title}</span>
                    </AheadLink>
                    {'　'}
                    <AheadLink href={editionPath(teaser.date)} className="teaser-byline">
                      {formatDay(teaser.date, language)}
                    </AheadLink>
                  </p>
                </li>
              ))}
          </ol>
        </section>
      ))}
      <NeighbourLinks
        name={messages.corrections}
        previous={linkTo(page - 1, messages.newer)}
        next={linkTo(page + 1, messages.older)}
      />
    </SiteFrame>
  );
}
