import { element } from '@/lib/edition/xml';
import { desk, inks } from './inks';

/**
 * A piece of newsprint as cut out of the paper: sides cut by scissors, a hair off the straight, the foot
 * torn, and lying on a desk. Made of the picture's own size alone, so that the same card is the same bytes.
 */
export interface Cutting {
  width: number;
  height: number;
  /** Of the desk round the paper. */
  margin: number;
}

/** The desk, the paper and its shadow; what is drawn on the paper is cut off at its edge. */
export function drawCutting(cutting: Cutting, content: string, definitions: string): string {
  const { width, height } = cutting;
  const outline = outlineOf(cutting);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
    },
    [
      definitions,
      element('clipPath', { id: 'paper' }, [element('path', { d: outline })]),
      element('rect', { width, height, fill: desk.top }),
      element('path', { d: outline, fill: desk.shadow, transform: 'translate(3 4)' }),
      element('path', { d: outline, fill: inks.sheet }),
      element('g', { 'clip-path': 'url(#paper)', fill: inks.ink }, [drawFibres(cutting), content]),
    ],
  );
}

/** A tear's teeth, in pixels of a 630 high card: their length and how far they bite. */
const tooth = { length: 9, bite: 4, wave: 6 };

function outlineOf({ width, height, margin }: Cutting): string {
  const random = openRandom(width * 31 + height);
  const foot: string[] = [];
  const [left, right, bottom] = [margin, width - margin, height - margin - tooth.wave];
  for (let x = right; x > left; x -= tooth.length * (0.5 + random())) {
    const y = bottom + Math.sin(x / 90) * tooth.wave + (random() - 0.5) * 2 * tooth.bite;
    foot.push(`L${x.toFixed(1)} ${y.toFixed(1)}`);
  }
  return `M${left - 1} ${bottom}L${left + 2} ${margin}L${right} ${margin + 2}${foot.join('')}Z`;
}

/** Fibres of the newsprint to a million pixels: enough to be paper, too few to weigh. */
const density = 900;

function drawFibres({ width, height }: Cutting): string {
  const random = openRandom(width * 7 + height);
  const count = Math.round((width * height * density) / 1e6);
  const fibres = Array.from({ length: count }, () => {
    const [x, y] = [random() * width, random() * height];
    return `M${x.toFixed(0)} ${y.toFixed(0)}l${(random() * 8 - 4).toFixed(1)} ${(random() * 4 - 2).toFixed(1)}`;
  });
  return element('path', {
    d: fibres.join(''),
    stroke: inks.tint,
    'stroke-width': 1.2,
    fill: 'none',
  });
}

/** Numbers from 0 to 1 in an order that only the seed decides (a linear congruential generator). */
function openRandom(seed: number): () => number {
  let state = seed % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
