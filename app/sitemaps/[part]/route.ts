import { notFound } from 'next/navigation';
import { toSitemap, toSitemapParts } from '@/lib/edition/sitemaps';
import { getPaper, listEditions, readRecord } from '../../data';
import { respondText } from '../../respond-text';
import { originOf } from '../../site-origin';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/sitemaps/[part]'>) {
  const asked = (await params).part;
  const part = toSitemapParts(await listEditions()).find(({ name }) => `${name}.xml` === asked);
  if (!part) notFound();
  const dates = part.editions.map(({ date }) => date);
  const records = await Promise.all(dates.map(readRecord));
  const editions = records.flatMap((record) =>
    record ? [{ date: record.date, slugs: record.cards.map(({ slug }) => slug) }] : [],
  );
  const text = toSitemap(editions, originOf(await getPaper(), request));
  return respondText(request, { text, type: 'application/xml', dates });
}
