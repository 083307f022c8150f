import { toHref } from '@/lib/addresses/base-path';
import { archiveDayPath, archivePath, cardPath, editionPath } from '@/lib/edition/addresses/paths';
import type { Neighbours } from '@/lib/edition/neighbours';
import { formatDay, formatMonthDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import type { Day } from '@/lib/newsroom/archive/public-days';
import { Folio } from '../masthead/folio';
import { Link } from '../reader/script/link';
import { Message } from '../site/message';
import { NeighbourLinks } from '../site/neighbour-links';
import { SiteFrame, type SitePaper } from '../site/site-frame';

export interface OnThisDayViewProps {
  paper: SitePaper;
  /** A day of every year: `03-10`. */
  day: string;
  /** The editions of that day, newest first. */
  editions: readonly Day[];
  /** The days before and after on which there is an edition. */
  beside: Neighbours<string>;
}

/** The editions of all years on one day, each with its front and its lead. */
export function OnThisDayView({ paper, day, editions, beside }: OnThisDayViewProps) {
  const { language } = paper;
  const { messages, hasSheets } = languageOf(language);
  const { inArchive } = messages;
  const title = inArchive.onThisDay(formatMonthDay(day, language));
  const linkTo = (other: string | undefined, kind: string) =>
    other === undefined
      ? undefined
      : {
          href: archiveDayPath(other),
          kind: <Message language={language} text={kind} />,
          title: formatMonthDay(other, language),
        };
  return (
    <SiteFrame paper={paper} head={<Folio paper={paper} />}>
      <h1 className="font-heavy text-3xl leading-tight sm:text-4xl">
        <Message language={language} text={title} />
      </h1>
      {editions.length === 0 && (
        <p className="mt-4">
          <Message language={language} text={inArchive.noneOnThisDay} />
        </p>
      )}
      <ol className="fronts">
        {editions.map(({ date, summary }) => (
          <li key={date}>
            <h2 className="font-hei">
              <Link href={editionPath(date)} prefetch={false}>
                <time dateTime={date}>{formatDay(date, language)}</time>
              </Link>
            </h2>
            {hasSheets && (
              // biome-ignore lint/performance/noImgElement: the server scales its pictures itself
              <img
                src={toHref(cardPath(editionPath(date), 'square'))}
                alt={inArchive.frontOf(formatDay(date, language))}
                width={300}
                height={300}
                loading="lazy"
              />
            )}
            {summary?.lead && <p>{summary.lead}</p>}
            <p className="text-(color:--color-soft)">
              <Link href={archivePath(Number(date.slice(0, 4)))} prefetch={false}>
                <Message language={language} text={messages.year(Number(date.slice(0, 4)))} />
              </Link>
            </p>
          </li>
        ))}
      </ol>
      <NeighbourLinks
        name={title}
        previous={linkTo(beside.previous, inArchive.previousDay)}
        next={linkTo(beside.next, inArchive.nextDay)}
      />
    </SiteFrame>
  );
}
