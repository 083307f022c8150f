import type { BodyRow } from '../model/typeset-text';
import type { JudgedPage, Refusal } from './refusal';
import { textOfLine } from './text-of-line';

/** Refuses a leg that ends with a crosshead, or with the run-in head of a paragraph. */
export function refuseFoot({ page }: JudgedPage): Refusal[] {
  return page.stories.flatMap(({ slug, legs }) =>
    legs.flatMap(({ content }): Refusal[] => {
      const last = content.findLast((row) => row.content.kind !== 'white')?.content;
      if (last?.kind !== 'line' || !(isCrosshead(last) || isRunInHead(last))) return [];
      const detail = `the head “${textOfLine(last.line)}” is the last line of a column`;
      return [{ rule: 'foot', slug, detail }];
    }),
  );
}

type LineRow = Extract<BodyRow, { kind: 'line' }>;

const isCrosshead = ({ role }: LineRow): boolean => role === 'crosshead';

/** The first line of a paragraph, of which every word is strong, and whose text goes on elsewhere. */
function isRunInHead({ role, opens, closes, line }: LineRow): boolean {
  return (
    role === 'paragraph' && opens && !closes && line.pieces.every(({ style }) => style === 'strong')
  );
}
