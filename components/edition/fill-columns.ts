import type { Article } from '@/lib/content/article';

/** What is read of an article on a front. */
export interface Digest extends Pick<Article, 'title' | 'deck'> {
  text: string;
}

/** How the stories of a page are set on a wide screen. */
export interface Columns {
  count: number;
  /** True if they are so few lines that a heading may stand beside its text, else a column would be half empty. */
  isBrief: boolean;
}

/**
 * Returns the columns that the stories of a page fill on a wide screen. Browsers make columns equally long, but a
 * heading stays whole and with its text, so that a column may end some lines early: of few lines, much would be empty.
 */
export function fillColumns(stories: readonly Digest[]): Columns {
  const lines = stories.reduce((sum, story) => sum + countLines(story), 0);
  const full = Math.floor(lines / linesOfColumn);
  const count = Math.min(mostColumns, Math.max(fewestColumns, full));
  return { count, isBrief: full < fewestColumns };
}

/** Four on a window of 1,440 pixels; the style sheet has fewer on a narrower one. */
const mostColumns = 4;
/** A line across the whole window would be twice as long as eyes follow. */
const fewestColumns = 2;
/** A heading of two lines and a deck that do not fit any more leave a quarter of these empty. */
const linesOfColumn = 12;

/** In widths of a Chinese character. */
const columnWidth = 18;
const headingWidth = 13;

/** Returns the number of lines of text that a story is high in a column. */
function countLines({ title, deck = '', text }: Digest): number {
  const heading = Math.ceil(widthOf(title) / headingWidth) + Math.ceil(widthOf(deck) / columnWidth);
  const lines = text.split('\n').map((line) => Math.ceil(widthOf(line) / columnWidth));
  return lines.reduce((sum, count) => sum + count, heading) + 1;
}

/** Estimates the width of a text: two Latin letters are as wide as a Chinese character. */
function widthOf(text: string): number {
  const wide = text.match(/[\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0;
  return wide + (text.length - wide) / 2;
}
