import './globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { iconPath } from '@/lib/edition/addresses/paths';
import { languageAttributes } from '@/lib/language/language-attributes';
import { colourProperties, colours } from '@/lib/sheet/tokens';
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
    manifest: iconPath('manifest.webmanifest'),
    icons: {
      icon: [
        { url: iconPath('favicon.ico'), sizes: '32x32' },
        { url: iconPath('icon.svg'), type: 'image/svg+xml' },
      ],
      apple: iconPath('apple-icon.png'),
    },
  };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: colours.paper.day },
    { media: '(prefers-color-scheme: dark)', color: colours.paper.night },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { language } = await getPaper();
  prepareFonts(language);
  return (
    <html {...languageAttributes(language)}>
      <head>
        <style>{colourProperties()}</style>
      </head>
      <body>{children}</body>
    </html>
  );
}
