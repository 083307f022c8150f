import { notFound } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { inSameScript, toViewHref } from '@/components/reader/script/reader-script';
import { editionPdfPath, largePath, pagePdfPath, printPath } from '@/lib/edition/addresses/paths';
import {
  describePdfOptionsError,
  isPdfOptionsError,
  nameOfPdf,
  type PdfOptions,
  type PdfOptionsError,
  parsePdfOptions,
  printOptionsOf,
  toPdfQuery,
} from '@/lib/edition/print/pdf-options';
import { toPrintSegments } from '@/lib/edition/print/print-options';
import { languageOf } from '@/lib/language/find-language';
import { isBusyError } from '@/lib/store/busy-error';
import { messageOf, processLog } from '@/lib/store/log';
import { getPaper } from '../../../data';
import { getPdf } from '../../../get-pdf';
import { fileStem } from '../../../responses/file-stem';
import { publicCaching } from '../../../responses/public-caching';
import { respondBusy } from '../../../responses/respond-busy';
import { respondFile } from '../../../responses/respond-file';

/**
 * `/DATE/edition.pdf` and, by a rewrite, `/DATE/pages/N.pdf`; `?sheet=a4` for another sheet, `?booklet=a3`
 * for a booklet on paper of this size, `?marks=1` for crop marks and bleed, `?large=1` for the large-print edition, `?brief=1`
 * for the edition in brief, and `?proof=1` for the editor's proof where proofs are shown.
 */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/[date]/edition.pdf/[[...page]]'>,
) {
  const { date, page: [page, ...more] = [] } = await params;
  if (more.length > 0) notFound();
  const query = request.nextUrl.searchParams;
  const parameter = (name: string) => query.get(name) ?? undefined;
  const options = parsePdfOptions({
    page,
    sheet: parameter('sheet'),
    booklet: parameter('booklet'),
    marks: parameter('marks'),
    proof: parameter('proof'),
    large: parameter('large'),
    brief: parameter('brief'),
  });
  if (isPdfOptionsError(options)) return explain(options);
  const canonical = toPdfQuery(options);
  if (['sheet', 'booklet'].some((name) => query.get(name) !== canonical.get(name))) {
    return redirectTo(date, options, canonical);
  }
  const pdf = await getPdf(date, options).catch((error: unknown) => {
    if (isBusyError(error)) return respondBusy(error);
    processLog('error', 'pdf-failed', { edition: date, error: messageOf(error) });
    return offerPrintView(date, options);
  });
  if (pdf instanceof Response) return pdf;
  if (!pdf) notFound();
  return respondFile(pdf, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${nameOfPdf(fileStem(date), options)}"`,
    'Cache-Control': publicCaching,
  });
}

/** Each PDF has one address: sides of a sheet are rounded, and its name is written if it has one. */
function redirectTo(date: string, { page }: PdfOptions, query: URLSearchParams): Response {
  const path = page === undefined ? editionPdfPath(date) : pagePdfPath(date, page);
  return new Response(null, {
    status: 308,
    headers: { Location: inSameScript(`${path}?${query}`) },
  });
}

/** Answers an address with wrong options: the text says which ones are allowed. */
async function explain(error: PdfOptionsError): Promise<Response> {
  const { language } = await getPaper();
  return new Response(`${describePdfOptionsError(error, languageOf(language).messages)}\n`, {
    status: error.kind === 'unknown' && error.name === 'page' ? 404 : 400,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'public, max-age=60',
    },
  });
}

/** Answers with a link to the print view, from which the reader's browser prints the same pages. */
async function offerPrintView(date: string, options: PdfOptions): Promise<Response> {
  const { language } = await getPaper();
  const { direction, messages } = languageOf(language);
  const { noPdf, noPdfLine, printEdition } = messages;
  const segments = toPrintSegments(printOptionsOf(options));
  const view = options.large
    ? largePath(date)
    : [printPath(date), segments].filter(Boolean).join('/');
  const page = `<!doctype html><html lang="${language}" dir="${direction}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${noPdf}</title>
<body style="max-width:36em;margin:3em auto;padding:0 1em;font-family:serif;line-height:1.7">
<h1>${noPdf}</h1><p>${noPdfLine}</p><p><a href="${toViewHref(view)}">${printEdition}</a></p>`;
  return new Response(page, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Retry-After': '300' },
  });
}
