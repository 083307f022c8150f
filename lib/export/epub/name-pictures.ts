import type { Article } from '@/lib/content/article';

/** Returns the file names of the pictures of some articles, each once, in their order. */
export function namePictures(articles: readonly Pick<Article, 'pictures'>[]): string[] {
  return [...new Set(articles.flatMap(({ pictures }) => pictures.map(({ name }) => name)))];
}
