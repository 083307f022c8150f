import type { ContentsEntry } from '@/lib/layout/model/page-plan';
import { spanEm } from '@/lib/layout/model/sheet-grid';
import type { Em } from '@/lib/layout/model/story';
import { toTextLine } from '../lines/to-text-line';
import type { SheetContext } from '../sheet-context';
import type { PlainGroup, RuleItem, TextItem } from '../sheet-item';
import { rules } from '../tokens';
import type { LargePlan } from './compose-large-head';

/** Returns the id of a story in the view of a large-print edition. */
export const anchorOf = (slug: string) => `story-${slug}` as const;

/** Composes the part of the table of contents that is on a page: titles that lead to their stories, with their pages. */
export function composeContents({ contents, grid }: LargePlan, context: SheetContext): PlainGroup {
  const width = spanEm(grid.columns, grid);
  const top = contents[0]?.row ?? 0;
  const bottom = Math.max(...contents.map(({ row, rows }) => row + rows));
  return {
    kind: 'group',
    role: 'contents',
    x: 0,
    y: top,
    width,
    height: bottom - top,
    items: contents.map((entry) => composeEntry(entry, width, context)),
  };
}

/** Baseline of a line, as a share of its height: the leader is on it. */
const baseline = 0.68;

function composeEntry(
  { slug, heading, leader, row, rows }: ContentsEntry,
  width: Em,
  { metrics }: SheetContext,
): PlainGroup {
  const place = { x: 0, y: row, width, height: rows };
  const text: TextItem = {
    kind: 'text',
    role: slug === undefined ? 'contents-group' : 'contents',
    ...place,
    lines: heading.lines.map((line) => toTextLine(line, heading.face, metrics.typography)),
    face: heading.face,
    size: heading.size,
    lineHeight: 1,
    colour: 'ink',
    ...(slug !== undefined && { href: `#${anchorOf(slug)}` }),
  };
  const rule: RuleItem[] = leader
    ? [
        {
          kind: 'rule',
          role: 'leader',
          x: leader.fromEm,
          y: row + rows - 1 + baseline,
          width: leader.toEm - leader.fromEm,
          height: 0,
          thickness: rules.thin,
          isDouble: false,
          colour: 'hair',
        },
      ]
    : [];
  return { kind: 'group', role: 'contents-entry', ...place, items: [text, ...rule] };
}
