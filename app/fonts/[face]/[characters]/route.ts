import { notFound } from 'next/navigation';
import { isFont } from '@/lib/fonts/font';
import { fromFontAddress } from '@/lib/fonts/font-address';
import { getFontFile } from '../../../get-font-file';
import { respondBusy } from '../../../responses/respond-busy';

/**
 * Answers with the subset of a font that has the characters of its address, if a page of the paper has that address;
 * it never changes.
 */
export async function GET(_: Request, { params }: RouteContext<'/fonts/[face]/[characters]'>) {
  const { face: font, characters } = await params;
  const text = isFont(font) && fromFontAddress(font, characters);
  // The front has refused such an address already, except in development.
  if (!isFont(font) || !text) notFound();
  try {
    return new Response(new Uint8Array(await getFontFile(font, text)), {
      headers: {
        'Content-Type': 'font/woff2',
        'Cache-Control': 'public, max-age=31536000, immutable',
      },
    });
  } catch (error) {
    return respondBusy(error);
  }
}
