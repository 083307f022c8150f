import { languageOf } from '@/lib/language/find-language';
import { toLargeMetrics } from '@/lib/layout/large/large-metrics';
import type { PlacedStory } from '@/lib/layout/model/page-plan';
import { composeStory } from '../compose-story';
import type { SheetContext } from '../sheet-context';
import type { AdGroup, SheetGroup, SheetItem } from '../sheet-item';
import { anchorOf, composeContents } from './compose-contents';
import { composeLargeHead, type LargePlan } from './compose-large-head';

/** Composes a page of a large-print edition: its head, what it has of the contents, and its stories. */
export function composeLarge(plan: LargePlan, edition: SheetContext): SheetItem[] {
  const context = { ...edition, metrics: toLargeMetrics(edition.metrics) };
  return [
    composeLargeHead(plan, context),
    ...(plan.contents.length > 0 ? [composeContents(plan, context)] : []),
    ...plan.stories.map((story) => composePart(story, plan, context)),
  ];
}

/** Composes what a page has of a story or an advertisement. */
function composePart(story: PlacedStory, { grid }: LargePlan, context: SheetContext): SheetGroup {
  const group = composeStory(story, { ...context, grid });
  if (story.isAd) return toAdGroup(group, context);
  return story.kind === 'story' ? { ...group, anchor: anchorOf(story.slug) } : group;
}

function toAdGroup(
  { slug, x, y, width, height, items }: ReturnType<typeof composeStory>,
  { paper, edition }: SheetContext,
): AdGroup {
  const label = languageOf(paper.language).messages.advertisement;
  const link = edition.unlisted.find((article) => article.slug === slug)?.ad?.link;
  // The title of an advertisement leads where it wants its readers, not to a view of the paper.
  const unlinked = items.map((item): SheetItem => {
    if (item.kind !== 'text' || item.role !== 'headline') return item;
    const { href: _, ...text } = item;
    if (link === undefined) return text;
    const lines = text.lines.map((line) => ({
      ...line,
      runs: line.runs.map((run) => ({ ...run, href: link, isSponsored: true as const })),
    }));
    return { ...text, lines };
  });
  return { kind: 'group', role: 'ad', slug, label, x, y, width, height, items: unlinked };
}
