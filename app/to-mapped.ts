import type { MappedEdition } from '@/lib/edition/feeds/sitemaps';
import type { Day } from '@/lib/newsroom/archive/public-days';

/** Returns what sitemaps need of an edition. Of one that was not read yet they have the front only. */
export function toMapped({ date, summary }: Day): MappedEdition {
  return summary ?? { date, sections: {} };
}
