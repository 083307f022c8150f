import { notFound } from 'next/navigation';
import { parseClippings } from '@/lib/addresses/clippings-query';
import { clippingsAddress } from '@/lib/edition/addresses/paths';
import { findClippings } from '../clippings/find-clippings';
import { makeUpClippings } from '../clippings/make-up-clippings';
import { getClippingsPdf } from '../get-pdf';
import { respondBusy } from '../responses/respond-busy';
import { respondFile } from '../responses/respond-file';

export const dynamic = 'force-dynamic';

/** Answers with saved stories as pages to print: what `/clippings` shows at an address with the same query. */
export async function GET(request: Request) {
  const clippings = parseClippings(new URL(request.url).searchParams);
  const found = await findClippings(clippings.stories);
  const clips = found.flatMap((one) => (one.kind === 'story' ? [one.clip] : []));
  try {
    const made = await makeUpClippings(clips, clippings.title);
    if (!made) notFound();
    const { paper, edition, digest } = made;
    const articles = clips.map(({ article }) => article);
    const pages = { paper, edition, pages: edition.pages, digest, articles, title: paper.name };
    const pdf = await getClippingsPdf(pages, clippingsAddress(clippings));
    return await respondFile(pdf, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'inline; filename="clippings.pdf"',
    });
  } catch (error) {
    return respondBusy(error);
  }
}
