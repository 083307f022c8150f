import { LRUCache } from 'lru-cache';
import { sheetTexts } from '@/components/sheet/sheet-texts';
import type { FaceSlot, FaceTexts } from '@/components/site/fonts/font-families';
import { fontStyles } from '@/components/site/fonts/fonts';
import type { DeskPage } from '@/lib/desk/edition/desk-state';
import { faces } from '@/lib/fonts/face';
import type { FaceSet } from '@/lib/language/face-set';
import { graphemes } from '@/lib/layout/lines/tokenize';

export interface ShownTexts {
  date: string;
  set: FaceSet;
  pages: readonly Pick<DeskPage, 'digest' | 'sheet'>[];
  /** What the desk says beside the sheets. */
  beside: string;
}

/** The characters for which the fonts of a desk are declared. */
interface Declared {
  characters: ReadonlyMap<string, ReadonlySet<string>>;
  first: FaceTexts;
  added: readonly FaceTexts[];
  styles: string[];
}

type Characters = ReadonlyMap<string, ReadonlySet<string>>;

/** Desks that are open in windows at the same time, and pages of their last acts. */
const declared = new LRUCache<string, Declared>({ max: 20 });
const known = new LRUCache<string, Characters>({ max: 200 });

/** In Song and 黑体 the desk has its own text. */
const besideSlot: FaceSlot = 'hei';

/**
 * Returns the style sheets that declare the fonts of an edition's sheets. Each face has the characters that the
 * edition sets in any face, so that hardly an act needs another file: what an act adds to the edition is in a file and a
 * style sheet of its own, and those that the browser has remain.
 */
export function declareFonts({ date, set, pages, beside }: ShownTexts): string[] {
  const name = JSON.stringify([date, set]);
  const before = declared.get(name);
  const shown = joinCharacters([
    ...pages.map(findCharacters),
    new Map([[besideSlot, new Set(graphemes(beside))]]),
  ]);
  const next = before ? extend(before, shown, set) : open(shown, set);
  declared.set(name, next);
  return next.styles;
}

function open(shown: Characters, set: FaceSet): Declared {
  const all = new Set([...shown.values()].flatMap((some) => [...some]));
  const slots = [...faces.map((face): FaceSlot => `sheet-${face}`), besideSlot];
  const characters = new Map(slots.map((slot) => [slot, all] as const));
  const first = toTexts(characters);
  return { characters, first, added: [], styles: fontStyles({ texts: first, set }, []) };
}

function extend(before: Declared, shown: Characters, set: FaceSet): Declared {
  const missing = new Map<string, ReadonlySet<string>>();
  for (const [slot, some] of shown) {
    const known = before.characters.get(slot);
    const rest = [...some].filter((one) => !known?.has(one));
    if (rest.length > 0) missing.set(slot, new Set(rest));
  }
  if (missing.size === 0) return before;
  const added = [...before.added, toTexts(missing)];
  const styles = fontStyles({ texts: before.first, set }, added);
  return { ...before, characters: joinCharacters([before.characters, missing]), added, styles };
}

/** The characters of a page in each face. */
function findCharacters({ digest, sheet }: Pick<DeskPage, 'digest' | 'sheet'>): Characters {
  const found =
    known.get(digest) ??
    new Map(
      Object.entries(sheetTexts(sheet.items)).map(([slot, text]) => [
        slot,
        new Set(graphemes(text)),
      ]),
    );
  known.set(digest, found);
  return found;
}

function joinCharacters(all: readonly Characters[]): Characters {
  const joined = new Map<string, Set<string>>();
  for (const [slot, some] of all.flatMap((one) => [...one])) {
    const own = joined.get(slot) ?? new Set();
    for (const one of some) own.add(one);
    joined.set(slot, own);
  }
  return joined;
}

const toTexts = (characters: Characters): FaceTexts =>
  Object.fromEntries([...characters].map(([slot, some]) => [slot, [...some].join('')]));
