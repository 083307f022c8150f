import { notFound } from 'next/navigation';
import pLimit from 'p-limit';
import {
  listAddresses,
  listSiteAddresses,
  type SitemapPart,
  siteMapName,
  toSitemap,
  toSitemapParts,
} from '@/lib/edition/feeds/sitemaps';
import { getSitePaper, listDays, readRecord } from '../../data';
import { respondText } from '../../responses/respond-text';
import { originOf } from '../../site-origin';
import { toMapped } from '../../to-mapped';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/sitemaps/[part]'>) {
  const [name = '', ending, ...more] = (await params).part.split('.');
  const [paper, days] = await Promise.all([getSitePaper(), listDays()]);
  const editions = days.map(toMapped);
  const part = toSitemapParts(editions).find((one) => one.name === name);
  if (ending !== 'xml' || more.length > 0 || !(part || name === siteMapName)) notFound();
  const addresses = part ? await listOf(part) : listSiteAddresses(paper, editions);
  const text = toSitemap(addresses, originOf(paper, request), paper.language);
  return respondText({ text, type: 'application/xml' });
}

/** Files of records that are read at once: a year of them would need a third of all open files. */
const recordsAtOnce = 16;

async function listOf({ editions }: SitemapPart) {
  const limit = pLimit(recordsAtOnce);
  const addresses = editions.map(({ date }) =>
    limit(async () => listAddresses((await readRecord(date)) ?? { date, teasers: [] })),
  );
  return (await Promise.all(addresses)).flat();
}
