import { findStandingPicture } from '../../data';
import { respondPicture } from '../../pictures';

/** Answers with a picture that a standing page shows. */
export async function GET(_: Request, { params }: RouteContext<'/media/[name]'>) {
  const { name } = await params;
  return respondPicture(await findStandingPicture(name), name);
}
