import { respondAtom } from '../../../atom-response';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: RouteContext<'/sections/[section]/feed.xml'>,
) {
  return respondAtom(request, { kind: 'section', id: (await params).section });
}
