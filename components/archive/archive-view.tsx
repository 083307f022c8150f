import type { Paper } from '@/lib/content/fields/schema';
import { archivePath, editionPath } from '@/lib/edition/addresses/paths';
import { weeksOf } from '@/lib/edition/weeks-of';
import { formatDay, formatMonth, weekdayInitials } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import type { Day as Edition } from '@/lib/newsroom/archive/public-days';
import { Folio } from '../masthead/folio';
import { Link } from '../reader/script/link';
import { Message } from '../site/message';
import { SiteFrame, type SitePaper } from '../site/site-frame';
import { ArchiveLinks } from './archive-links';
import { countPages } from './count-pages';
import { FrontPreview } from './front-preview';

export interface ArchiveViewProps {
  paper: SitePaper;
  year: number;
  /** Years with an issue, newest first. */
  years: number[];
  /** The issues of this year, newest first. */
  editions: Edition[];
  /** How many pages the newest issue has, as far as that is known. */
  pages: number | undefined;
}

/** A calendar of real issues: each day that has one is a link, the others are days. */
export function ArchiveView({ paper, year, years, editions, pages }: ArchiveViewProps) {
  const messages = languageOf(paper.language).messages;
  const byDate = new Map(editions.map((edition) => [edition.date, edition]));
  const months = [...new Set(editions.map(({ date }) => Number(date.slice(5, 7))))];
  const title = `${messages.archive} ${messages.year(year)}`;
  return (
    <SiteFrame paper={paper} head={<Folio paper={paper} />}>
      <h1 className="font-heavy text-3xl leading-tight sm:text-4xl">
        <Message language={paper.language} text={title} />
      </h1>
      {years.length > 1 && (
        <nav aria-label={messages.archive} className="mt-3">
          <ul className="flex flex-wrap gap-x-5">
            {years.map((other) => (
              <li key={other}>
                <Link
                  href={archivePath(other)}
                  prefetch={false}
                  aria-current={other === year ? 'page' : undefined}
                  className="inline-block py-1 aria-[current]:text-(color:--color-red)"
                >
                  {messages.year(other)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <ArchiveLinks paper={paper} day={editions[0]?.date.slice(5)} pages={pages} />
      <div className="months">
        {months.map((month) => (
          <Month key={month} paper={paper} year={year} month={month} byDate={byDate} />
        ))}
      </div>
    </SiteFrame>
  );
}

interface MonthProps {
  paper: Paper;
  year: number;
  month: number;
  byDate: ReadonlyMap<string, Edition>;
}

function Month({ paper: { language }, year, month, byDate }: MonthProps) {
  return (
    <table className="month">
      <caption className="font-hei">{formatMonth(year, month, language)}</caption>
      <thead>
        <tr>
          {weekdayInitials(language).map((initial, day) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: English has two T and two S
            <th key={day} scope="col">
              {initial}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((date, day) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a blank day has no date
              <td key={day}>
                {date && <Day date={date} edition={byDate.get(date)} language={language} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({
  date,
  edition,
  language,
}: {
  date: string;
  edition: Edition | undefined;
  language: string;
}) {
  const number = Number(date.slice(8));
  if (!edition) return number;
  return (
    <>
      <Link
        href={editionPath(date)}
        prefetch={false}
        className="font-hei"
        aria-label={[formatDay(date, language), edition.summary?.lead].filter(Boolean).join(' ')}
      >
        {number}
      </Link>
      {languageOf(language).hasSheets && (
        <FrontPreview
          date={date}
          language={language}
          lead={edition.summary?.lead}
          pages={countPages(edition)}
        />
      )}
    </>
  );
}
