'use client';

export interface SuggestionsProps {
  /** The id of the field that is completed. */
  field: string;
  address: string;
  /** The accessible name of the list. */
  label: string;
  /** What is said of each number of suggestions. */
  counts: readonly string[];
}

export function Suggestions(_: SuggestionsProps) {
  return null;
}
