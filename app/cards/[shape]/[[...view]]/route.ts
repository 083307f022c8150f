import { notFound } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { type CardShape, isCardShape } from '@/lib/card/card-sizes';
import { drawCard, findCard } from '../../../cards';
import { publicCaching, versionedCaching } from '../../../responses/public-caching';
import { respondBusy } from '../../../responses/respond-busy';
import { respondFile } from '../../../responses/respond-file';

/** Answers `card.png` and `card-square.png` under the address of any view that has a card, by a rewrite. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/cards/[shape]/[[...view]]'>,
) {
  const { shape, view = [] } = await params;
  if (!isCardShape(shape)) notFound();
  const found = await findFile(`/${view.join('/')}`, shape).catch(respondBusy);
  if (found instanceof Response) return found;
  if (!found) notFound();
  const isCurrent = request.nextUrl.searchParams.get('v') === found.version;
  return respondFile(found.file, {
    'Content-Type': 'image/png',
    'Cache-Control': isCurrent ? versionedCaching : publicCaching,
  });
}

async function findFile(view: string, shape: CardShape) {
  const card = await findCard(view);
  return card && { version: card.version, file: await drawCard(card, shape) };
}
