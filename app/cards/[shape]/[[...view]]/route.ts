import { notFound } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { isCardShape } from '@/lib/card/card-sizes';
import { drawCard, findCard } from '../../../cards';
import { respondTagged } from '../../../respond-tagged';

/** Answers `card.png` and `card-square.png` under the address of any view that has a card, by a rewrite. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/cards/[shape]/[[...view]]'>,
) {
  const { shape, view = [] } = await params;
  const card = isCardShape(shape) ? await findCard(`/${view.join('/')}`) : undefined;
  if (!card || !isCardShape(shape)) notFound();
  const isCurrent = request.nextUrl.searchParams.get('v') === card.version;
  const file = await drawCard(card, shape);
  return respondTagged(request, new Uint8Array(await file.read()), {
    'Content-Type': 'image/png',
    'Cache-Control': isCurrent
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=60, s-maxage=3600, stale-while-revalidate=86400',
  });
}
