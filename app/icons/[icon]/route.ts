import { notFound } from 'next/navigation';
import { basePath, toHref } from '@/lib/addresses/base-path';
import { drawIcon, drawIconIco, drawIconPng } from '@/lib/card/draw-icon';
import { colours } from '@/lib/colours/colours';
import { toSpotColour } from '@/lib/colours/spot-colour';
import type { Paper } from '@/lib/content/fields/schema';
import { homePath, iconPath } from '@/lib/edition/addresses/paths';
import { languageOf } from '@/lib/language/find-language';
import { getPaper } from '../../data';

export const dynamic = 'force-dynamic';

/** In pixels, as Apple's systems want it. */
const appleSize = 180;

/** In pixels: those that Chromium wants for a paper that is installed, the second for the picture at its start. */
const installedSizes = [192, 512] as const;
const maskedSize = 512;

const icons: Readonly<
  Record<string, { type: string; draw: (paper: Paper) => Promise<string | Buffer> | string }>
> = {
  'favicon.ico': { type: 'image/x-icon', draw: drawIconIco },
  'icon.svg': { type: 'image/svg+xml', draw: (paper) => drawIcon(paper) },
  'apple-icon.png': { type: 'image/png', draw: (paper) => drawIconPng(paper, appleSize) },
  ...Object.fromEntries(
    installedSizes.map((size) => [
      `icon-${size}.png`,
      { type: 'image/png', draw: (paper: Paper) => drawIconPng(paper, size) },
    ]),
  ),
  'icon-maskable.png': {
    type: 'image/png',
    draw: (paper) => drawIconPng(paper, maskedSize, { isMasked: true }),
  },
  'manifest.webmanifest': { type: 'application/manifest+json', draw: writeManifest },
};

/** Answers with an icon of the paper, or its manifest, at the root of the site by a rewrite. */
export async function GET(_: Request, { params }: RouteContext<'/icons/[icon]'>) {
  const { icon: name } = await params;
  const icon = Object.hasOwn(icons, name) ? icons[name] : undefined;
  if (!icon) notFound();
  const drawn = await icon.draw(await getPaper());
  return new Response(typeof drawn === 'string' ? drawn : new Uint8Array(drawn), {
    headers: {
      'Content-Type': icon.type,
      'Cache-Control': 'public, max-age=86400, stale-while-revalidate=604800',
    },
  });
}

/** What a system shows of the paper that a reader puts on the home screen (W3C, Web Application Manifest). */
function writeManifest({ name, tagline, language, theme }: Paper): string {
  return JSON.stringify({
    name,
    short_name: name,
    ...(tagline !== undefined && { description: tagline }),
    lang: language,
    dir: languageOf(language).direction,
    id: toHref(homePath),
    start_url: toHref(homePath),
    // Without it, the scope of a paper at a path would be the folder of its front: the whole host.
    scope: basePath || '/',
    display: 'minimal-ui',
    background_color: colours.paper.day,
    theme_color: theme?.color === undefined ? colours.paper.day : toSpotColour(theme.color).day,
    icons: [
      { src: toHref(iconPath('icon.svg')), type: 'image/svg+xml', sizes: 'any' },
      {
        src: toHref(iconPath('apple-icon.png')),
        type: 'image/png',
        sizes: `${appleSize}x${appleSize}`,
      },
      ...installedSizes.map((size) => ({
        src: toHref(iconPath(`icon-${size}.png`)),
        type: 'image/png',
        sizes: `${size}x${size}`,
      })),
      {
        src: toHref(iconPath('icon-maskable.png')),
        type: 'image/png',
        sizes: `${maskedSize}x${maskedSize}`,
        purpose: 'maskable',
      },
    ],
  });
}
