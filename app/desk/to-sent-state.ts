import type { DeskState, SentState } from '@/lib/desk/edition/desk-state';
import { faceSetOf } from '@/lib/language/face-set';
import { languageOf } from '@/lib/language/find-language';
import { getPaper } from '../data';
import { declareFonts } from './desk-fonts';

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
  const { language, theme } = await getPaper();
  const set = faceSetOf(languageOf(language), theme);
  const fonts = declareFonts({ ...state, set, beside: listShownText(state) });
  const pages = state.pages.map(({ sheet, ...page }) => {
    return known.includes(page.digest) ? page : { ...page, sheet };
  });
  return { ...state, pages, fonts };
}

/** What the desk says beside the sheets, without the letters that every system has. */
function listShownText({ pages, stories, diagnostics }: DeskState): string {
  const names = pages.map(({ name, refusals }) => [name, refusals]);
  const headings = stories.map(({ title, kicker, deck }) => [title, kicker, deck]);
  return JSON.stringify([names, headings, diagnostics]).replace(/[ -~]+/g, '');
}
