import { HEAD_TYPE, issueFacts, mastheadSizes } from '@/lib/edition/masthead';
import { formatLunarDay, formatWeekday, formatYearMonth } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import type { Millimetres } from '@/lib/layout/model/sheet-grid';
import type { PageDrawing } from './draw-rows';
import { drawWords, type Words } from './draw-words';
import { inks } from './inks';
import { fillBox, type Mark, strokeBox } from './mark';
import type { HeadArea, SheetHead } from './sheet-head';
import { textLine } from './text-line';

/** The date line with its rule; see components/sheet/sheet-head.css. */
const dateLine: Millimetres = 5.95;

/** 报头: the name between its ears, under them what tells one issue from another. */
export function drawMasthead(head: SheetHead, area: HeadArea, drawing: PageDrawing): Mark[] {
  const { paper, edition, page, plan } = head;
  const { language } = paper;
  const { ear } = mastheadSizes(paper, plan.grid);
  const middle = (area.height - dateLine) / 2;
  const left = [
    String(Number(edition.date.slice(8))),
    formatYearMonth(edition.date, language),
    formatWeekday(edition.date, language),
    formatLunarDay(edition.date, language),
  ];
  const pages = edition.pages.length;
  const right = [String(pages), languageOf(language).messages.pagesToday(pages), page.name];
  return [
    ...drawEar(left, { size: ear, middle }, drawing),
    ...drawEar(right, { size: ear, middle, right: area.width }, drawing),
    ...drawName(head, { middle, centre: area.width / 2 }, drawing),
    ...drawDateLine(head, area, drawing),
  ];
}

function drawName(
  { paper, plan }: SheetHead,
  { middle, centre }: { middle: Millimetres; centre: Millimetres },
  drawing: PageDrawing,
): Mark[] {
  const { name, latin } = mastheadSizes(paper, plan.grid);
  // The name's line and the Latin one under it stand in the middle together.
  const top = middle - (name * 1.15 + (paper.nameLatin ? latin * 1.4 : 0)) / 2;
  const at = { align: 'middle', x: centre } as const;
  const spacing = drawing.metrics.typography.hasWordSpaces ? 0 : 0.08;
  const baseline = top + name * 0.96;
  const below = top + name * 1.15 + latin;
  const nameLatin = paper.nameLatin?.toUpperCase();
  return [
    ...drawWords(
      { ...at, text: paper.name, face: 'heavy', size: name, spacing, baseline },
      drawing,
    ),
    ...drawWords(
      { ...at, text: nameLatin, face: 'song', size: latin, spacing: 0.3, baseline: below },
      drawing,
    ),
  ];
}

interface EarPlace {
  /** Size of its type, and the middle of its height. */
  size: Millimetres;
  middle: Millimetres;
  /** Its right edge, where it does not stand at the left. */
  right?: Millimetres;
}

/** An ear 报眼: a number large, and under it lines that say what of, in a double frame. */
function drawEar(
  [number = '', ...rest]: (string | undefined)[],
  { size, middle, right }: EarPlace,
  drawing: PageDrawing,
): Mark[] {
  const lines = rest.filter((line) => line !== undefined && line !== '');
  const widths = lines.map((line) => textLine(line ?? '', 'hei', drawing.metrics).width);
  const width = Math.max(8.4, 1.2 + Math.max(0, ...widths)) * size;
  const height = (0.3 + 3.4 * 1.15 + lines.length * 1.45 + 0.45) * size;
  const x = right === undefined ? 0 : right - width;
  const top = middle - height / 2;
  const at = { align: 'middle', x: x + width / 2, size } as const;
  const words: Words[] = [
    { ...at, text: number, face: 'heavy', size: 3.4 * size, baseline: top + 3.3 * size },
    ...lines.map((text, index): Words => {
      const baseline = top + (0.3 + 3.91 + 1.05 + index * 1.45) * size;
      return { ...at, text, face: index === 1 ? 'hei' : 'song', baseline };
    }),
  ];
  const frames = [0, 0.48].map((inset) => {
    const box = {
      x: x + inset + 0.11,
      y: top + inset + 0.11,
      width: width - 2 * inset - 0.22,
      height: height - 2 * inset - 0.22,
    };
    return strokeBox(box, 0.22, drawing.frame);
  });
  return [...frames, ...words.flatMap((one) => drawWords(one, drawing))];
}

/** Facts from edge to edge; one alone stands in the middle. */
function drawDateLine({ paper, edition }: SheetHead, area: HeadArea, drawing: PageDrawing): Mark[] {
  const facts = issueFacts(paper, edition, false);
  const top = area.height - dateLine;
  const baseline = top + 0.9 + HEAD_TYPE * 1.08;
  const rule = { x: 0, y: top, width: area.width, height: 0.2 };
  const last = facts.length - 1;
  const said = facts.flatMap((text, index) => {
    const share = last === 0 ? 0.5 : index / last;
    const align = share === 0 ? 'start' : share === 1 ? 'end' : 'middle';
    const x = share * area.width;
    return drawWords({ text, face: 'song', size: HEAD_TYPE, x, align, baseline }, drawing);
  });
  return [fillBox(rule, inks.rule, drawing.frame), ...said];
}
