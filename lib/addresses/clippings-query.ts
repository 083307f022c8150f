/**
 * The query of addresses of clippings: the stories that a reader saved, in the reader's order, and a title.
 * `?s=2023-03-10/huiji-park,2023-03-11/spring-market&title=Parks`. Every text is parsed as some choice: what cannot be
 * the address of a story is left out, so that each choice has one address, which can be shared.
 */
import { parameters } from './address-forms';

export interface ClippedStory {
  date: string;
  slug: string;
}

export interface Clippings {
  /** In the reader's order, each once. */
  stories: readonly ClippedStory[];
  /** Empty if the reader gave none. */
  title: string;
}

/**
 * The most stories of one address: two or three pages. An address stays below the 2,000 characters that mail programs
 * leave whole, and a stranger's choice costs no more than an edition does.
 */
export const mostClippings = 24;
/** In UTF-16 code units: one line of a headline. */
const longestTitle = 60;

const story = new RegExp(`^(${parameters.date})/([a-z0-9]+(?:-[a-z0-9]+)*)$`);

/** Parses the query of `/clippings`. */
export function parseClippings(query: URLSearchParams): Clippings {
  const texts = (query.get('s') ?? '').split(',').map((text) => text.trim());
  const stories = [...new Set(texts)].flatMap((text) => {
    const [, date, slug] = story.exec(text) ?? [];
    return date === undefined || slug === undefined ? [] : [{ date, slug }];
  });
  return { stories: stories.slice(0, mostClippings), title: parseTitle(query.get('title') ?? '') };
}

/** Returns the query of the one address of a choice; empty if no story is chosen. */
export function toClippingsQuery({ stories, title }: Clippings): string {
  if (stories.length === 0) return '';
  // Neither slashes nor commas need an escape in a query (RFC 3986, section 3.4), and without them readers see what it is.
  const list = stories.map(({ date, slug }) => `${date}/${slug}`).join(',');
  return `?s=${list}${title === '' ? '' : `&${new URLSearchParams({ title })}`}`;
}

function parseTitle(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, '')
      .normalize('NFC')
      // Marks that print nothing could turn the order of the words around it.
      .replace(/\p{Cf}/gu, '')
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, longestTitle)
      .replace(/\p{Surrogate}$/u, '')
      .trim()
  );
}
