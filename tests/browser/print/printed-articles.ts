import type { Page } from '@playwright/test';
import { findStretches } from './find-stretches';
import { type PrintedPiece, withoutWhite } from './printed-text';

/** What the page of an article says. */
export interface Told {
  slug: string;
  title: string;
  /** The running text, and each fact box and table by itself: it may stand beside a later paragraph. */
  texts: string[];
}

/**
 * Reads what the article pages of an edition say, story by story in the reading order of its sheets.
 *
 * @param edition the edition's address: `/2023-03-10`, or with its origin
 */
export async function readArticles(page: Page, edition: string): Promise<Told[]> {
  // Text needs no faces, and cutting them takes longer than all the rest.
  await page.route('**/fonts/**', (route) => route.abort());
  await page.goto(`${edition}/print`);
  const slugs = await page
    .locator('[data-story]')
    .evaluateAll((stories) => stories.map((story) => story.getAttribute('data-story') ?? ''));
  const articles: Told[] = [];
  for (const slug of new Set(slugs)) {
    await page.goto(`${edition}/${slug}`);
    articles.push({ slug, ...(await page.evaluate(readStory)) });
  }
  await page.unroute('**/fonts/**');
  return articles.map(({ slug, title, texts }) => ({
    slug,
    title: withoutWhite(title),
    texts: texts.map(withoutWhite),
  }));
}

/** Runs in the page: without a function that has a name, for tools that run TypeScript mark those. */
function readStory(): { title: string; texts: string[] } {
  const apart = '.facts, table';
  const unprinted = 'figcaption, [data-footnote-backref], [data-footnotes] h2';
  const running: string[] = [];
  for (const body of document.querySelectorAll('.story-body')) {
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.parentElement?.closest(`${apart}, ${unprinted}`))
        running.push(text.nodeValue ?? '');
    }
  }
  const beside = [...document.querySelectorAll(`.story-body :is(${apart})`)];
  return {
    title: document.querySelector('h1')?.textContent ?? '',
    texts: [running.join(''), ...beside.map((block) => block.textContent ?? '')],
  };
}

export interface TextProof {
  /** What is wrong; empty when every character of every article stands once, in order. */
  diagnostics: string[];
  /** Characters of the articles that were found. */
  found: number;
  /** All characters of the document. */
  printed: number;
}

/** Proves that every character of every article stands in a document exactly once, in order. */
export function proveText(articles: Told[], pieces: PrintedPiece[]): TextProof {
  const printed = withoutWhite(pieces.map(({ text }) => text).join(''));
  const diagnostics: string[] = [];
  const taken = new Set<number>();
  for (const { slug, title } of articles) {
    if (!printed.includes(title)) diagnostics.push(`${slug}: its headline is not there`);
  }
  for (const { slug, text } of articles.flatMap(({ slug, texts }) =>
    texts.map((text) => ({ slug, text })),
  )) {
    const places = findStretches(text, printed);
    if (places.length < text.length) {
      diagnostics.push(`${slug}: nothing after ${text.slice(0, places.length).slice(-20)}`);
    }
    const twice = places.find((place) => taken.has(place));
    if (twice !== undefined)
      diagnostics.push(`${slug}: ${printed.slice(twice, twice + 10)} appears twice`);
    for (const place of places) taken.add(place);
  }
  return { diagnostics, found: taken.size, printed: printed.length };
}
