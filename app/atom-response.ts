import { notFound } from 'next/navigation';
import { toAtomFeed } from '@/lib/edition/atom-feed';
import { respondText } from './feed-response';
import { type FeedOf, findFeed } from './find-feed';

/** Answers with a feed as Atom, or that there is none of that name. */
export async function respondAtom(request: Request, of: FeedOf): Promise<Response> {
  const feed = await findFeed(of, request);
  if (!feed) notFound();
  const dates = [...new Set(feed.entries.map(({ article }) => article.date))];
  return respondText(request, { text: toAtomFeed(feed), type: 'application/atom+xml', dates });
}
