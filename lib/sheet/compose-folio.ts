import type { PagePlan } from '@/lib/layout/model/page-plan';
import type { Millimetres } from '@/lib/layout/model/sheet-grid';
import { leastModule, pageCode } from './compose-code';
import { composeHead, type HeadItems } from './compose-head';
import { type FactLine, fillFactLines } from './fact-lines';
import { type Folio, toFolio } from './folio-contents';
import { pageOf, type SheetContext } from './sheet-context';
import type { SheetGroup, SheetItem, TextItem } from './sheet-item';
import { headMeasures, headType } from './tokens';

/** Composes the folio 报眉 of an inner page: number and name of the page, the paper's name, date, credits, QR code. */
export function composeFolio(plan: PagePlan, context: SheetContext): SheetGroup {
  return composeHead('folio', plan, context, (head) => {
    const { origin, edition, paper, isUndated } = context;
    const code = origin ? pageCode(plan.number, leastModule, { ...context, origin }) : undefined;
    const page = pageOf(plan, context);
    const folio = toFolio({
      ...{ paper, edition, page, isUndated },
      grid: plan.grid,
      code: code?.side ?? 0,
    });
    const { type } = folio;
    const bottom = head.ruleTop - headMeasures.aboveFolioRule;
    const gap = headType.folio.gap * type;
    const number = String(plan.number).padStart(2, '0');
    const numberEnd = head.widthOf(number, 'heavy') * headType.folio.number * type;
    const nameSize = folio.nameEm * type;
    const nameEnd = numberEnd + gap + head.widthOf(page.name, 'hei') * nameSize;
    const right = code ? head.width - code.side - gap : head.width;
    const paperName = folio.isPaperNamed ? namePaper(head, context, type) : undefined;
    const taken = paperName ? paperName.width + gap : 0;
    const facts = lineUp(head, folio, right - nameEnd - gap - taken);
    const factsStart = right - Math.max(0, ...facts.map(({ width }) => width));
    const { lineHeight } = headType.folio.name;
    const line = { align: 'start', x: numberEnd + gap } as const;
    return [
      head.text('folio', {
        text: number,
        face: 'heavy',
        size: headType.folio.number * type,
        x: 0,
        y: bottom - headType.folio.number * type,
        lineHeight: 1,
        colour: 'red',
      }),
      head.text('folio', {
        ...line,
        text: page.name,
        face: 'hei',
        size: nameSize,
        y: bottom - lineHeight * nameSize,
        lineHeight,
        part: 'title',
      }),
      ...(paperName?.compose((nameEnd + factsStart) / 2, bottom) ?? []),
      ...facts.map(({ text, face, part }, index) =>
        head.text('folio', {
          text,
          face,
          size: type,
          x: right,
          align: 'end',
          y: bottom - (facts.length - index) * headType.lineHeight * type,
          lineHeight: headType.lineHeight,
          ...(part && { part }),
        }),
      ),
      // Its lower quiet zone is the white above the rule; its upper one may reach into the margin.
      ...(code
        ? [
            head.code(
              { text: code.text, label: code.label },
              {
                x: head.width - code.side,
                y: head.ruleTop - code.side,
                width: code.side,
                height: code.side,
              },
            ),
          ]
        : []),
    ];
  });
}

interface PaperName {
  width: Millimetres;
  /**
   * @param middle the x of its middle
   * @param bottom the y at which its last line ends
   */
  compose: (middle: Millimetres, bottom: Millimetres) => SheetItem[];
}

/** Returns the paper's name with the Latin name below it. */
function namePaper(
  head: HeadItems,
  { paper, metrics }: SheetContext,
  type: Millimetres,
): PaperName {
  const { size, lineHeight, spacing } = headType.folio.paper;
  const { latin } = headType.folio;
  const own = {
    text: paper.name,
    face: 'heavy',
    size: size * type,
    spacing: metrics.typography.hasWordSpaces ? 0 : spacing,
    lineHeight,
  } as const;
  const under = paper.nameLatin && {
    text: paper.nameLatin.toUpperCase(),
    face: 'song' as const,
    size: latin.size * size * type,
    spacing: latin.spacing,
    lineHeight,
    language: 'en',
  };
  const lines = [own, ...(under ? [under] : [])];
  const widths = lines.map(({ text, face, spacing: white, size: em }) => {
    return head.widthOf(text, face, white) * em;
  });
  return {
    width: Math.max(...widths),
    compose: (middle, bottom) => {
      let y = bottom - lines.reduce((sum, { size: em }) => sum + em * lineHeight, 0);
      return lines.map((line) => {
        const item = head.text('folio', { ...line, x: middle, align: 'middle', y });
        y += line.size * lineHeight;
        return item;
      });
    },
  };
}

type FolioLine = FactLine & Pick<TextItem, 'part'>;

/** Breaks the date and the credits of a page into lines. */
function lineUp(head: HeadItems, { day, credits, type }: Folio, room: Millimetres): FolioLine[] {
  return [
    ...fillFactLines(day, head, { face: 'song', type, room }),
    ...fillFactLines(credits, head, { face: 'kai', type, room }).map(
      (line): FolioLine => ({ ...line, part: 'credits' }),
    ),
  ];
}
