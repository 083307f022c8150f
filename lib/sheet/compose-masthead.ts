import type { Logo } from '@/lib/content/fields/schema';
import { logoPath } from '@/lib/edition/addresses/paths';
import { formatLunarDay, formatWeekday, formatYearMonth } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import type { PagePlan } from '@/lib/layout/model/page-plan';
import type { Millimetres, SheetGrid } from '@/lib/layout/model/sheet-grid';
import { leastModule, pageCode, shortCodeModules } from './compose-code';
import { composeEar, type EarText } from './compose-ear';
import { composeHead, type HeadItems } from './compose-head';
import { type FactLine, fillFactLines, listCredits } from './fact-lines';
import {
  issueFacts,
  largestType,
  leastType,
  lineType,
  mastheadSizes,
  nameHeight,
} from './masthead-sizes';
import { pageOf, type SheetContext } from './sheet-context';
import type { SheetGroup, SheetItem } from './sheet-item';
import { headMeasures, headType } from './tokens';

/**
 * Composes the masthead 报头 of the front page: the name between two ears 报眼, the date line below them, and the people
 * who made the page, if it names any.
 */
export function composeMasthead(plan: PagePlan, context: SheetContext): SheetGroup {
  return composeHead('masthead', plan, context, (head) => {
    const credits = composeCredits(head, plan, context);
    const dateLine = composeDateLine(head, plan.grid, { ...context, credits: credits.height });
    const height = credits.height > 0 ? dateLine.top : nameHeight(plan.grid);
    const size = mastheadSizes(context.paper, plan.grid, height);
    const place = { middle: dateLine.top / 2, height, size };
    const items = [...dateLine.items, ...credits.items];
    if (context.isUndated) return [...composeName(head, context, place), ...items];
    return [
      ...composeEar(head, dateEar(context), { ...place, side: 'start' }),
      ...composeName(head, context, place),
      ...(context.origin
        ? composeCodeEar(head, { ...context, origin: context.origin }, place)
        : composeEar(head, pagesEar(head, context), { ...place, side: 'end' })),
      ...items,
    ];
  });
}

interface NamePlace {
  /** The middle of the height above the date line. */
  middle: Millimetres;
  /** The height that the sizes are for. */
  height: Millimetres;
  size: ReturnType<typeof mastheadSizes>;
}

/** Composes the paper's name with the Latin name below it. */
function composeName(
  head: HeadItems,
  { paper, metrics }: SheetContext,
  { middle, size }: NamePlace,
): SheetItem[] {
  const { name, latinName, lineHeight } = headType;
  const { nameLatin } = paper;
  const nameHigh = paper.logo ? size.logo.height : size.name * name.lineHeight;
  const height = nameHigh + (nameLatin === undefined ? 0 : size.latin * lineHeight);
  const top = middle - height / 2;
  const centred = { x: head.width / 2, align: 'middle' } as const;
  const spacing = metrics.typography.hasWordSpaces ? 0 : name.spacing;
  const own = { text: paper.name, face: 'heavy', size: size.name, y: top, spacing } as const;
  const items: SheetItem[] = [
    paper.logo
      ? head.logo(toLogo(paper.name, paper.logo), {
          ...{ x: (head.width - size.logo.width) / 2, y: top },
          ...size.logo,
        })
      : head.text('masthead', { ...centred, ...own, lineHeight: name.lineHeight, part: 'title' }),
  ];
  if (nameLatin !== undefined) {
    items.push(
      head.text('masthead', {
        ...centred,
        text: nameLatin.toUpperCase(),
        face: 'song',
        size: size.latin,
        y: top + nameHigh,
        lineHeight,
        spacing: latinName.spacing,
        language: 'en',
      }),
    );
  }
  return items;
}

/** The logo is called by the name that it takes the place of. */
function toLogo(alt: string, { name, width, height }: Logo) {
  return { src: logoPath(name), alt, pixels: { width, height } };
}

function dateEar({ paper: { language }, edition: { date } }: SheetContext): EarText {
  const lunar = formatLunarDay(date, language);
  return {
    number: String(Number(date.slice(8))),
    lines: [
      { text: formatYearMonth(date, language), face: 'song' },
      { text: formatWeekday(date, language), face: 'hei' },
      ...(lunar === undefined
        ? []
        : [{ text: lunar, face: 'song' as const, size: headType.ear.lunar }]),
    ],
  };
}

/** The most lines of names in the right ear, which is as high as the left one then. */
const mostNameLines = 2;

/**
 * Returns the number of pages, for the right ear of a paper without a known address, and the names of all pages in
 * their order, which say what is inside. Names that do not fit are left out together: some of them would mislead.
 */
