import { notFound } from 'next/navigation';
import { inSameScript } from '@/components/reader/script/reader-script';
import { toHref } from '@/lib/addresses/base-path';
import { type Clippings, parseClippings } from '@/lib/addresses/clippings-query';
import { clippingsAddress } from '@/lib/edition/addresses/paths';
import { findExcess } from '@/lib/edition/clippings/longest-clippings';
import { languageOf } from '@/lib/language/find-language';
import { isBusyError } from '@/lib/store/busy-error';
import type { CachedFile } from '@/lib/store/file-cache';
import { messageOf, processLog } from '@/lib/store/log';
import { findClippings } from '../clippings/find-clippings';
import { makeUpClippings } from '../clippings/make-up-clippings';
import { getPaper } from '../data';
import { getClippingsPdf, isEdited } from '../get-pdf';
import { respondBusy } from '../responses/respond-busy';
import { respondFile } from '../responses/respond-file';

export const dynamic = 'force-dynamic';

/** How often printing is tried, if one of the editions is edited meanwhile. */
const attempts = 3;

/** Answers with saved stories as pages to print: what `/clippings` shows at an address with the same query. */
export async function GET(request: Request) {
  const clippings = parseClippings(new URL(request.url).searchParams);
  const pdf = await print(clippings, attempts).catch(async (error: unknown) => {
    if (isBusyError(error)) return respondBusy(error);
    const { search } = new URL(request.url);
    processLog('error', 'pdf-failed', { clippings: search, error: messageOf(error) });
    return sayNoPdf();
  });
  if (pdf instanceof Response) return pdf;
  if (!pdf) notFound();
  return respondFile(pdf, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': 'inline; filename="clippings.pdf"',
  });
}

/** @returns undefined without stories; with too much text, the way to the page that says so */
async function print(
  clippings: Clippings,
  left: number,
): Promise<CachedFile | Response | undefined> {
  const found = await findClippings(clippings.stories);
  const clips = found.flatMap((one) => (one.kind === 'story' ? [one.clip] : []));
  if (findExcess(clips) !== undefined) return leadTo(inSameScript(clippingsAddress(clippings)));
  const made = await makeUpClippings(clips, clippings.title);
  if (!made) return undefined;
  const { paper, edition, digest } = made;
  const articles = clips.map(({ article }) => article);
  const pages = { paper, edition, pages: edition.pages, digest, articles, title: paper.name };
  try {
    return await getClippingsPdf(pages, inSameScript(clippingsAddress(clippings)));
  } catch (error) {
    if (isEdited(error) && left > 1) return print(clippings, left - 1);
    throw error;
  }
}

const leadTo = (address: string): Response =>
  new Response(null, { status: 307, headers: { Location: toHref(address) } });

async function sayNoPdf(): Promise<Response> {
  const { noPdf, noPdfLine } = languageOf((await getPaper()).language).messages;
  return new Response(`${noPdf}\n${noPdfLine}\n`, {
    status: 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '300' },
  });
}
