import type { BodyRow, SetLine } from '../model/typeset-text';
import type { JudgedPage, Refusal } from './refusal';
import { textOfLine } from './text-of-line';

/** Refuses each line of the text that is stretched beyond its limit (`lines/justification-limits.ts`). */
export function refuseLine({ page }: JudgedPage): Refusal[] {
  return page.stories.flatMap(({ slug, legs }) => {
    const rows = legs.flatMap(({ content }) => content.map((row) => row.content));
    return rows.flatMap(listLoose).map(
      (line): Refusal => ({
        rule: 'line',
        slug,
        detail: `the line “${textOfLine(line)}” is stretched beyond its limit`,
      }),
    );
  });
}

function listLoose(row: BodyRow): SetLine[] {
  if (row.kind === 'facts') return row.rows.flatMap(listLoose);
  return row.kind === 'line' && row.line.loose ? [row.line] : [];
}
