import type { Metadata } from 'next';
import { parseMarked } from '@/lib/addresses/search-query';

/** Returns what a view is to mark. */
export async function readMarked(
  searchParams: Promise<Record<string, string | string[] | undefined>>,
): Promise<string> {
  const { q = '' } = await searchParams;
  return parseMarked(new URLSearchParams({ q: [q].flat()[0] ?? '' }));
}

/** Search engines shall find the view itself. */
export function describeMarked(metadata: Metadata): Metadata {
  return { ...metadata, robots: { index: false, follow: true } };
}
