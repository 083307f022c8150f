import { notFound } from 'next/navigation';
import {
  listAddresses,
  listSiteAddresses,
  type SitemapPart,
  siteMapName,
  toSitemap,
  toSitemapParts,
} from '@/lib/edition/feeds/sitemaps';
import { getPaper, listEditions, readRecord } from '../../data';
import { respondText } from '../../respond-text';
import { originOf } from '../../site-origin';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: RouteContext<'/sitemaps/[part]'>) {
  const [name = '', ending, ...more] = (await params).part.split('.');
  const [paper, editions] = await Promise.all([getPaper(), listEditions()]);
  const part = toSitemapParts(editions).find((one) => one.name === name);
  if (ending !== 'xml' || more.length > 0 || !(part || name === siteMapName)) notFound();
  const addresses = part ? await listOf(part) : listSiteAddresses(paper, editions);
  const text = toSitemap(addresses, originOf(paper, request));
  return respondText({ text, type: 'application/xml' });
}

async function listOf({ editions }: SitemapPart) {
  const records = await Promise.all(editions.map(({ date }) => readRecord(date)));
  return records.flatMap((record) => (record ? listAddresses(record) : []));
}
