import { findLogo } from '../../data';
import { respondPicture } from '../../pictures';

/** Answers with the paper's logo. */
export async function GET(_: Request, { params }: RouteContext<'/logo/[name]'>) {
  const { name } = await params;
  return respondPicture(await findLogo(name), name);
}
