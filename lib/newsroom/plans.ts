import type { Article } from '@/lib/content/article';
import type { EditionSettings, Paper } from '@/lib/content/fields/schema';
import { toStory } from '@/lib/edition/to-story';
import type { PageDeclaration } from '@/lib/layout/edition/distribute-stories';
import { type EditionPlan, makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import { DEFAULT_SHEET, type SheetSpec } from '@/lib/layout/model/sheet-grid';
import type { Story } from '@/lib/layout/model/story';
import { openTextMetrics } from './text-metrics';

export interface PlanParts {
  paper: Paper;
  settings: EditionSettings;
  articles: Article[];
  /** Another sheet than the paper's own: the edition is made up anew for it. */
  sheet?: SheetSpec;
}

/** Makes up an edition from its content: some 50 ms a page. */
export async function planEdition(parts: PlanParts): Promise<EditionPlan> {
  const { paper, settings, articles, sheet: asked } = parts;
  const sheet = asked ?? { ...DEFAULT_SHEET, ...paper.sheet };
  const stories = articles.map(toStory);
  return makeUpEdition({
    stories: asked ? stories.map(withoutPage) : stories,
    pages: asked ? [] : pagesOf(settings, sheet),
    sectionNames: Object.fromEntries(paper.sections.map(({ id, name }) => [id, name])),
    sheet,
    metrics: await openTextMetrics({ paper, articles }),
    now: () => performance.now(),
  });
}

function pagesOf({ pages }: EditionSettings, sheet: SheetSpec): PageDeclaration[] {
  return pages.map(({ number, name, sheet: own }) => ({
    number,
    name,
    ...(own && { sheet: { ...sheet, ...own } }),
  }));
}

/**
 * The page that an editor gave a story is one of the paper's own sheet. On A4 it would be a page whose ten
 * stories all jump; without, each page is led, filled and named anew.
 */
function withoutPage({ page: _, ...story }: Story): Story {
  return story;
}
