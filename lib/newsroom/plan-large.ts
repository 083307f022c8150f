import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { isAd } from '@/lib/edition/edition';
import { pageTitle } from '@/lib/edition/page-title';
import { toStory } from '@/lib/edition/to-story';
import { languageOf } from '@/lib/language/find-language';
import type { EditionPlan } from '@/lib/layout/edition/make-up-edition';
import { makeUpLarge } from '@/lib/layout/large/make-up-large';
import type { Story } from '@/lib/layout/model/story';
import { openTextMetrics } from './open-text-metrics';

/** The order of a large-print edition: that of the newspaper's own pages. */
export interface LargeOrder {
  pages: { number: number; name: string; slugs: string[] }[];
}

/** Returns the order of a plan, in which the advertisements of a page are after its stories. */
export function largeOrderOf(plan: EditionPlan): LargeOrder {
  return {
    pages: plan.pages.map(({ number, name, stories, ads }) => ({
      number,
      name,
      slugs: [
        ...stories.filter(({ kind }) => kind === 'story').map(({ slug }) => slug),
        ...ads.map(({ slug }) => slug),
      ],
    })),
  };
}

/** Makes up the large-print edition. */
export async function planLarge(
  { paper, articles }: { paper: Paper; articles: Article[] },
  { pages }: LargeOrder,
): Promise<EditionPlan> {
  const { language } = paper;
  const groups = pages.map(({ slugs, ...page }) => ({
    title: pageTitle(page, language),
    stories: slugs.flatMap((slug) => {
      const article = articles.find((one) => one.slug === slug);
      // The contents take the place of an index, whose page numbers are those of other sheets.
      return article && article.kind !== 'index' ? [toLargePrint(article, language)] : [];
    }),
  }));
  const printed = articles.filter((article) => !isAd(article));
  const metrics = await openTextMetrics({ paper, articles: printed });
  return makeUpLarge({ groups: groups.filter(({ stories }) => stories.length > 0), metrics });
}

/** An advertisement is printed as text under its label, because it would be unreadable as a picture of it. */
function toLargePrint(article: Article, language: string): Story {
  const story = toStory(article, language);
  if (!isAd(article)) return story;
  return { ...story, label: languageOf(language).messages.advertisement, isAd: true };
}
