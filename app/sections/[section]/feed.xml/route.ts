import { respondFeed } from '../../../respond-feed';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: RouteContext<'/sections/[section]/feed.xml'>,
) {
  return respondFeed(request, { kind: 'section', id: (await params).section }, 'xml');
}
