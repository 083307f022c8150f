import type { Article } from '@/lib/content/article';
import type { EditionSettings, Paper } from '@/lib/content/schema';
import { toStory } from '@/lib/edition/to-story';
import { openMeasure } from '@/lib/fonts/advances';
import { type EditionPlan, makeUpEdition } from '@/lib/layout/make-up-edition';
import { DEFAULT_SHEET, type SheetSpec } from '@/lib/layout/sheet';
import { toSetter } from './setter';

export interface PlanParts {
  paper: Paper;
  settings: EditionSettings;
  articles: Article[];
  /** Another sheet than the paper's own: the edition is made up anew for it. */
  sheet?: SheetSpec;
}

/** The one measure of this process: it is made of font files only. */
let measure: ReturnType<typeof openMeasure> | undefined;

/** Makes up an edition from its content: some 50 ms a page. */
export async function planEdition(parts: PlanParts): Promise<EditionPlan> {
  const { paper, settings, articles, sheet: asked } = parts;
  measure ??= openMeasure();
  const sheet = asked ?? { ...DEFAULT_SHEET, ...paper.sheet };
  return makeUpEdition({
    stories: articles.map(toStory),
    pages: settings.pages.map(({ number, name, sheet: own }) => ({
      number,
      name,
      ...(own && !asked ? { sheet: { ...sheet, ...own } } : {}),
    })),
    sectionNames: Object.fromEntries(paper.sections.map(({ id, name }) => [id, name])),
    sheet,
    setter: toSetter({ paper, articles, measure: await measure }),
    now: () => performance.now(),
  });
}