function pagesEar(head: HeadItems, { paper, edition }: SheetContext): EarText {
  const { padding, width, pages: size } = headType.ear;
  const count = edition.pages.length;
  const room = width - 2 * padding.side;
  const names = [...new Set(edition.pages.map(({ name }) => name).filter(Boolean))];
  const lines = fillFactLines(names, head, { face: 'song', type: size, room });
  const fits = lines.length <= mostNameLines && lines.every((line) => line.width <= room);
  return {
    number: String(count),
    lines: [
      { text: languageOf(paper.language).messages.pagesToday(count), face: 'hei' },
      ...(fits ? lines.map(({ text, face }) => ({ text, face, size })) : []),
    ],
  };
}

/** Returns the width of a module: the code takes half of the ear's height, but phones must read it. */
function earModule(height: Millimetres): Millimetres {
  return Math.min(0.7, Math.max(leastModule, (height * 0.55) / shortCodeModules));
}

/** Composes the edition's address as a QR code, with a line below it that says what it is for. */
function composeCodeEar(
  head: HeadItems,
  context: SheetContext & { origin: string },
  { middle, height, size: { ear } }: NamePlace,
): SheetItem[] {
  const { side, ...code } = pageCode(1, earModule(height), context);
  const text = languageOf(context.paper.language).messages.scanEdition;
  const { lineHeight } = headType.ear;
  const width = Math.max(side, head.widthOf(text, 'hei') * ear);
  const top = middle - (side + ear * lineHeight) / 2;
  const centre = head.width - width / 2;
  return [
    head.code(code, { x: centre - side / 2, y: top, width: side, height: side }),
    head.text('masthead', {
      text,
      face: 'hei',
      size: ear,
      x: centre,
      align: 'middle',
      y: top + side,
      lineHeight,
    }),
  ];
}

/** Least white between two facts, in em. */
const leastGap = 1.5;

/** Composes the date line: the facts of the issue below a rule, with equal white between them; one alone is centred. */
function composeDateLine(
  head: HeadItems,
  grid: SheetGrid,
  { paper, edition, origin, credits }: SheetContext & { credits: Millimetres },
): { top: Millimetres; items: SheetItem[] } {
  const facts = issueFacts(paper, edition, Boolean(origin));
  const size = lineType(facts, grid, { ems: leastGap * facts.length });
  const { rule, above, below } = headMeasures.dateLine;
  const { lineHeight } = headType;
  const top = head.ruleTop - credits - below - lineHeight * size - above - rule;
  const widths = facts.map((fact) => head.widthOf(fact, 'song') * size);
  const white = head.width - widths.reduce((sum, width) => sum + width, 0);
  const between = facts.length > 1 ? white / (facts.length - 1) : 0;
  let x = facts.length > 1 ? 0 : white / 2;
  const items: SheetItem[] = facts.map((text, index) => {
    const y = top + rule + above;
    const item = head.text('masthead', { text, face: 'song', size, x, y, lineHeight });
    x += (widths[index] ?? 0) + between;
    return item;
  });
  return {
    top,
    items: [head.ruleAcross('date-line', { y: top, thickness: rule, isDouble: false }), ...items],
  };
}

/** The most of the height above the date line that credits take: the name needs the rest. */
const mostCredits = 0.25;
/** White below the credits. */
const underCredits: Millimetres = 0.6;

/** Composes the people who made the page in lines under the date line, centred as the name is over it. */
function composeCredits(
  head: HeadItems,
  plan: PagePlan,
  context: SheetContext,
): { height: Millimetres; items: SheetItem[] } {
  const credits = listCredits(pageOf(plan, context), context.paper.language);
  if (credits.length === 0) return { height: 0, items: [] };
  const { lines, type } = fitCredits(credits, head, plan.grid);
  const { lineHeight } = headType;
  const height = lines.length * lineHeight * type + underCredits;
  const top = head.ruleTop - height;
  const items = lines.map(({ text, face }, index) =>
    head.text('masthead', {
      text,
      face,
      size: type,
      x: head.width / 2,
      align: 'middle',
      y: top + index * lineHeight * type,
      lineHeight,
      part: 'credits',
    }),
  );
  return { height, items };
}

/** Sets credits on one line where that is possible in 6 pt, else on more; so many that the name suffers are smaller. */
function fitCredits(
  credits: readonly string[],
  head: HeadItems,
  grid: SheetGrid,
): { lines: FactLine[]; type: Millimetres } {
  const most = (nameHeight(grid) - underCredits) * mostCredits;
  const room = head.width;
  const oneLine = room / head.widthOf(credits.join('　'), 'kai');
  let type = Math.max(leastType, Math.min(largestType, oneLine));
  for (;;) {
    const lines = fillFactLines(credits, head, { face: 'kai', type, room });
    const isWide = lines.some(({ width }) => width > room);
    const isHigh = lines.length * headType.lineHeight * type > most;
    if (type < unreadable || !(isWide || isHigh)) return { lines, type };
    type *= 0.95;
  }
}

/** A hundred names are as small as a tenth of a millimetre; below that nothing is drawn. */
const unreadable: Millimetres = 0.1;
