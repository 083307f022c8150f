/**
 * `npm run bench -- serve`: answers a second of the article, the front and a feed, all cached, over 32 connections,
 * against a bare Next page with as many bytes, measured in turns in the same run.
 */
import { startOwnServer } from '../../browser/own-server';
import { type BareNext, startBareNext } from './bare-next';
import { makePaper } from './make-paper';
import { measureRate } from './measure-rate';

const connections = 32;
const seconds = 5;
/** Each rate is the median of this many, because the machine may be busy with something else. */
const rounds = 3;
/** What our article must reach, and front and feed. */
const goals = { article: 1, front: 0.8, feed: 0.8 };
const codings = { plain: {}, 'as browsers request it': { 'Accept-Encoding': 'gzip, deflate, br' } };

export async function benchServeRates(): Promise<void> {
  const paper = await makePaper(10, 3);
  const server = await startOwnServer({}, paper.contentDir);
  const bare = await startBareNext('bare-text', bareFiles);
  const date = paper.dates.at(-1) ?? '';
  const paths = { article: `/${date}/${paper.slugsOf(date)[0]}`, front: '/', feed: '/feed.xml' };
  try {
    console.log(
      '\nAnswers a second at c=32 | coding | bytes | ours | bare Next, same bytes | ratio',
    );
    for (const name of ['article', 'front', 'feed'] as const) {
      const url = atLoopback(server.origin) + paths[name];
      const bytes = await countBytes(url);
      const other = await findBarePage(bare, bytes);
      for (const [coding, headers] of Object.entries(codings)) {
        const [own, floor] = await measureInTurns([url, other], headers);
        const ratio = own / floor;
        const verdict = ratio >= goals[name] ? '' : ` | below ${goals[name]}`;
        const cells = [name, coding, bytes, own.toFixed(0), floor.toFixed(0), ratio.toFixed(2)];
        console.log(cells.join(' | ') + verdict);
      }
    }
  } finally {
    await bare.stop();
    await server.stop();
    await paper.remove();
  }
}

async function measureInTurns(
  urls: [string, string],
  headers: Record<string, string>,
): Promise<[number, number]> {
  const rates: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const place of [0, 1] as const) {
      const url = urls[place];
      rates[place].push(await measureRate({ url, connections, seconds, headers }));
    }
  }
  return [median(rates[0]), median(rates[1])];
}

const bareFiles = {
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

/** Returns the address of the bare page whose HTML has a number of bytes; that number grows evenly with the text. */
async function findBarePage({ origin }: BareNext, bytes: number): Promise<string> {
  const at = (length: number) => `${atLoopback(origin)}/${length}`;
  const [small, large] = [await countBytes(at(1)), await countBytes(at(1001))];
  const length = Math.max(1, Math.round(1 + ((bytes - small) * 1000) / (large - small)));
  await countBytes(at(length));
  return at(length);
}

async function countBytes(url: string): Promise<number> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return (await answer.arrayBuffer()).byteLength;
}

/** The name \`localhost\` may lead to IPv6 first, where our server does not listen. */
function atLoopback(origin: string): string {
  return origin.replace('localhost', '127.0.0.1');
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
