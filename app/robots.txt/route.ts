import { toRobots } from '@/lib/edition/feeds/sitemaps';
import { getLastChange, getPaper } from '../data';
import { respondText } from '../responses/respond-text';
import { originOf } from '../site-origin';

export const dynamic = 'force-dynamic';

export async function GET(request: Request) {
  const text = toRobots(originOf(await getPaper(), request));
  return respondText({ text, type: 'text/plain', modified: await getLastChange([]) });
}
