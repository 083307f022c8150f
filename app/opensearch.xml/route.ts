import { openSearchType, toOpenSearch } from '@/lib/edition/feeds/open-search';
import { getLastChange, getPaper } from '../data';
import { respondText } from '../responses/respond-text';
import { originOf } from '../site-origin';

export const dynamic = 'force-dynamic';

export async function GET(request: Request) {
  const paper = await getPaper();
  const text = toOpenSearch(paper, originOf(paper, request));
  return respondText({ text, type: openSearchType, modified: await getLastChange([]) });
}
