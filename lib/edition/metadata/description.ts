import type { Article } from '@/lib/content/article';

/** Returns the description of an article for search engines and link previews, in one line. */
export function descriptionOf({ summary, deck, title }: Article): string {
  return oneLine(summary || deck || title);
}

/** Returns a summary in one line, with spaces for its hard breaks: the lines of a poem are never one word. */
export function oneLine(summary: string): string {
  return summary.replaceAll('\n', ' ');
}
