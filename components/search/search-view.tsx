import { searchAddress } from '@/lib/edition/addresses/paths';
import { languageOf } from '@/lib/language/find-language';
import { longestQuery, mostPhrases } from '@/lib/search/query/parse-query';
import { Folio } from '../masthead/folio';
import { toViewHref } from '../reader/script/reader-script';
import { Message } from '../site/message';
import { SiteFrame, type SitePaper } from '../site/site-frame';
import { SearchForm } from './search-form';
import { SearchHits } from './search-hits';
import { isNarrowed, type SearchState } from './search-state';

export interface SearchViewProps {
  paper: SitePaper;
  search: SearchState;
}

/**
 * The search of the archive: its form, and what was found. The query itself is in the field and in the title only,
 * because the fonts of a view have the letters of its text, and a query may have any.
 */
export function SearchView({ paper, search }: SearchViewProps) {
  const messages = languageOf(paper.language).messages.search;
  return (
    <SiteFrame paper={paper} head={<Folio paper={paper} />}>
      <h1 className="font-heavy text-3xl leading-tight sm:text-4xl">
        <Message language={paper.language} text={messages.search} />
      </h1>
      <SearchForm paper={paper} search={search} />
      <Outcome paper={paper} search={search} />
    </SiteFrame>
  );
}

function Outcome({ paper, search: { values, isNobody, found } }: SearchViewProps) {
  const { language } = paper;
  const { search, archiveReading } = languageOf(language).messages;
  if (!found) return <Advice language={language} lines={search.advice} />;
  const { hits, total, next, isCut, reading } = found;
  const isFirst = values.after === undefined;
  const hasNone = hits.length === 0 && isFirst && next === undefined;
  const count = total.isExact ? search.found(total.count) : search.foundMore(total.count);
  const linkTo = (after: string | undefined) => {
    const { after: _, ...first } = values;
    return toViewHref(searchAddress(after === undefined ? first : { ...first, after }));
  };
  return (
    <section aria-label={search.results} className="search-outcome">
      {/* What was found in a part of the archive is no answer yet. */}
      {!(hasNone && reading) && (
        <p role="status" className="search-count font-hei">
          <Message language={language} text={hasNone ? search.none : count} />
        </p>
      )}
      {isCut && (
        <p className="search-note">
          <Message language={language} text={search.cut(longestQuery, mostPhrases)} />
        </p>
      )}
      {reading && (
        <p className="search-note">
          <Message language={language} text={archiveReading(reading.read, reading.total)} />
        </p>
      )}
      {isNobody && (
        <p className="search-note">
          <Message language={language} text={search.noPerson} />
        </p>
      )}
      {hasNone && !reading && <Advice language={language} lines={search.noneAdvice} />}
      {hasNone && isNarrowed(values) && values.q !== undefined && (
        <p className="mt-3">
          <a href={toViewHref(searchAddress({ q: values.q }))} className="underline">
            <Message language={language} text={search.widen} />
          </a>
        </p>
      )}
      <SearchHits paper={paper} hits={hits} query={values.q ?? ''} />
      {(next !== undefined || !isFirst) && (
        <nav aria-label={search.resultPages} className="search-pages font-hei">
          {!isFirst && (
            <a href={linkTo(undefined)}>
              <Message language={language} text={search.first} />
            </a>
          )}
          {next !== undefined && (
            <a href={linkTo(next)} rel="next">
              <Message language={language} text={search.more} />
            </a>
          )}
        </nav>
      )}
    </section>
  );
}

function Advice({ language, lines }: { language: string; lines: readonly string[] }) {
  return (
    <ul className="search-advice">
      {lines.map((line) => (
        <li key={line}>
          <Message language={language} text={line} />
        </li>
      ))}
    </ul>
  );
}
