import { searchAddress } from '@/lib/edition/addresses/paths';
import { hitId } from '@/lib/edition/text-mark';
import { languageOf } from '@/lib/language/find-language';
import { toViewHref } from '../reader/script/reader-script';
import { Message } from '../site/message';

export interface MarkedBarProps {
  language: string;
  /** The path of the view. */
  path: string;
  query: string;
  /** How many places are marked. */
  count: number;
}

/** Says at the foot of the window what is marked, above the view, so that nothing in it moves. */
export function MarkedBar({ language, path, query, count }: MarkedBarProps) {
  const { search } = languageOf(language).messages;
  return (
    <aside aria-label={search.search} className="marked-bar font-hei">
      <p>
        <Message language={language} text={search.marked(count)} />
      </p>
      {count > 0 && (
        <a href={`#${hitId(1)}`}>
          <Message language={language} text={search.toFirst} />
        </a>
      )}
      <a href={toViewHref(path)}>
        <Message language={language} text={search.unmark} />
      </a>
      <a href={toViewHref(searchAddress({ q: query }))}>
        <Message language={language} text={search.toResults} />
      </a>
    </aside>
  );
}
