import { toFolio } from '@/lib/edition/folio';
import { languageOf } from '@/lib/language/find-language';
import type { PageDrawing } from './draw-rows';
import { drawWords, type Words } from './draw-words';
import { inks } from './inks';
import type { Mark } from './mark';
import type { HeadArea, SheetHead } from './sheet-head';
import { textLine } from './text-line';

/** 报眉 of an inner page: number and name, whose paper it is, date and who made it. */
export function drawFolio(head: SheetHead, area: HeadArea, drawing: PageDrawing): Mark[] {
  const { paper, page, plan } = head;
  const folio = toFolio({ ...head, grid: plan.grid, code: 0 });
  const { type, nameEm } = folio;
  const baseline = area.height - 1.9;
  const nameAt = 4.4 * type;
  const nameEnd = nameAt + textLine(page.name, 'hei', drawing.metrics).width * nameEm * type;
  const facts = listFacts(folio, (area.width - nameEnd) / type, drawing);
  const factsAt = area.width - Math.max(...facts.map(({ width }) => width)) * type;
  const all: Words[] = [
    {
      text: String(page.number).padStart(2, '0'),
      face: 'heavy',
      size: 2.9 * type,
      x: 0,
      baseline,
      colour: inks.red,
    },
    { text: page.name, face: 'hei', size: nameEm * type, x: nameAt, baseline },
    ...(folio.isPaperNamed ? namePaper(paper, (nameEnd + factsAt) / 2, type, baseline) : []),
    ...facts.toReversed().map(
      ({ text, face }, line): Words => ({
        text,
        face,
        size: type,
        x: area.width,
        align: 'end',
        baseline: baseline - line * type * 1.4,
      }),
    ),
  ];
  return all.flatMap((messages) => drawWords(messages, drawing));
}

/** In the middle of what the others leave. */
function namePaper(
  { name, nameLatin, language }: SheetHead['paper'],
  middle: number,
  type: number,
  baseline: number,
): Words[] {
  const size = type * 1.5;
  const at = { align: 'middle', x: middle } as const;
  const spacing = languageOf(language).script === 'han' ? 0.12 : 0;
  if (!nameLatin) return [{ ...at, text: name, face: 'heavy', size, spacing, baseline }];
  return [
    { ...at, text: name, face: 'heavy', size, spacing, baseline: baseline - size * 0.53 },
    {
      ...at,
      text: nameLatin.toUpperCase(),
      face: 'song',
      size: size / 2,
      spacing: 0.15,
      baseline,
    },
  ];
}

interface FactLine {
  text: string;
  face: 'song' | 'kai';
  width: number;
}

/** The lines of the date and of who made the page, parted where one is wider than `room` em. */
function listFacts(
  { day, credits }: ReturnType<typeof toFolio>,
  room: number,
  { metrics }: PageDrawing,
): FactLine[] {
  const toLine = (facts: string[], face: FactLine['face']): FactLine => {
    const text = facts.join('　');
    return { text, face, width: textLine(text, face, metrics).width };
  };
  const lay = (facts: string[], face: FactLine['face']): FactLine[] => {
    const line = toLine(facts, face);
    if (facts.length < 2 || line.width <= room) return facts.length > 0 ? [line] : [];
    return [...lay(facts.slice(0, -1), face), toLine(facts.slice(-1), face)];
  };
  return [...lay(day, 'song'), ...lay(credits, 'kai')];
}
