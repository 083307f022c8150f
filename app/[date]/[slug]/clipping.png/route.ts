import { notFound } from 'next/navigation';
import { getClipping } from '../../../cards';
import { publicCaching } from '../../../responses/public-caching';
import { respondBusy } from '../../../responses/respond-busy';
import { respondFile } from '../../../responses/respond-file';

export const dynamic = 'force-dynamic';

/** Answers with the clipping of an article, as a download. */
export async function GET(_: Request, { params }: RouteContext<'/[date]/[slug]/clipping.png'>) {
  const { date, slug } = await params;
  const clipping = await getClipping(date, slug).catch(respondBusy);
  if (clipping instanceof Response) return clipping;
  if (!clipping) notFound();
  const { article, paper } = clipping.subject;
  return respondFile(clipping.file, {
    'Content-Type': 'image/png',
    'Content-Disposition': nameFile(
      `${date}-${article.slug}.png`,
      `${paper.name} ${date} ${article.title}.png`,
    ),
    'Cache-Control': publicCaching,
  });
}

/** Returns the header with the full file name, and an ASCII one for clients that cannot decode it (RFC 6266, 4.3). */
function nameFile(plain: string, full: string): string {
  const allowed = full.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replace(/ +/g, ' ');
  const encoded = encodeURIComponent(allowed).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
