import { toHref } from '@/lib/addresses/base-path';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { type BarColours, earlyScript } from '@/components/reader/settings/early-script';
import { colours } from '@/lib/colours/colours';
import { toSpotColour } from '@/lib/colours/spot-colour';
import { iconPath, openSearchPath } from '@/lib/edition/addresses/paths';
import { openSearchType } from '@/lib/edition/feeds/open-search';
import { faceSetOf } from '@/lib/language/face-set';
import { languageOf } from '@/lib/language/find-language';
import { languageAttributes } from '@/lib/language/language-attributes';
import { colourProperties } from '@/lib/sheet/tokens';
import { getPaper } from './data';
import { prepareFonts } from './prepare-fonts';
import { knownOrigin } from './site-origin';

export async function generateMetadata(): Promise<Metadata> {
  const paper = await getPaper();
  const { name, nameLatin, tagline } = paper;
  const origin = knownOrigin(paper);
  return {
    ...(origin !== undefined && { metadataBase: new URL(origin) }),
    title: name,
    description: tagline ?? nameLatin ?? name,
    manifest: toHref(iconPath('manifest.webmanifest')),
    icons: {
      icon: [
        { url: toHref(iconPath('favicon.ico')), sizes: '32x32' },
        { url: toHref(iconPath('icon.svg')), type: 'image/svg+xml' },
      ],
      apple: toHref(iconPath('apple-icon.png')),
    },
  };
}

/** A browser's own bars are in the spot colour that the paper chose; on dark screens they stay dark. */
export async function generateViewport(): Promise<Viewport> {
  const { theme } = await getPaper();
  const { light, dark } = barColours(theme?.color);
  return {
    colorScheme: 'light dark',
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: light },
      { media: '(prefers-color-scheme: dark)', color: dark },
    ],
  };
}

/** @param colour the spot colour that the paper chose */
function barColours(colour: string | undefined): BarColours {
  const dark = colours.paper.night;
  if (colour === undefined) return { light: colours.paper.day, sepia: colours.paper.sepia, dark };
  const { day, sepia } = toSpotColour(colour);
  return { light: day, sepia, dark };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { name, language, theme } = await getPaper();
  prepareFonts(faceSetOf(languageOf(language), theme));
  return (
    // The script in the head adds the reader's settings, which the server does not know.
    <html {...languageAttributes(language)} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own script, which has no text of the paper in it */}
        <script dangerouslySetInnerHTML={{ __html: earlyScript(barColours(theme?.color)) }} />
        <link rel="search" type={openSearchType} title={name} href={toHref(openSearchPath)} />
        <style>{colourProperties(toSpotColour(theme?.color))}</style>
      </head>
      <body>{children}</body>
    </html>
  );
}
