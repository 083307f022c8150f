import { findPicture } from '../../../data';
import { respondPicture } from '../../../pictures';

/** Answers with a picture of an edition that readers may see; other files of its folder have no address. */
export async function GET(_: Request, { params }: RouteContext<'/[date]/media/[name]'>) {
  const { date, name } = await params;
  return respondPicture(await findPicture(date, name), name);
}
