import type { FeedFormat } from '@/lib/edition/addresses/paths';
import { type BriefPage, toBriefStories } from '@/lib/edition/brief/brief';
import { type BriefFeed, toBriefAtom, toBriefJson } from '@/lib/export/brief/brief-feed';
import { countArticles } from '@/lib/newsroom/archive/edition-record';
import { readerScript } from '@/lib/store/reader-script';
import { getLastChange, getPaper, listArticles, listEditions } from '../data';
import { originOf } from '../site-origin';
import { respondText } from './respond-text';

/** Two weeks of a daily, which is longer than any reader waits until the next look. */
const mostEditions = 14;

const writers = {
  xml: { type: 'application/atom+xml', write: toBriefAtom },
  json: { type: 'application/feed+json', write: (feed) => JSON.stringify(toBriefJson(feed)) },
} satisfies Record<FeedFormat, { type: string; write: (feed: BriefFeed) => string }>;

/** Answers with the feed of the paper in brief. Its pages are those of the records, so that no edition is made up for it. */
export async function respondBrief(request: Request, format: FeedFormat): Promise<Response> {
  const paper = await getPaper();
  const listed = (await listEditions()).filter((edition) => countArticles(edition) > 0);
  const newest = listed.slice(0, mostEditions);
  const editions = await Promise.all(newest.map(({ date }) => toEdition(date, paper.language)));
  const origin = originOf(paper, request);
  const { type, write } = writers[format];
  const feed = {
    paper,
    origin,
    script: readerScript(),
    editions: editions.flatMap((one) => one ?? []),
  };
  const modified = await getLastChange(newest.map(({ date }) => date));
  return respondText({ text: write(feed), type, modified });
}

async function toEdition(
  date: string,
  language: string,
): Promise<BriefFeed['editions'][number] | undefined> {
  const placed = await listArticles(date);
  if (!placed) return undefined;
  const pages: BriefPage[] = [];
  for (const { article, page = 1 } of placed) {
    const [story] = toBriefStories([article], page, language);
    const last = pages.at(-1);
    if (!story) continue;
    if (last?.number === page) last.stories.push(story);
    else pages.push({ number: page, name: '', stories: [story] });
  }
  return { edition: { date, status: 'published' }, pages };
}
