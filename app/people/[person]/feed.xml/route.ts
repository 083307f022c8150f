import { respondAtom } from '../../../atom-response';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/people/[person]/feed.xml'>) {
  return respondAtom(request, { kind: 'person', slug: (await params).person });
}
