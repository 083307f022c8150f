import { listVariants } from '@/lib/language/chinese/han-variants';
import type { IndexFile } from './index-files';

/**
 * Returns the file that says what an index has.
 *
 * @param years newest first
 */
export function toIndexFile(
  years: readonly { year: string; version: string }[],
  characters: ReadonlySet<string>,
): Uint8Array {
  const used = listVariants().filter(([, to]) => characters.has(to));
  const variants: IndexFile['variants'] = [
    used.map(([from]) => from).join(''),
    used.map(([, to]) => to).join(''),
  ];
  const file: IndexFile = { years: [...years], variants };
  return new TextEncoder().encode(JSON.stringify(file));
}
