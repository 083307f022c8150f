import { type Changes, isUnchanged } from '@/lib/newsroom/publishing/find-changes';

/** Returns the lines that tell an editor what a publication changes for readers. */
export function describeChanges(date: string, changes: Changes): string[] {
  if (isUnchanged(changes)) return [`${date}: nothing changes for readers.`];
  const addresses = (word: string, slugs: readonly string[]) =>
    slugs.map((slug) => `  ${word.padEnd(widest)} /${date}/${slug}`);
  const pages = (word: string, numbers: readonly number[]) =>
    numbers.map((number) => `  ${word.padEnd(widest)} /${date}/pages/${number}`);
  return [
    ...addresses('new', changes.added),
    ...addresses('changed', changes.changed),
    ...addresses('shown again', changes.returned),
    ...addresses('withdrawn', changes.withdrawn),
    ...addresses('redirected', changes.redirected),
    ...pages('re-flows', changes.reflowed),
    ...pages('new page', changes.addedPages),
    ...pages('no longer', changes.removedPages),
  ];
}

/** Characters of the longest word, `shown again`. */
const widest = 11;
