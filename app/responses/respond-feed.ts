import { notFound, permanentRedirect } from 'next/navigation';
import { inSameScript } from '@/components/reader/script/reader-script';
import { findSection } from '@/lib/addresses/find-section';
import { type FeedFormat, personFeedPath, sectionFeedPath } from '@/lib/edition/addresses/paths';
import { toAtomFeed } from '@/lib/edition/feeds/atom-feed';
import type { Feed } from '@/lib/edition/feeds/feed';
import { toJsonFeed } from '@/lib/edition/feeds/json-feed';
import { findPerson, getLastChange, getPaper } from '../data';
import { type FeedOf, findFeed } from '../find-feed';
import { respondText } from './respond-text';

const writers = {
  xml: { type: 'application/atom+xml', write: toAtomFeed },
  json: { type: 'application/feed+json', write: (feed) => JSON.stringify(toJsonFeed(feed)) },
} satisfies Record<FeedFormat, { type: string; write: (feed: Feed) => string }>;

/**
 * Returns the route handler of a feed's address.
 *
 * @param ofParams returns the subject of the feed by the parameters of its address
 */
export function feedRoute<Params>(
  format: FeedFormat,
  ofParams: (params: Params) => FeedOf,
): (request: Request, context: { params: Promise<Params> }) => Promise<Response> {
  return async (request, { params }) => respondFeed(request, ofParams(await params), format);
}

/** Answers with a feed, or 404 if its subject does not exist. */
async function respondFeed(request: Request, of: FeedOf, format: FeedFormat): Promise<Response> {
  const feed = await findFeed(of, request);
  if (!feed) await redirectMoved(of, format);
  if (!feed) notFound();
  const dates = [...new Set(feed.entries.map(({ article }) => article.date))];
  const { type, write } = writers[format];
  return respondText({ text: write(feed), type, modified: await getLastChange(dates) });
}

/** Redirects to the feed of a person or a section whose address was another one before. */
async function redirectMoved(of: FeedOf, format: FeedFormat): Promise<void> {
  if (of.kind === 'section') {
    const section = findSection((await getPaper()).sections, of.section);
    if (section) permanentRedirect(inSameScript(sectionFeedPath(section.id, format)));
  }
  if (of.kind !== 'person') return;
  const { moved } = await findPerson(of.person);
  if (moved !== undefined) permanentRedirect(inSameScript(personFeedPath(moved, format)));
}
