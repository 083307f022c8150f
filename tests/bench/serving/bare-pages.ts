import { type BareNext, startBareNext } from './bare-next';

/** A bare Next site with a page of every length. */
export interface BarePages extends BareNext {
  /** Returns the address of the page whose HTML has a number of bytes. */
  findPage: (bytes: number) => Promise<string>;
}

export async function startBarePages(): Promise<BarePages> {
  const bare = await startBareNext('bare-text', files);
  const at = (length: number) => `${atLoopback(bare.origin)}/${length}`;
  const findPage = async (bytes: number) => {
    // The number grows evenly with the text.
    const [small, large] = [await countBytes(at(1)), await countBytes(at(1001))];
    const length = Math.max(1, Math.round(1 + ((bytes - small) * 1000) / (large - small)));
    await countBytes(at(length));
    return at(length);
  };
  return { ...bare, findPage };
}

const files = {
  'app/layout.tsx':
    'export default function Layout({ children }) { return <html lang="zh-Hans"><body>{children}</body></html>; }',
  // Rendered once for each length, then sent from Next's cache.
  'app/[length]/page.tsx': `export const generateStaticParams = () => [];
export default async function Page({ params }) {
  const { length } = await params;
  return <p>{'报'.repeat(Number(length))}</p>;
}`,
  'next.config.mjs': 'export default { typescript: { ignoreBuildErrors: true } };',
};

/** Returns the length of an answer that is not compressed. */
export async function countBytes(url: string): Promise<number> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return (await answer.arrayBuffer()).byteLength;
}

/** The name `localhost` may lead to IPv6 first, where our server does not listen. */
export function atLoopback(origin: string): string {
  return origin.replace('localhost', '127.0.0.1');
}
