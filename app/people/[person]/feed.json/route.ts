import { respondFeed } from '../../../respond-feed';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: RouteContext<'/people/[person]/feed.json'>,
) {
  return respondFeed(request, { kind: 'person', slug: (await params).person }, 'json');
}
