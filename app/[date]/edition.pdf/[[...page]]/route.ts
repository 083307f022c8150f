import { notFound } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { printPath } from '@/lib/edition/paths';
import { type PrintAsked, parsePrintAsked } from '@/lib/edition/print-asked';
import { wordsOf } from '@/lib/edition/words';
import { getPaper } from '../../../data';
import { getPdf } from '../../../printing';
import { respondRanged } from '../../../ranged-response';

/** `/DATE/edition.pdf` and, by a rewrite, `/DATE/pages/N.pdf`; `?sheet=a4` for another sheet. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/[date]/edition.pdf/[[...page]]'>,
) {
  const { date, page = [] } = await params;
  const sheet = request.nextUrl.searchParams.get('sheet');
  const asked = parsePrintAsked(sheet === null ? page : [sheet, ...page]);
  if (!asked) notFound();
  const pdf = await getPdf(date, asked).catch((error: unknown) => {
    console.error(`No PDF of ${date}:`, error);
    return 'none' as const;
  });
  if (pdf === undefined) notFound();
  if (pdf === 'none') return offerPrintView(date);
  return respondRanged(request, new Uint8Array(pdf), {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${nameOf(date, asked)}"`,
    'Cache-Control': 'public, max-age=60, s-maxage=3600, stale-while-revalidate=86400',
  });
}

function nameOf(date: string, { page }: PrintAsked): string {
  return page === undefined ? `${date}.pdf` : `${date}-${page}.pdf`;
}

/** Where no browser can run, the reader's own prints the same pages. */
async function offerPrintView(date: string): Promise<Response> {
  const { language } = await getPaper();
  const { noPdf, noPdfLine, printEdition } = wordsOf(language);
  const page = `<!doctype html><html lang="${language}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${noPdf}</title>
<body style="max-width:36em;margin:3em auto;padding:0 1em;font-family:serif;line-height:1.7">
<h1>${noPdf}</h1><p>${noPdfLine}</p><p><a href="${printPath(date)}">${printEdition}</a></p>`;
  return new Response(page, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Retry-After': '300' },
  });
}
