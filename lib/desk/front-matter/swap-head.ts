import { type ChangedArticle, changeArticle } from './change-article';
import { locateFrontMatter } from './locate-front-matter';

/** Returns the front matter of a file with all that is before it, up to its closing line. */
export function headOf(text: string): string {
  return text.slice(0, locateFrontMatter(text)?.end ?? 0);
}

/** Decodes an article, with its byte order mark if it has one. */
export function decodeArticle(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Gives a file another front matter; undefined if it does not have the one that is to be replaced. */
export function swapHead(
  { file, bytes }: { file: string; bytes: Uint8Array },
  { from, to }: { from: string; to: string },
): ChangedArticle | undefined {
  const text = decodeArticle(bytes);
  if (headOf(text) !== from) return undefined;
  const changed = changeArticle(file, new TextEncoder().encode(to + text.slice(from.length)), []);
  return 'problem' in changed ? undefined : changed;
}
