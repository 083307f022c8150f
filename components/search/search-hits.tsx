import type { Paper } from '@/lib/content/fields/schema';
import { articlePath, markedAddress, pagePath } from '@/lib/edition/addresses/paths';
import type { TextMark } from '@/lib/edition/text-mark';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { foreignAttributes, languageOfText } from '@/lib/language/foreign-language';
import type { SearchHit } from '@/lib/search/search-index';
import { toViewHref } from '../reader/script/reader-script';
import { MarkedText } from '../site/marked-text';
import { Message } from '../site/message';
import { MixedText } from '../site/mixed-text';
import { Phrases, spokenName } from '../site/phrases';

export interface SearchHitsProps {
  paper: Paper;
  hits: readonly SearchHit[];
  /** As the reader typed it. */
  query: string;
}

/** One list for all hits, which share what is made for it (`components/site/phrases.tsx`). */
const noNames: readonly string[] = [];

/** What was found, under the day of its edition. Each hit leads to the article and to its page, which mark it. */
export function SearchHits({ paper, hits, query }: SearchHitsProps) {
  return groupByDay(hits).map(({ date, hits: ofDay }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: by relevance, a day may come again
    <section key={index} className="teaser-day" aria-labelledby={`day-${index + 1}`}>
      <h2 id={`day-${index + 1}`} className="font-hei">
        <time dateTime={date}>{formatDay(date, paper.language)}</time>
      </h2>
      <ol>
        {ofDay.map((hit) => (
          <Hit key={hit.slug} {...{ paper, hit, query }} />
        ))}
      </ol>
    </section>
  ));
}

function Hit({ paper, hit, query }: Omit<SearchHitsProps, 'hits'> & { hit: SearchHit }) {
  const { date, slug, title, excerpt, page } = hit;
  const language = languageOfText(title.text + excerpt.text, paper.language);
  const address = (path: `/${string}`) => toViewHref(markedAddress(path, query));
  return (
    <li {...foreignAttributes(title.text + excerpt.text, paper.language)} className="listed-teaser">
      <h3>
        <a
          href={address(articlePath(date, slug))}
          className="headline font-hei"
          {...spokenName(title.text, title.marks)}
        >
          <Phrases
            text={title.text}
            names={paper.lexicon ?? noNames}
            language={language}
            marks={title.marks}
          />
        </a>
      </h3>
      {excerpt.text && (
        <p>
          {excerpt.isCutBefore && '…'}
          <Marked text={excerpt.text} marks={excerpt.marks} language={language} />
          {excerpt.isCutAfter && '…'}
        </p>
      )}
      <HitPlace {...{ paper, hit }} pageAddress={page && address(pagePath(date, page))} />
    </li>
  );
}

interface HitPlaceProps {
  paper: Paper;
  hit: SearchHit;
  pageAddress: string | undefined | 0;
}

/** The section of a hit, and the link to its page. */
function HitPlace({ paper, hit: { section, page }, pageAddress }: HitPlaceProps) {
  const { messages } = languageOf(paper.language);
  const name = paper.sections.find(({ id }) => id === section)?.name;
  return (
    <p className="hit-place font-hei">
      {name && <span>{name}</span>}
      {page !== undefined && pageAddress && (
        <a href={pageAddress}>
          <Message language={paper.language} text={messages.page(page)} />
        </a>
      )}
    </p>
  );
}

interface MarkedProps {
  text: string;
  marks: readonly TextMark[];
  language: string;
}

function Marked({ text, marks, language }: MarkedProps) {
  return (
    <MixedText
      text={text}
      language={language}
      draw={(part, from) => <MarkedText text={part} from={from} marks={marks} />}
    />
  );
}

/** Results by relevance may come back to a day, which is another group then. */
function groupByDay(hits: readonly SearchHit[]): { date: string; hits: SearchHit[] }[] {
  const groups: { date: string; hits: SearchHit[] }[] = [];
  for (const hit of hits) {
    const last = groups.at(-1);
    if (last?.date === hit.date) last.hits.push(hit);
    else groups.push({ date: hit.date, hits: [hit] });
  }
  return groups;
}
