import type { Page } from '@/lib/edition/edition';
import { languageOf } from '@/lib/language/find-language';
import type { Millimetres } from '@/lib/layout/model/sheet-grid';
import type { Face } from '@/lib/layout/model/story';
import type { MillimetreItems } from './millimetre-items';

/** The people who made a page. */
export type Makers = Pick<Page, 'editors' | 'designers' | 'proofreaders'>;

/** Returns the people who made a page, each with what they did, in the order of Chinese papers. */
export function listCredits(
  { editors, designers, proofreaders }: Makers,
  language: string,
): string[] {
  const messages = languageOf(language).messages;
  return [
    ...editors.map((name) => `${messages.editors} ${name}`),
    ...designers.map((name) => `${messages.designers} ${name}`),
    ...proofreaders.map((name) => `${messages.proofreaders} ${name}`),
  ];
}

/** Some facts on one line of a head. */
export interface FactLine {
  text: string;
  face: Face;
  width: Millimetres;
}

interface FactSetting {
  face: Face;
  type: Millimetres;
  /** Width of the lines. */
  room: Millimetres;
}

/** Breaks facts into lines; what does not fit beside the last begins a new one. */
export function fillFactLines(
  facts: readonly string[],
  head: Pick<MillimetreItems, 'widthOf'>,
  { face, type, room }: FactSetting,
): FactLine[] {
  const widthOf = (text: string) => head.widthOf(text, face) * type;
  const lines: FactLine[] = [];
  for (const fact of facts) {
    const last = lines.at(-1);
    const joined = last && `${last.text}　${fact}`;
    if (last && joined !== undefined && widthOf(joined) <= room) {
      last.text = joined;
      last.width = widthOf(joined);
    } else lines.push({ text: fact, face, width: widthOf(fact) });
  }
  return lines;
}
