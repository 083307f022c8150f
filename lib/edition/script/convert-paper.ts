import type { Paper } from '@/lib/content/fields/schema';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import {
  otherScript,
  regionOf,
  scriptOf,
  type TraditionalRegion,
  tagOfScript,
} from '@/lib/language/chinese/script/script';
import type { ScriptConversion } from './convert-article';
import { convertBody } from './convert-body';

/** Returns the script that readers may choose besides the paper's own; undefined for a paper that is not Chinese. */
export function otherScriptOf({ language }: Pick<Paper, 'language'>): ChineseScript | undefined {
  const own = scriptOf(language);
  return own && otherScript[own];
}

/** The traditional characters of a paper, written or converted. */
export function traditionalRegion({
  language,
  traditional,
}: Pick<Paper, 'language' | 'traditional'>): TraditionalRegion {
  return traditional?.region ?? regionOf(language);
}

/** Returns what the paper writes in its own way, by the text that is converted. */
export function exceptionsTo(
  script: ChineseScript,
  { traditional }: Pick<Paper, 'traditional'>,
): Map<string, string> {
  const pairs = toPairs(traditional?.exceptions);
  return new Map(script === 'hant' ? pairs : pairs.map(([hans, hant]) => [hant, hans]));
}

/** Returns the pairs in either notation. */
function toPairs(
  exceptions: NonNullable<Paper['traditional']>['exceptions'] = {},
): [simplified: string, traditional: string][] {
  if (!Array.isArray(exceptions)) return Object.entries(exceptions);
  return exceptions.map(([simplified = '', traditional = '']) => [simplified, traditional]);
}

/** Returns the language tag of a paper in its other script. */
export function otherTag(script: ChineseScript, paper: Paper): string {
  return tagOfScript(script, traditionalRegion(paper));
}

/** Returns a paper in its other script. */
export function convertPaper<P extends Paper>(
  paper: P,
  { converter, tag }: Pick<ScriptConversion, 'converter' | 'tag'>,
): P {
  const { text } = converter;
  const { tagline, publisher, contact, footer, imprint, lexicon } = paper;
  return {
    ...paper,
    language: tag,
    name: text(paper.name),
    sections: paper.sections.map((section) => ({ ...section, name: text(section.name) })),
    ...(tagline !== undefined && { tagline: text(tagline) }),
    ...(publisher !== undefined && { publisher: text(publisher) }),
    ...(contact !== undefined && { contact: text(contact) }),
    ...(footer !== undefined && { footer: text(footer) }),
    ...(imprint && { imprint: convertBody(imprint, { convert: (one) => text(one), tag }) }),
    ...(lexicon && { lexicon: lexicon.map((word) => text(word)) }),
  };
}
