import { respondFeed } from '../../../respond-feed';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/pages/[page]/feed.xml'>) {
  return respondFeed(request, { kind: 'page', number: (await params).page }, 'xml');
}
