import pLimit from 'p-limit';
import type { ClippedStory } from '@/lib/addresses/clippings-query';
import type { FoundClip } from '@/lib/edition/clippings/found-clip';
import { isArticle } from '@/lib/edition/edition';
import { listArticles, listWithdrawn } from '../data';

/** Finds stories that readers may see, in the given order; a story that is named by two slugs is there once. */
export async function findClippings(stories: readonly ClippedStory[]): Promise<FoundClip[]> {
  // One after another: of 24 stories each may be in another edition, and all readers share the editions in memory.
  const limit = pLimit(1);
  const found = await Promise.all(stories.map((story) => limit(() => findClip(story))));
  const seen = new Set<string>();
  return found.filter((one) => {
    if (one.kind !== 'story') return true;
    const { date, slug } = one.clip.article;
    const isNew = !seen.has(`${date}/${slug}`);
    seen.add(`${date}/${slug}`);
    return isNew;
  });
}

async function findClip(story: ClippedStory): Promise<FoundClip> {
  const { date, slug } = story;
  const placed = (await listArticles(date))?.filter(({ article }) => isArticle(article)) ?? [];
  const own = placed.find(({ article }) => article.slug === slug);
  const clip = own ?? placed.find(({ article }) => article.aliases.includes(slug));
  if (clip) return { kind: 'story', clip };
  const all = await listWithdrawn(date);
  const withdrawn = all.find((one) => one.slug === slug || one.aliases.includes(slug));
  return withdrawn ? { kind: 'withdrawn', story, withdrawn } : { kind: 'unknown', story };
}
