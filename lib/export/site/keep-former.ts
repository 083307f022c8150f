import { hashOf, type OwnFiles } from './own-files';
import type { Site } from './site';

interface FormerParts {
  /** The files whose addresses could not be read now. */
  failed: readonly string[];
  /** The files of the same scope before, with their hashes. */
  former: Readonly<Record<string, string>>;
  /** The files of all other addresses that were read now, whatever was there. */
  settled: ReadonlySet<string>;
  files: OwnFiles;
  site: Site;
}

/**
 * Finds what stays in the place of pages that could not be read: the files that they were before, and those that they
 * refer to and that nothing else has led to. Returns their hashes, by file.
 */
export async function keepFormer({
  failed,
  former,
  settled,
  files,
  site,
}: FormerParts): Promise<Record<string, string>> {
  const kept: Record<string, string> = {};
  const queue = [...failed];
  // The list grows while it is worked off.
  for (const file of queue) {
    if (kept[file] !== undefined || former[file] === undefined) continue;
    const bytes = await files.read(file);
    if (!bytes) continue;
    kept[file] = hashOf(bytes);
    if (!/\.(?:html|css|xml|json|webmanifest|txt)$/.test(file)) continue;
    const referred = listReferred(new TextDecoder().decode(bytes), site);
    queue.push(...referred.filter((other) => !settled.has(other)));
  }
  return kept;
}

/** Lists the files of the copy that a text of it may refer to; some of them may not be there. */
function listReferred(text: string, { base, origin }: Site): string[] {
  const fronts = origin === undefined ? [base] : [origin, base];
  const files = new Set<string>();
  for (const word of new Set(text.split(/["'()<>\s,;&#?]+/))) {
    const front = fronts.find((one) => word.startsWith(`${one}/`));
    if (front !== undefined) files.add(fileOfHref(word.slice(front.length + 1)));
  }
  return [...files];
}

/** @param path as pages of the copy write it, without the base path and the first slash */
function fileOfHref(path: string): string {
  const file = decode(path).replace(/\/$/, '');
  if (file === '') return 'index.html';
  return file.split('/').at(-1)?.includes('.') ? file : `${file}/index.html`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
