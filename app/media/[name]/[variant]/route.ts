import { findStandingPicture } from '../../../data';
import { respondPicture } from '../../../pictures';

/** Answers with a copy of a picture that a standing page shows. */
export async function GET(_: Request, { params }: RouteContext<'/media/[name]/[variant]'>) {
  const { name, variant } = await params;
  return respondPicture(await findStandingPicture(name), name, variant);
}
