import { notFound } from 'next/navigation';
import { getClipping } from '../../../cards';
import { respondTagged } from '../../../tagged-response';

export const dynamic = 'force-dynamic';

/** The article cut out of its page, to be kept. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[date]/[slug]/clipping.png'>,
) {
  const { date, slug } = await params;
  const clipping = await getClipping(date, slug);
  if (!clipping) notFound();
  const { article, paper } = clipping.subject;
  return respondTagged(request, new Uint8Array(clipping.png), {
    'Content-Type': 'image/png',
    'Content-Disposition': nameFile(
      `${date}-${article.slug}.png`,
      `${paper.name} ${date} ${article.title}.png`,
    ),
    'Cache-Control': 'public, max-age=60, s-maxage=3600, stale-while-revalidate=86400',
  });
}

/** As the paper writes it, and in ASCII for who cannot read that (RFC 6266, 4.3). */
function nameFile(plain: string, full: string): string {
  const allowed = full.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replace(/ +/g, ' ');
  const encoded = encodeURIComponent(allowed).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
