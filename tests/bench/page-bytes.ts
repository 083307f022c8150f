/**
 * What an article costs over the wire by kind, on a phone, against the goals: as it is served here (gzip)
 * and as a server in front would send the same (brotli). Script is compared with a bare Next page of one
 * link, built in the same run: what lies above that floor is ours.
 */
import { get } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '@/lib/print/find-chromium';
import { startOwnServer } from '../browser/own-server';
import { startBareNext } from './serving/bare-next';
import { installSong } from './system-song';

const article = '/2023-03-10/huiji-park';
/** Kilobytes of an article without pictures: HTML, style and faces, and script above Next's own. */
const limits = { read: 160, ownScript: 10 };

const kinds = ['document', 'stylesheet', 'font', 'script'] as const;
type Kind = (typeof kinds)[number];
type Bytes = Record<Kind, number>;

export async function benchPageBytes(): Promise<void> {
  const { executablePath, args, env } = await findChromium();
  const song = await installSong();
  const launch = (more: Record<string, string>) =>
    chromium.launch({ executablePath, args, env: { ...process.env, ...env, ...more } });
  const [withSong, withoutHan] = [await launch(song.env), await launch({})];
  const server = await startOwnServer();
  const bare = await startBareNext('bare-next', bareFiles);
  try {
    console.log('bytes of an article, KB | HTML | style | faces | script | read, of 160');
    const own = await measure(withSong, server.origin + article);
    report('system with a Song face, gzip', own.served);
    report('system with a Song face, brotli', own.brotli);
    report(
      'system without a Han face, brotli',
      (await measure(withoutHan, server.origin + article)).brotli,
    );
    const floor = await measure(withSong, `${bare.origin}/`);
    report('a bare Next page of one link, brotli', floor.brotli);
    const above = (own.brotli.script - floor.brotli.script) / 1024;
    console.log(`script above Next’s own, brotli | ${above.toFixed(1)} KB of ${limits.ownScript}`);
  } finally {
    await Promise.all([withSong.close(), withoutHan.close()]);
    await bare.stop();
    await server.stop();
    await song.remove();
  }
}

function report(name: string, bytes: Bytes): void {
  const read = bytes.document + bytes.stylesheet + bytes.font;
  const cells = [...kinds.map((kind) => bytes[kind]), read].map((size) => (size / 1024).toFixed(1));
  const verdict = read <= limits.read * 1024 ? '' : ' | too much';
  console.log(`${name} | ${cells.join(' | ')}${verdict}`);
}

/** Which files the article asks for is the browser's word; how long they are, each file's own. */
async function measure(browser: Browser, address: string) {
  const page = await browser.newPage({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 3,
  });
  const asked = new Map<string, Kind>();
  page.on('requestfinished', (request) => {
    const kind = kinds.find((one) => one === request.resourceType());
    if (kind) asked.set(request.url(), kind);
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.close();
  const [served, brotli] = [noBytes(), noBytes()];
  for (const [url, kind] of asked) {
    served[kind] += (await fetchRaw(url, 'gzip')).length;
    const whole = await fetchRaw(url, 'identity');
    // A face is compressed in itself.
    brotli[kind] += kind === 'font' ? whole.length : brotliCompressSync(whole).length;
  }
  return { served, brotli };
}

/** A body as it comes over the wire. */
function fetchRaw(url: string, encoding: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { headers: { 'accept-encoding': encoding } };
    get(url, options, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece) => pieces.push(piece));
      answer.on('end', () => resolve(Buffer.concat(pieces)));
    }).once('error', reject);
  });
}

const noBytes = (): Bytes => ({ document: 0, stylesheet: 0, font: 0, script: 0 });

const bareFiles = {
  'app/layout.tsx':
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }',
  'app/page.tsx':
    'import Link from "next/link"; export default function Page() { return <p>Read <Link href="/" prefetch={false}>on</Link>.</p>; }',
  'next.config.mjs': 'export default { typescript: { ignoreBuildErrors: true } };',
};
