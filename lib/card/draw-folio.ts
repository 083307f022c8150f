import { formatDay, formatLunarDay, formatWeekday } from '@/lib/edition/dates';
import { HEAD_TYPE } from '@/lib/edition/masthead';
import { wordsOf } from '@/lib/edition/words';
import { isHanScript } from '@/lib/layout/face-of';
import type { PageDrawing } from './draw-rows';
import type { HeadArea, SheetHead } from './draw-sheet-head';
import { drawWords, type Words } from './draw-words';
import { inks } from './inks';
import type { Mark } from './mark';

/** 报眉 of an inner page: number and name, whose paper it is, date and who made it. */
export function drawFolio(head: SheetHead, area: HeadArea, drawing: PageDrawing): Mark[] {
  const { paper, edition, page } = head;
  const { language } = paper;
  const baseline = area.height - 1.9;
  const above = baseline - HEAD_TYPE * 1.4;
  const day = [formatDay, formatWeekday, formatLunarDay].map((tell) =>
    tell(edition.date, language),
  );
  const spacing = isHanScript(language) ? 0.12 : 0;
  const number = String(page.number).padStart(2, '0');
  const middle = { align: 'middle', x: area.width / 2 } as const;
  const right = { align: 'end', x: area.width, size: HEAD_TYPE } as const;
  const credits = creditsOf(head);
  const latin = paper.nameLatin?.toUpperCase();
  const nameSize = HEAD_TYPE * 1.5;
  const nameLine = latin ? above + 0.6 : baseline;
  const all: Words[] = [
    { text: number, face: 'heavy', size: 2.9 * HEAD_TYPE, x: 0, baseline, colour: inks.red },
    { text: page.name, face: 'hei', size: 1.7 * HEAD_TYPE, x: 4.4 * HEAD_TYPE, baseline },
    { ...middle, text: paper.name, face: 'heavy', size: nameSize, spacing, baseline: nameLine },
    { ...middle, text: latin, face: 'song', size: nameSize / 2, spacing: 0.15, baseline },
    {
      ...right,
      text: day.filter(Boolean).join('　'),
      face: 'song',
      baseline: credits ? above : baseline,
    },
    { ...right, text: credits, face: 'kai', baseline },
  ];
  return all.flatMap((words) => drawWords(words, drawing));
}

function creditsOf({ paper, page }: SheetHead): string {
  const words = wordsOf(paper.language);
  return [
    ...page.editors.map((name) => `${words.editors} ${name}`),
    ...page.designers.map((name) => `${words.designers} ${name}`),
    ...page.proofreaders.map((name) => `${words.proofreaders} ${name}`),
  ].join('　');
}
