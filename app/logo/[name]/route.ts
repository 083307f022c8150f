import { findLogo } from '../../data';
import { respondPicture } from '../../responses/respond-picture';

/** Answers with the paper's logo. */
export async function GET(_: Request, { params }: RouteContext<'/logo/[name]'>) {
  return respondPicture(await findLogo((await params).name));
}
