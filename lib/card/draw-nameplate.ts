import type { Paper } from '@/lib/content/fields/schema';
import { logoPath } from '@/lib/edition/addresses/paths';
import { formatDayParts } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import { toShortLine } from '@/lib/sheet/lines/to-text-line';
import { colourIn, colourOf } from './card-colours';
import { type Drawing, drawLine } from './draw-text';
import { fillBox, type Mark, type Pixels, toPixels } from './mark';

/** The contents of a card's nameplate. */
export interface NameplateSource {
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

/** Tops of the two rules, heights of nameplate and logo, and size of day and page, all relative to the size of the name. */
const measures = { rule: 1.32, thin: 1.45, height: 1.5, facts: 0.58, logo: 1.2 };

/** Draws the nameplate of a card: the paper's name, the day and the page over a double rule. */
export function drawNameplate(
  source: NameplateSource,
  place: NameplatePlace,
  drawing: Drawing & { metrics: TextMetrics },
): Mark[] {
  const { x, y, width, size } = place;
  const facts = factLines(source, drawing);
  const factSize = size * measures.facts;
  const factWidth = facts.reduce((sum, { line }) => sum + (line.width + 1) * factSize, 0);
  const baseline = y + size * 0.98;
  let right = x + width;
  const drawnFacts = facts.map(({ line, face, colour }) => {
    right -= line.width * factSize;
    const drawn = drawLine(line, { x: right, baseline, size: factSize, face, colour }, drawing);
    right -= factSize;
    return drawn;
  });
  return [
    drawName(source.paper, { x, y, width: width - factWidth, size, baseline }, drawing),
    ...drawnFacts,
    fillBox({ x, y: y + size * measures.rule, width, height: 3 }, colourOf('rule'), drawing.frame),
    fillBox({ x, y: y + size * measures.thin, width, height: 1 }, colourOf('rule'), drawing.frame),
  ];
}

/** Draws the name of the paper, or its logo in its place. */
function drawName(
  { name, logo }: Paper,
  { x, y, width, size, baseline }: NameplatePlace & { baseline: Pixels },
  drawing: Drawing & { metrics: TextMetrics },
): Mark {
  if (logo) {
    const height = size * measures.logo;
    const scale = Math.min(width / logo.width, height / logo.height);
    const high = logo.height * scale;
    const box = { x, y: y + (height - high) / 2, width: logo.width * scale, height: high };
    const { clip } = drawing.frame;
    return {
      kind: 'photograph',
      source: logoPath(logo.name),
      box: toPixels(box, drawing.frame),
      clip,
    };
  }
  const { metrics } = drawing;
  const spacing = metrics.typography.hasWordSpaces ? 0 : 0.06;
  const line = toShortLine(name, { face: 'heavy', metrics, spacing });
  const fitted = Math.min(size, width / line.width);
  return drawLine(line, { x, baseline, size: fitted, face: 'heavy' }, drawing);
}

export function heightOfNameplate({ size }: NameplatePlace): Pixels {
  return size * measures.height;
}

/** Returns page and day as lines, from the right edge inwards. */
function factLines(
  { paper, date, page }: NameplateSource,
  { metrics, spot }: { metrics: TextMetrics; spot: string },
) {
  const { language } = paper;
  const day = formatDayParts(date, language).join(' ');
  return [
    {
      line: toShortLine(languageOf(language).messages.page(page), { face: 'hei', metrics }),
      face: 'hei',
      colour: colourIn({ spot }, 'red'),
    },
    { line: toShortLine(day, { face: 'song', metrics }), face: 'song', colour: colourOf('soft') },
  ] as const;
}
