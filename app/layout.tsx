import './globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { getPaper } from './data';

export async function generateMetadata(): Promise<Metadata> {
  const { name, nameLatin, tagline } = await getPaper();
  return {
    title: { default: name, template: `%s · ${name}` },
    description: tagline ?? nameLatin ?? name,
  };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8f4ea' },
    { media: '(prefers-color-scheme: dark)', color: '#191714' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { language } = await getPaper();
  return (
    <html lang={language}>
      <body>{children}</body>
    </html>
  );
}
