import { notFound } from 'next/navigation';
import { findEditionFiles } from '../../offline/find-edition-files';
import { publicCaching } from '../../responses/public-caching';
import { respondBusy } from '../../responses/respond-busy';

export const dynamic = 'force-dynamic';

/** Answers with the list of everything that a device keeps of an edition. */
export async function GET(_: Request, { params }: RouteContext<'/[date]/edition.json'>) {
  const { date } = await params;
  try {
    const files = await findEditionFiles(date);
    if (!files) notFound();
    return Response.json(files, { headers: { 'Cache-Control': publicCaching } });
  } catch (error) {
    return respondBusy(error);
  }
}
