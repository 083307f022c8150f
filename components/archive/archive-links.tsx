import type { Paper } from '@/lib/content/fields/schema';
import {
  archiveDayPath,
  archivePagePath,
  correctionsPath,
  labelsPath,
  peoplePath,
  placesPath,
} from '@/lib/edition/addresses/paths';
import { formatMonthDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { AheadLink } from '../reader/script/ahead-link';
import { Message } from '../site/message';

export interface ArchiveLinksProps {
  paper: Paper;
  /** A day of every year: `03-10`. */
  day: string | undefined;
  /** How many pages the newest edition has. */
  pages: number | undefined;
}

/** The views that find something in the archive by other things than its day. */
export function ArchiveLinks({ paper: { language }, day, pages = 1 }: ArchiveLinksProps) {
  const { messages } = languageOf(language);
  const { inArchive } = messages;
  const links: { href: `/${string}`; text: string }[] = [
    ...(day === undefined
      ? []
      : [{ href: archiveDayPath(day), text: inArchive.onThisDay(formatMonthDay(day, language)) }]),
    { href: peoplePath, text: inArchive.people },
    { href: labelsPath, text: inArchive.columns },
    { href: placesPath, text: inArchive.places },
    { href: correctionsPath(), text: messages.corrections },
    ...Array.from({ length: Math.min(pages, mostPages) }, (_, index) => ({
      href: archivePagePath(index + 1),
      text: messages.page(index + 1),
    })),
  ];
  return (
    <nav aria-label={inArchive.find} className="mt-3">
      <ul className="flex flex-wrap gap-x-5">
        {links.map(({ href, text }) => (
          <li key={href}>
            <AheadLink href={href} className="inline-block py-1">
              <Message language={language} text={text} />
            </AheadLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Of a thick edition, the others are found by their numbers in the address. */
const mostPages = 16;
