import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import type { PagePlan } from '@/lib/layout/model/page-plan';
import { spanEm } from '@/lib/layout/model/sheet-grid';
import type { Em, Rows } from '@/lib/layout/model/story';
import { toShortLine } from '../lines/to-text-line';
import type { SheetContext } from '../sheet-context';
import type { PlainGroup, RuleItem, SheetItem, TextItem } from '../sheet-item';
import { rules } from '../tokens';

/** A page of a large-print edition. */
export type LargePlan = PagePlan & Required<Pick<PagePlan, 'contents'>>;

/** Composes the head of a page, in type that is no smaller than the body. */
export function composeLargeHead(plan: LargePlan, context: SheetContext): PlainGroup {
  return plan.headKind === 'masthead' ? composeFront(plan, context) : composeFolio(plan, context);
}

/** Size of the paper's name, in em of the body; smaller where it would be wider than the page. */
const nameEm: Em = 2.4;
const nameLineEm: Em = 1.3;
/** White above the rule under a head. */
const aboveRule: Rows = 0.25;

/** Composes the head of the first page: the paper's name, what kind of edition this is, and the date. */
function composeFront(plan: LargePlan, context: SheetContext): PlainGroup {
  const { paper } = context;
  const { grid } = plan;
  const width = spanEm(grid.columns, grid);
  const name = toShortLine(paper.name, { face: 'heavy', metrics: context.metrics });
  const size = Math.min(nameEm, width / name.width);
  const nameRows = (size * nameLineEm) / grid.rowEm;
  const facts = [languageOf(paper.language).messages.largePrint, dayOf(context)];
  return toHead('masthead', plan, [
    {
      ...textAt({ x: 0, y: 0, width }),
      role: 'masthead',
      height: nameRows,
      lines: [{ ...name, width: name.width * size }],
      face: 'heavy',
      size,
      lineHeight: nameRows,
    },
    ...facts.map(
      (text, index): TextItem => ({
        ...textAt({ x: 0, y: nameRows + index, width }),
        role: 'masthead',
        lines: [toShortLine(text, { face: 'hei', metrics: context.metrics })],
        face: 'hei',
      }),
    ),
  ]);
}

/** Composes the head of every other page: name and date, and the number of the page at the right. */
function composeFolio(plan: LargePlan, context: SheetContext): PlainGroup {
  const { grid, number } = plan;
  const { paper, metrics } = context;
  const width = spanEm(grid.columns, grid);
  const page = toShortLine(String(number), { face: 'hei', metrics });
  const room = width - page.width - 1;
  // What is too long for the line is left out from its end.
  const texts = [[paper.name, dayOf(context)].join('　'), paper.name];
  const lines = texts.map((text) => toShortLine(text, { face: 'hei', metrics }));
  const line = lines.find((one) => one.width <= room);
  return toHead('folio', plan, [
    ...(line
      ? [
          {
            ...textAt({ x: 0, y: 0, width: line.width }),
            role: 'folio' as const,
            lines: [line],
            face: 'hei' as const,
          },
        ]
      : []),
    {
      ...textAt({ x: width - page.width, y: 0, width: page.width }),
      role: 'folio',
      lines: [page],
      face: 'hei',
    },
  ]);
}

/** The date, with the mark of a proof. */
function dayOf({ paper, edition }: SheetContext): string {
  const day = formatDay(edition.date, paper.language);
  const { proof } = languageOf(paper.language).messages;
  return edition.status === 'published' ? day : `${day}　${proof}`;
}

function toHead(
  role: 'masthead' | 'folio',
  { grid }: LargePlan,
  items: readonly SheetItem[],
): PlainGroup {
  const width = spanEm(grid.columns, grid);
  const texts = items.flatMap((item) => (item.kind === 'text' ? [item.y + item.height] : []));
  const rule: RuleItem = {
    kind: 'rule',
    role: 'head',
    x: 0,
    y: Math.max(0, ...texts) + aboveRule,
    width,
    height: 0,
    thickness: rules.thin,
    isDouble: false,
    colour: 'rule',
  };
  return { kind: 'group', role, x: 0, y: 0, width, height: grid.headRows, items: [...items, rule] };
}

function textAt({ x, y, width }: { x: Em; y: Rows; width: Em }) {
  return { kind: 'text', x, y, width, height: 1, size: 1, lineHeight: 1, colour: 'ink' } as const;
}
