import type { PageReport } from '@/lib/layout/edition/edition-report';
import { explainPlace } from '@/lib/layout/edition/explain-place';
import { type JudgedAlternative, judgeAlternative } from '@/lib/layout/edition/judge-alternative';
import { listAlternatives } from '@/lib/layout/edition/list-alternatives';
import type { EditionInput, EditionPlan } from '@/lib/layout/edition/make-up-edition';
import { openMakeUpMemory } from '@/lib/layout/edition/make-up-memory';

/** Why a story is where it is. */
export interface StoryReasons {
  /** The page on which it begins. */
  page: number;
  slug: string;
  reasons: string[];
  alternatives: JudgedAlternative[];
}

/** Explains the stories that begin on some pages. Each alternative is made up, so this takes a second a story. */
export function explainPages(
  input: EditionInput,
  plan: EditionPlan,
  pages: readonly PageReport[],
): StoryReasons[] {
  const remembered = { ...input, memory: openMakeUpMemory(input.metrics) };
  const bySlug = new Map(input.stories.map((story) => [story.slug, story]));
  const begun = pages.flatMap(({ number, stories }) =>
    stories.map(({ slug, jump }) => ({
      number,
      story: bySlug.get(slug),
      isTail: jump?.from !== undefined,
    })),
  );
  return begun.flatMap(({ number, story, isTail }) => {
    if (!story || isTail) return [];
    const { slug } = story;
    const alternatives = listAlternatives(story, plan).map((alternative) =>
      judgeAlternative(remembered, plan, { slug, alternative }),
    );
    return [{ page: number, slug, reasons: explainPlace(story, plan), alternatives }];
  });
}
