/**
 * The script of the search page of a copy without a server. It reads the query of the address, searches the index and
 * shows the hits as the server's page shows them; the form itself needs no script.
 */
import type { MarkedText } from '@/lib/search/query/excerpt';
import { setVariants } from './paper-variants';
import type { SearchPageSettings } from './search-page-settings';
import {
  openStaticSearch,
  readIndexFile,
  type StaticHit,
  type StaticSearch,
} from './static-search';

/** Hits that are shown at once. Each may cost a file. */
const hitsAtOnce = 10;

const settings = readSettings();
const outcome = document.getElementById('search-outcome');
if (settings && outcome) void start(settings, outcome);

function readSettings(): SearchPageSettings | undefined {
  const text = document.getElementById('search-settings')?.textContent;
  // The export wrote it (`make-search-page.ts`).
  return text ? (JSON.parse(text) as SearchPageSettings) : undefined;
}

async function start(own: SearchPageSettings, place: HTMLElement): Promise<void> {
  const query = new URLSearchParams(location.search);
  const text = query.get('q') ?? '';
  fillForm(query);
  if (text.trim() === '') return;
  document.querySelector('.search-advice')?.remove();
  document.title = `${text} · ${document.title}`;
  const status = append(place, 'p', 'search-count font-hei');
  status.setAttribute('role', 'status');
  status.textContent = own.messages.searching;
  try {
    const load = openLoad(own.index);
    setVariants((await readIndexFile(load)).variants);
    const filters = {
      section: query.get('section') || undefined,
      kind: query.get('kind') || undefined,
      page: query.get('page') || undefined,
      from: query.get('from') || undefined,
      to: query.get('to') || undefined,
    };
    const order = query.get('order') === 'relevance' ? 'titles' : 'newest';
    await showMore(openStaticSearch(load, text, filters, order), {
      own,
      place,
      status,
      text,
      count: 0,
    });
  } catch {
    status.textContent = own.messages.notRead;
  }
}

/** The fields have what was searched for, so that it can be searched for again in another way. */
function fillForm(query: URLSearchParams): void {
  for (const [name, value] of query) {
    const field = document.querySelector(`#search-form [name="${CSS.escape(name)}"]`);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = value;
  }
}

function openLoad(index: string) {
  return async (name: string): Promise<Uint8Array> => {
    const answer = await fetch(index + name);
    if (!answer.ok) throw new Error(`${name} answered ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
}

interface Shown {
  own: SearchPageSettings;
  place: HTMLElement;
  status: HTMLElement;
  /** As the reader typed it. */
  text: string;
  /** Hits that are shown already. */
  count: number;
}

async function showMore(search: StaticSearch, shown: Shown): Promise<void> {
  const { own, place, status } = shown;
  const hits = await search.more(hitsAtOnce);
  showHits(hits, shown);
  const count = shown.count + hits.length;
  const { found, foundMore, none, more } = own.messages;
  status.textContent =
    count === 0 && search.isDone() ? none : inNumber(search.isDone() ? found : foundMore, count);
  if (search.isDone()) return;
  const button = append(append(place, 'p', 'search-pages font-hei'), 'button', 'underline');
  button.textContent = more;
  button.addEventListener('click', () => {
    button.parentElement?.remove();
    void showMore(search, { ...shown, count }).catch(() => {
      status.textContent = own.messages.notRead;
    });
  });
}

/** A text has one form for one and another for more. */
const inNumber = ([one, many]: readonly [one: string, many: string], count: number): string =>
  count === 1 ? one : many.replace('{}', String(count));

function showHits(hits: readonly StaticHit[], { own, place, text }: Shown): void {
  for (const hit of hits) {
    const { date } = hit;
    const last = place.querySelector('section:last-of-type');
    const day =
      last instanceof HTMLElement && last.dataset.day === date ? last : openDay(place, hit);
    const list = day.querySelector('ol') ?? append(day, 'ol');
    const item = append(list, 'li', 'listed-teaser');
    const link = append(append(item, 'h3'), 'a', 'headline font-hei');
    const first = hit.excerpt.marks[0] ?? hit.title.marks[0];
    const marked = (hit.excerpt.marks[0] ? hit.excerpt : hit.title).text;
    const words = first ? marked.slice(first.from, first.to) : text;
    // Without a server that marks the words, the browser does.
    link.href = `${own.base}/${date}/${hit.slug}/#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
    appendMarked(link, hit.title);
    if (hit.excerpt.text !== '') {
      const excerpt = append(item, 'p');
      if (hit.excerpt.isCutBefore) excerpt.append('…');
      appendMarked(excerpt, hit.excerpt);
      if (hit.excerpt.isCutAfter) excerpt.append('…');
    }
    appendPlace(item, hit, own);
  }
}

function openDay(place: HTMLElement, { date, formatted }: StaticHit): HTMLElement {
  const day = append(place, 'section', 'teaser-day');
  day.dataset.day = date;
  const time = append(append(day, 'h2', 'font-hei'), 'time');
  time.dateTime = date;
  time.textContent = formatted;
  return day;
}

function appendPlace(
  item: HTMLElement,
  { section, page, date }: StaticHit,
  own: SearchPageSettings,
) {
  const line = append(item, 'p', 'hit-place font-hei');
  const name = own.sections[section];
  if (name !== undefined) append(line, 'span').textContent = name;
  if (page === undefined) return;
  const link = append(line, 'a');
  link.href = `${own.base}/${date}/pages/${page}/`;
  link.textContent = own.messages.page.replace('{}', String(page));
}

function appendMarked(place: HTMLElement, { text, marks }: MarkedText): void {
  let at = 0;
  for (const { from, to } of marks) {
    place.append(text.slice(at, from));
    append(place, 'mark').textContent = text.slice(from, to);
    at = to;
  }
  place.append(text.slice(at));
}

function append<Name extends keyof HTMLElementTagNameMap>(
  place: Element,
  name: Name,
  className = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  place.append(element);
  return element;
}
