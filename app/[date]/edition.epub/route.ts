import { notFound } from 'next/navigation';
import { fileStem } from '../../responses/file-stem';
import { getEpub } from '../../responses/get-epub';
import { publicCaching } from '../../responses/public-caching';
import { respondBusy } from '../../responses/respond-busy';
import { respondFile } from '../../responses/respond-file';

/** The edition for e-readers. */
export async function GET(_request: Request, { params }: RouteContext<'/[date]/edition.epub'>) {
  const { date } = await params;
  const epub = await getEpub(date).catch(respondBusy);
  if (epub instanceof Response) return epub;
  if (!epub) notFound();
  return respondFile(epub, {
    'Content-Type': 'application/epub+zip',
    'Content-Disposition': `attachment; filename="${fileStem(date)}.epub"`,
    'Cache-Control': publicCaching,
  });
}
