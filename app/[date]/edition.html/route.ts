import { notFound } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { internalHeaders } from '@/lib/http/internal-headers';
import { fileStem } from '../../responses/file-stem';
import { publicCaching } from '../../responses/public-caching';
import { respondBusy } from '../../responses/respond-busy';
import { respondFile } from '../../responses/respond-file';
import { findEditionFile } from './edition-file';

/** `/DATE/edition.html`: the edition as one file that needs no network. */
export async function GET(_: NextRequest, { params }: RouteContext<'/[date]/edition.html'>) {
  const { date } = await params;
  const file = await findEditionFile(date).catch(respondBusy);
  if (file instanceof Response) return file;
  if (!file) notFound();
  return respondFile(file, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Disposition': `inline; filename="${fileStem(date)}.html"`,
    'Cache-Control': publicCaching,
    [internalHeaders.isSelfContained]: '1',
  });
}
