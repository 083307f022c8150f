/** Short hashes of what readers see of an edition. They are kept in its manifest, to tell later what changed. */
import { createHash } from 'node:crypto';
import type { Article } from '@/lib/content/article';
import type { Publication } from '@/lib/content/published/publication';
import type { EditionPlan } from '@/lib/layout/edition/make-up-edition';
import type { PlacedStory } from '@/lib/layout/model/page-plan';

/** Characters of a hash: of the versions of one article, no two have the same one by chance. */
const digestLength = 12;

/** A field that a later version of the program adds to all articles must not make all of them changed. */
export function digestArticle(article: Article): string {
  const { title, kicker, deck, label, section, byline, updated, corrections } = article;
  const { kind, body, pictures } = article;
  const head = { title, kicker, deck, label, section, byline: byline?.printed, updated };
  return hash({ ...head, corrections, ...(kind !== 'news' && { kind }), body, pictures });
}

/** Lists the pages with the articles on each, and a hash of where they are. */
export function digestPages(plan: EditionPlan | undefined): Publication['pages'] {
  return (plan?.pages ?? []).map(({ number, stories }) => ({
    number,
    articles: [...new Set(stories.map(({ slug }) => slug))],
    layout: hash(stories.map(placesOf)),
  }));
}

/** All positions on the sheet, without the text that is set there. */
function placesOf({ slug, kind, rect, headRect, headings, plates, legs, jump }: PlacedStory) {
  const lines = headings.map(({ role, row, rows, column, columns }) => [
    role,
    row,
    rows,
    column,
    columns,
  ]);
  const columns = legs.map(({ column, row, rows }) => [column, row, rows]);
  return {
    slug,
    kind,
    rect,
    headRect,
    lines,
    plates: plates.map((plate) => plate.rect),
    columns,
    jump,
  };
}

function hash(value: unknown): string {
  const digest = createHash('sha256').update(JSON.stringify(value)).digest('base64url');
  return digest.slice(0, digestLength);
}
