import { notFound } from 'next/navigation';
import { articlePath } from '@/lib/edition/addresses/paths';
import { drawQrCode } from '@/lib/edition/addresses/qr-code';
import { findArticle } from '@/lib/edition/edition';
import { getEdition, getPaper } from '../../../data';
import { publicCaching } from '../../../responses/public-caching';
import { originOf } from '../../../site-origin';

export const dynamic = 'force-dynamic';

/** Answers with the address of an article as a QR code, by which readers open it in WeChat on a phone. */
export async function GET(request: Request, { params }: RouteContext<'/[date]/[slug]/qr.svg'>) {
  const { date, slug } = await params;
  const [paper, edition] = await Promise.all([getPaper(), getEdition(date)]);
  const article = findArticle(edition, slug);
  if (!article) notFound();
  const address = originOf(paper, request) + articlePath(date, article.slug);
  return new Response(drawQrCode(address), {
    headers: {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': publicCaching,
    },
  });
}
