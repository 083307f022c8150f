import type { PageReport } from '@/lib/layout/edition/edition-report';
import type { EditionInput, EditionPlan } from '@/lib/layout/edition/make-up-edition';
import { openMakeUpMemory } from '@/lib/layout/edition/make-up-memory';
import { explainIn, type StoryReasons } from '@/lib/newsroom/explain-story';

/** Why a story is where it is. */
export interface ExplainedStory extends StoryReasons {
  /** The page on which it begins. */
  page: number;
  slug: string;
}

/** Explains the stories that begin on some pages. Each alternative is made up, so this takes a second a story. */
export function explainPages(
  input: EditionInput,
  plan: EditionPlan,
  pages: readonly PageReport[],
): ExplainedStory[] {
  const remembered = { ...input, memory: openMakeUpMemory(input.metrics) };
  const begun = pages.flatMap(({ number, stories }) =>
    stories.filter(({ jump }) => jump?.from === undefined).map(({ slug }) => ({ number, slug })),
  );
  return begun.flatMap(({ number, slug }) => {
    const explained = explainIn(remembered, plan, { slug });
    return explained ? [{ page: number, slug, ...explained }] : [];
  });
}
