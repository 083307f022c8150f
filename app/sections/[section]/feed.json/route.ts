import { respondFeed } from '../../../respond-feed';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: RouteContext<'/sections/[section]/feed.json'>,
) {
  return respondFeed(request, { kind: 'section', id: (await params).section }, 'json');
}
