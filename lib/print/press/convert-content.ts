import { type PressInks, pressOperators, toPressColour } from './press-colour';
import { type Operator, readOperators } from './read-operators';

export interface ContentParts {
  inks: PressInks;
  /** True for a name of the stream's resources that stands for a colour space of red, green and blue. */
  isRgbSpace: (name: string) => boolean;
}

export interface ConvertedContent {
  /** As Latin 1. */
  content: string;
  /** What was not converted, as the end of a sentence about a page. */
  left: string[];
}

/** Replaces all colours of a content stream by the inks of a press. All else stays as it is, with its tags. */
export function convertContent(
  content: string,
  { inks, isRgbSpace }: ContentParts,
): ConvertedContent {
  const left: string[] = [];
  const parts: string[] = [];
  let copied = 0;
  const replace = ({ from, to }: Operator, by: string) => {
    parts.push(content.slice(copied, from), by);
    copied = to;
  };
  /** Whether the present space of fills and strokes was one of red, green and blue, with those that `Q` restores. */
  let spaces = { fill: false, stroke: false };
  const saved: (typeof spaces)[] = [];
  for (const operator of readOperators(content)) {
    const { name, operands } = operator;
    if (name === 'q') saved.push({ ...spaces });
    if (name === 'Q') spaces = saved.pop() ?? { fill: false, stroke: false };
    const use = colourUses[name];
    if (!use) {
      if (name === 'BI' && hasRgbImage(operands[0] ?? '')) left.push('an image inside of its text');
      continue;
    }
    const { kind, of } = use;
    if (kind === 'space') {
      spaces[of] = isRgbSpace((operands[0] ?? '').slice(1));
      if (spaces[of]) replace(operator, write([0, 0, 0], inks, of));
    } else if (kind === 'rgb' || (kind === 'any' && spaces[of] && operands.length === 3)) {
      replace(operator, write(operands.map(Number), inks, of));
    } else if (kind === 'other') spaces[of] = false;
  }
  parts.push(content.slice(copied));
  return { content: parts.join(''), left };
}

type Use = { kind: 'rgb' | 'any' | 'space' | 'other'; of: 'fill' | 'stroke' };

/** The operators that set a colour or a colour space (ISO 32000-1, table 74). */
const colourUses: Partial<Record<string, Use>> = {
  rg: { kind: 'rgb', of: 'fill' },
  RG: { kind: 'rgb', of: 'stroke' },
  cs: { kind: 'space', of: 'fill' },
  CS: { kind: 'space', of: 'stroke' },
  sc: { kind: 'any', of: 'fill' },
  SC: { kind: 'any', of: 'stroke' },
  scn: { kind: 'any', of: 'fill' },
  SCN: { kind: 'any', of: 'stroke' },
  g: { kind: 'other', of: 'fill' },
  G: { kind: 'other', of: 'stroke' },
  k: { kind: 'other', of: 'fill' },
  K: { kind: 'other', of: 'stroke' },
};

function write(rgb: readonly number[], inks: PressInks, of: 'fill' | 'stroke'): string {
  const [red = 0, green = 0, blue = 0] = rgb;
  return `${toPressColour([red, green, blue], inks).join(' ')} ${pressOperators[inks][of]}`;
}

const hasRgbImage = (image: string): boolean => /\/(?:RGB|DeviceRGB|I|Indexed)\b/.test(image);
