import type { Paper } from '@/lib/content/fields/schema';
import { archiveRootPath, homePath, searchPath, sectionPath } from '@/lib/edition/addresses/paths';
import { languageOf } from '@/lib/language/find-language';
import { Link } from '../reader/script/link';
import { Message } from '../site/message';

/** The band under the name: front page, sections, back issues, and the search at its end. */
export function SectionBar({ paper }: { paper: Paper }) {
  const messages = languageOf(paper.language).messages;
  const places = [
    { href: homePath, name: <Message language={paper.language} text={messages.front} /> },
    ...paper.sections.map(({ id, name }) => ({ href: sectionPath(id), name })),
    { href: archiveRootPath, name: <Message language={paper.language} text={messages.archive} /> },
    { href: searchPath, name: <Message language={paper.language} text={messages.search.search} /> },
  ];
  return (
    <nav
      aria-label={messages.sections}
      className="border-(color:--color-rule) border-y-[3px] border-double"
    >
      <ul className="-mx-2 flex flex-wrap font-hei text-[0.95rem]">
        {places.map(({ href, name }) => (
          <li key={href} className={href === searchPath ? 'to-search' : undefined}>
            <Link href={href} prefetch={false} className="block px-2 py-1.5 leading-7 sm:px-3">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
