import type { Paper } from '@/lib/content/fields/schema';
import { formatDay, formatWeekday } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import { type Drawing, drawLine } from './draw-line';
import { inks } from './inks';
import { fillBox, type Mark, type Pixels } from './mark';
import { textLine } from './text-line';

/** Which paper, which day, which page: what a cutting is cited by. */
export interface Source {
  paper: Paper;
  date: string;
  page: number;
}

export interface NameplatePlace {
  x: Pixels;
  y: Pixels;
  width: Pixels;
  /** Size of the paper's name. */
  size: Pixels;
}

/** White under the messages, the two rules, and the height of all, beside the size of the name. */
const measures = { rule: 1.32, thin: 1.45, height: 1.5, facts: 0.58 };

/** The head of a card: the paper's name, the day and the page over a double rule. */
export function drawNameplate(source: Source, place: NameplatePlace, drawing: Drawing): Mark[] {
  const { x, y, width, size } = place;
  const { metrics } = drawing;
  const facts = factLines(source, metrics);
  const factSize = size * measures.facts;
  const factWidth = facts.reduce((sum, { line }) => sum + (line.width + 1) * factSize, 0);
  const spacing = metrics.typography.hasWordSpaces ? 0 : 0.06;
  const name = textLine(source.paper.name, 'heavy', metrics, spacing);
  const nameSize = Math.min(size, (width - factWidth) / name.width);
  const baseline = y + size * 0.98;
  let right = x + width;
  const drawnFacts = facts.map(({ line, face, colour }) => {
    right -= line.width * factSize;
    const drawn = drawLine(line, { x: right, baseline, size: factSize, face, colour }, drawing);
    right -= factSize;
    return drawn;
  });
  return [
    drawLine(name, { x, baseline, size: nameSize, face: 'heavy' }, drawing),
    ...drawnFacts,
    fillBox({ x, y: y + size * measures.rule, width, height: 3 }, inks.rule, drawing.frame),
    fillBox({ x, y: y + size * measures.thin, width, height: 1 }, inks.rule, drawing.frame),
  ];
}

export function heightOfNameplate({ size }: NameplatePlace): Pixels {
  return size * measures.height;
}

/** From the right edge inwards. */
function factLines({ paper, date, page }: Source, metrics: TextMetrics | Drawing['metrics']) {
  const { language } = paper;
  const day = `${formatDay(date, language)} ${formatWeekday(date, language)}`;
  return [
    {
      line: textLine(languageOf(language).messages.page(page), 'hei', metrics),
      face: 'hei',
      colour: inks.red,
    },
    { line: textLine(day, 'song', metrics), face: 'song', colour: inks.soft },
  ] as const;
}
