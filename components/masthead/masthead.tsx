import type { Paper } from '@/lib/content/fields/schema';
import { homePath } from '@/lib/edition/addresses/paths';
import type { Edition } from '@/lib/edition/edition';
import { formatDayParts, formatLunarDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { likelyLanguage } from '@/lib/language/foreign-language';
import { languageAttributes } from '@/lib/language/language-attributes';
import { Link } from '../reader/script/link';
import { joinClasses } from '../site/join-classes';
import { Message } from '../site/message';
import { Nameplate } from './nameplate';
import { SectionBar } from './section-bar';

export interface MastheadProps {
  paper: Paper;
  edition: Edition;
  /** True where the sheet below shows its own masthead on wide screens. */
  isOverSheet?: boolean;
  /** False where there are no sections and no archive to go to. */
  hasBar?: boolean;
}

/** The masthead 报头 of a front page: the name, and under it the facts of the issue. */
export function Masthead({ paper, edition, isOverSheet = false, hasBar = true }: MastheadProps) {
  return (
    <header className={isOverSheet ? 'masthead over-sheet' : 'masthead'}>
      <div className="masthead-title">
        <p className="masthead-name font-heavy">
          <Link href={homePath} prefetch={false} className="no-underline hover:no-underline">
            <Nameplate paper={paper} />
          </Link>
        </p>
        {paper.nameLatin && <LatinName name={paper.nameLatin} />}
        {paper.tagline && <p className="masthead-tagline font-aside">{paper.tagline}</p>}
      </div>
      <ul className="masthead-facts">
        {datesOf({ paper, edition }).map((date) => (
          <li key={date}>{date}</li>
        ))}
        {factsOf({ paper, edition }).map((fact) => (
          <li key={fact}>
            <Message language={paper.language} text={fact} />
          </li>
        ))}
      </ul>
      {hasBar && <SectionBar paper={paper} />}
    </header>
  );
}

/** In letters: a longer name would be too small on the narrowest phones. */
const longestLine = 36;

/** The name in Latin letters, on one line in whatever face it is drawn first, so that nothing below it moves. */
function LatinName({ name }: { name: string }) {
  const size: Record<`--${string}`, number> = { '--letters': name.length };
  const isLine = name.length <= longestLine;
  return (
    <p
      {...languageAttributes(likelyLanguage.latin)}
      className={joinClasses('masthead-latin', 'uppercase', isLine && 'masthead-line')}
      style={size}
    >
      {name}
    </p>
  );
}

/** The date in both calendars. */
function datesOf({ paper: { language }, edition: { date } }: MastheadProps): string[] {
  return [...formatDayParts(date, language), formatLunarDay(date, language) ?? []].flat();
}

/** The facts under the name: the issue number, the number of pages. */
function factsOf({ paper: { language }, edition }: MastheadProps): string[] {
  const messages = languageOf(language).messages;
  const facts = [
    edition.issue === undefined ? undefined : messages.issue(edition.issue),
    messages.pagesToday(edition.pages.length),
    edition.status !== 'published' ? messages.proof : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}
