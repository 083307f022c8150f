import { sheetTexts } from '@/components/sheet/sheet-texts';
import { joinTexts } from '@/components/site/font-families';
import { fontStyle } from '@/components/site/fonts';
import type { DeskState, SentState } from '@/lib/desk/edition/desk-state';
import { faceSetOf } from '@/lib/language/face-set';
import { languageOf } from '@/lib/language/find-language';
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
  const shown = state.pages.map(({ name, refusals }) => [name, refusals]);
  const texts = joinTexts(...state.pages.map(({ sheet }) => sheetTexts(sheet.items)), {
    hei: JSON.stringify([shown, state.stories, state.diagnostics]),
  });
  const pages = state.pages.map(({ sheet, ...page }) => {
    return known.includes(page.digest) ? page : { ...page, sheet };
  });
  return { ...state, pages, fonts: fontStyle({ texts, set: faceSetOf(languageOf(language)) }) };
}
