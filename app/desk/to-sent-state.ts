import { LRUCache } from 'lru-cache';
import { sheetTexts } from '@/components/sheet/sheet-texts';
import { type FaceTexts, joinTexts } from '@/components/site/font-families';
import { fontStyle } from '@/components/site/fonts';
import type { DeskState, SentState } from '@/lib/desk/edition/desk-state';
import { type FaceSet, faceSetOf } from '@/lib/language/face-set';
import { languageOf } from '@/lib/language/find-language';
import type { SheetItem } from '@/lib/sheet/sheet-item';
import { getPaper } from '../data';

/**
 * Adds the fonts of the sheets, and leaves out the sheets that the browser has.
 *
 * @param known their digests
 */
export async function toSentState(
  state: DeskState | undefined,
  known: readonly string[],
): Promise<SentState | undefined> {
  if (!state) return undefined;
  const { language } = await getPaper();
  const set = faceSetOf(languageOf(language));
  const sheets = state.pages.map(({ digest, sheet }) => textsOf(digest, sheet.items));
  const texts = joinTexts(...sheets, { hei: listShownText(state) });
  const pages = state.pages.map(({ sheet, ...page }) => {
    return known.includes(page.digest) ? page : { ...page, sheet };
  });
  return { ...state, pages, fonts: styleOf(texts, set) };
}

/** The texts and style sheets of the pages that were sent last: most acts change one page and no letter. */
const texts = new LRUCache<string, FaceTexts>({ max: 200 });
const styles = new LRUCache<string, string>({ max: 20 });

function textsOf(digest: string, items: readonly SheetItem[]): FaceTexts {
  const found = texts.get(digest) ?? sheetTexts(items);
  texts.set(digest, found);
  return found;
}

function styleOf(shown: FaceTexts, set: FaceSet): string {
  // Only which letters there are matters.
  const letters = Object.entries(shown).map(([slot, text]) => [slot, ...new Set(text)].sort());
  const key = JSON.stringify([set, letters]);
  const found = styles.get(key) ?? fontStyle({ texts: shown, set });
  styles.set(key, found);
  return found;
}

/** What the desk says beside the sheets, without the letters that every system has. */
function listShownText({ pages, stories, diagnostics }: DeskState): string {
  const names = pages.map(({ name, refusals }) => [name, refusals]);
  const headings = stories.map(({ title, kicker, deck }) => [title, kicker, deck]);
  return JSON.stringify([names, headings, diagnostics]).replace(/[ -~]+/g, '');
}
