import { createHash } from 'node:crypto';
import type { Paper } from '@/lib/content/fields/schema';
import type { Edition } from '@/lib/edition/edition';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';

/**
 * Returns the identifier of an edition as a publication: always the same for the same paper, day and script, so that a
 * library on a reader's device replaces an edition that was corrected, and has both scripts beside each other. It is a
 * UUID made of a name (RFC 9562, version 8).
 *
 * @param script undefined for the paper's own
 */
export function identify(
  { name, url }: Pick<Paper, 'name' | 'url'>,
  { date }: Pick<Edition, 'date'>,
  script?: ChineseScript,
): string {
  const bytes = createHash('sha256')
    .update(['banmian', url ?? name, date, ...(script ? [script] : [])].join(' '))
    .digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
}
