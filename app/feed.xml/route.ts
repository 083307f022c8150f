import { respondFeed } from '../respond-feed';

export const dynamic = 'force-dynamic';

export const GET = (request: Request) => respondFeed(request, { kind: 'paper' }, 'xml');
