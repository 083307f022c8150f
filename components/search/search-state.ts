import type { SearchValues } from '@/lib/addresses/search-query';
import type { ArchiveFound } from '@/lib/newsroom/archive/search-archive';

/** A search as its page shows it. */
export interface SearchState {
  values: SearchValues;
  /** The name of the person whose articles are searched, or what was written for it. */
  person?: string;
  /** True if nobody has that name. */
  isNobody: boolean;
  /** Absent where nothing is searched for. */
  found?: ArchiveFound;
}

/** True if a search is limited to some of the articles. */
export function isNarrowed({ section, kind, person, page, from, to }: SearchValues): boolean {
  return [section, kind, person, page, from, to].some((value) => value !== undefined);
}
