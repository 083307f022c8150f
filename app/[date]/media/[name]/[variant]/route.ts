import { findPicture } from '../../../../data';
import { respondPicture } from '../../../../pictures';

/** Answers with a copy of a picture of an edition that readers may see. */
export async function GET(_: Request, { params }: RouteContext<'/[date]/media/[name]/[variant]'>) {
  const { date, name, variant } = await params;
  return respondPicture(await findPicture(date, name), name, variant);
}
