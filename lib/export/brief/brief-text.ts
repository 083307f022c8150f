import { articlePath } from '@/lib/edition/addresses/paths';
import type { BriefStory } from '@/lib/edition/brief/brief';
import { pageTitle } from '@/lib/edition/page-title';
import { type BriefParts, headOf } from './brief-parts';
import { flowText, widthOf, wrapText } from './wrap-text';

/** Cells of a line: those of a terminal, less the marks of two answers (RFC 3676, 4.2). */
const lineWidth = 72;

/** How paragraphs become lines, and what begins the second part of a story. */
interface TextForm {
  wrap: (text: string) => string[];
  indent: string;
}

/** Every line is indented below its headline. */
const fileForm: TextForm = { wrap: (text) => wrapText(text, lineWidth, '  '), indent: '  ' };
/** Lines that are joined again cannot be indented. */
const flowedForm: TextForm = { wrap: (text) => flowText(text, lineWidth), indent: '' };

/** Writes the paper in brief as plain text. */
export const toBriefText = (parts: BriefParts): string => writeText(parts, fileForm);

/** Writes the same for mail, as `format=flowed; delsp=yes` (RFC 3676). */
export const toFlowedText = (parts: BriefParts): string => writeText(parts, flowedForm);

function writeText({ paper, edition, origin, pages }: BriefParts, form: TextForm): string {
  const head = headOf(paper, edition);
  const blocks = [
    [...head, '='.repeat(Math.max(...head.map(widthOf)))],
    ...pages.flatMap((page) => {
      const title = pageTitle(page, paper.language);
      return [
        [title, '-'.repeat(widthOf(title))],
        ...page.stories.map((story) => toLines(story, origin, form)),
      ];
    }),
    ...(paper.publisher === undefined ? [] : [['-- ', ...wrapText(paper.publisher, lineWidth)]]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function toLines(
  { article, sentence }: BriefStory,
  origin: string | undefined,
  { wrap, indent }: TextForm,
): string[] {
  const { kicker, title, deck, date, slug } = article;
  const [first = '', ...more] = wrap(`* ${title}`);
  return [
    ...(kicker === undefined ? [] : wrap(kicker)),
    first.trimStart(),
    ...more,
    ...(deck === undefined ? [] : wrap(deck)),
    ...wrap(sentence),
    ...(origin === undefined ? [] : [`${indent}${origin}${articlePath(date, slug)}`]),
  ];
}
