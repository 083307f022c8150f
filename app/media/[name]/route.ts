import { findStandingPicture } from '../../data';
import { respondPicture } from '../../responses/respond-picture';

/** Answers with a picture that a standing page shows. */
export async function GET(_: Request, { params }: RouteContext<'/media/[name]'>) {
  return respondPicture(await findStandingPicture((await params).name));
}
