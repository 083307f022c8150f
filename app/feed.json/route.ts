import { notFound } from 'next/navigation';
import { toJsonFeed } from '@/lib/edition/json-feed';
import { respondText } from '../feed-response';
import { findFeed } from '../find-feed';

export const dynamic = 'force-dynamic';

export async function GET(request: Request) {
  const feed = await findFeed({ kind: 'paper' }, request);
  if (!feed) notFound();
  const dates = [...new Set(feed.entries.map(({ article }) => article.date))];
  const text = JSON.stringify(toJsonFeed(feed));
  return respondText(request, { text, type: 'application/feed+json', dates });
}
