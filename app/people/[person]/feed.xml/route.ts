import { respondFeed } from '../../../respond-feed';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/people/[person]/feed.xml'>) {
  return respondFeed(request, { kind: 'person', slug: (await params).person }, 'xml');
}
