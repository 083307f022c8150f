import { articlePath } from '@/lib/edition/addresses/paths';
import type { BriefStory } from '@/lib/edition/brief/brief';
import { pageTitle } from '@/lib/edition/page-title';
import { type BriefParts, headOf } from './brief-parts';
import { widthOf, wrapText } from './wrap-text';

/** Cells of a line: those of a terminal, less the marks of two answers (RFC 3676, 4.2). */
const lineWidth = 72;

/** Writes the paper in brief as plain text. */
export function toBriefText({ paper, edition, origin, pages }: BriefParts): string {
  const head = headOf(paper, edition);
  const blocks = [
    [...head, '='.repeat(Math.max(...head.map(widthOf)))],
    ...pages.flatMap((page) => {
      const title = pageTitle(page, paper.language);
      return [
        [title, '-'.repeat(widthOf(title))],
        ...page.stories.map((story) => toLines(story, origin)),
      ];
    }),
    ...(paper.publisher === undefined ? [] : [['-- ', ...wrapText(paper.publisher, lineWidth)]]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function toLines({ article, sentence }: BriefStory, origin: string | undefined): string[] {
  const { kicker, title, deck, date, slug } = article;
  const [first = '', ...more] = wrapText(title, lineWidth, '  ');
  return [
    ...(kicker === undefined ? [] : wrapText(kicker, lineWidth, '  ')),
    `* ${first.trimStart()}`,
    ...more,
    ...(deck === undefined ? [] : wrapText(deck, lineWidth, '  ')),
    ...wrapText(sentence, lineWidth, '  '),
    ...(origin === undefined ? [] : [`  ${origin}${articlePath(date, slug)}`]),
  ];
}
