import { notFound } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { fromAddress } from '@/lib/fonts/character-set';
import { isFont } from '@/lib/fonts/font';
import { cachedSubset } from '@/lib/fonts/subset-cache';
import { respondTagged } from '../../../respond-tagged';

/** Answers with the subset of a font that has the characters of its address; it never changes. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/fonts/[face]/[characters]'>,
) {
  const { face: font, characters } = await params;
  const text = fromAddress(characters);
  if (!isFont(font) || !text) notFound();
  return respondTagged(request, new Uint8Array(await cachedSubset(font, text)), {
    'Content-Type': 'font/woff2',
    'Cache-Control': 'public, max-age=31536000, immutable',
  });
}
