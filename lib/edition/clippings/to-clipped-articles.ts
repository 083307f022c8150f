import type { ElementContent } from 'hast';
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';

/** A story that a reader saved, and the number of the page on which it was printed. */
export interface Clip {
  article: Article;
  page?: number;
}

/** Characters: a story that is shorter is set as a brief, so that its headline is not taller than its text. */
const brief = 180;

/**
 * Returns saved stories as articles that make-up can set on pages of their own. Their rank is the reader's order, not
 * that of the day on which they were news; the instructions of the editors were for other pages; and each says at its
 * end where it was printed. Two stories of different days may have the same slug, so each has a new one.
 */
export function toClippedArticles(clips: readonly Clip[], paper: Paper): Article[] {
  return clips.map((clip, index) => {
    const { page: _, label: __, ...article } = clip.article;
    return {
      ...article,
      slug: clippedSlug(index),
      aliases: [],
      rank: rankOf(index, article.characters),
      pins: {},
      body: {
        ...article.body,
        children: [...article.body.children, sourceOf(clip, paper)],
      },
    };
  });
}

/** The slug of a story in the pages of clippings, by its place in the reader's order. */
export const clippedSlug = (index: number): string => `clipping-${index + 1}`;

function rankOf(index: number, characters: number): Article['rank'] {
  if (characters < brief) return 5;
  if (index === 0) return 1;
  return index < 3 ? 2 : 3;
}

/** The line below a clipping, which is set at the right as a signature is. */
function sourceOf({ article, page }: Clip, { name, language }: Paper): ElementContent {
  const { messages } = languageOf(language);
  const pageName = page === undefined ? undefined : messages.page(page);
  const text = messages.keep.source(name, formatDay(article.date, language), pageName);
  return {
    type: 'element',
    tagName: 'p',
    properties: { className: ['sign-off'] },
    children: [{ type: 'text', value: text }],
  };
}
