import { findNextChange, toNewsSitemap } from '@/lib/edition/feeds/news-sitemap';
import { expireAt } from '@/lib/store/record-sources';
import { getEdition, getPaper, listDays } from '../data';
import { respondText } from '../responses/respond-text';
import { originOf } from '../site-origin';

export const dynamic = 'force-dynamic';

/** A news sitemap has articles of the last two days, which can be in three editions, depending on the time zone. */
const newest = 3;

export async function GET(request: Request) {
  const paper = await getPaper();
  const dates = (await listDays()).slice(0, newest).map(({ date }) => date);
  const editions = await Promise.all(dates.map(getEdition));
  const articles = editions.flatMap((edition) => edition?.articles ?? []);
  const origin = originOf(paper, request);
  const now = new Date();
  const nextChange = findNextChange({ articles, now });
  if (nextChange !== undefined) expireAt(nextChange);
  const text = toNewsSitemap({ articles, paper, origin, now });
  return respondText({ text, type: 'application/xml' });
}
