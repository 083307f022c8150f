/**
 * `npm run bench -- serve`: answers a second of the article, the front and a feed, all cached, over 32 connections,
 * against a bare Next page with as many bytes, measured in turns in the same run. It takes two minutes.
 */
import { type OwnServer, startOwnServer } from '../../browser/own-server';
import { atLoopback, type BarePages, countBytes, startBarePages } from './bare-pages';
import { type BenchPaper, makePaper } from './make-paper';
import { measureServer, type ServerRate } from './measure-rate';

const connections = 32;
const seconds = 2;
/** Each rate is the median of this many, because the machine may be busy with something else. */
const rounds = 3;
/** What our article must reach, and front and feed. */
const goals = { article: 1, front: 0.8, feed: 0.8 };
const codings = { plain: {}, 'as browsers request it': { 'Accept-Encoding': 'gzip, deflate, br' } };

export async function benchServeRates(): Promise<void> {
  const paper = await makePaper(10, 3);
  try {
    const server = await startOwnServer({}, paper.contentDir);
    try {
      const bare = await startBarePages();
      await compare(paper, server, bare).finally(bare.stop);
    } finally {
      await server.stop();
    }
  } finally {
    await paper.remove();
  }
}

async function compare(paper: BenchPaper, server: OwnServer, bare: BarePages): Promise<void> {
  const date = paper.dates.at(-1) ?? '';
  const paths = { article: `/${date}/${paper.slugsOf(date)[0]}`, front: '/', feed: '/feed.xml' };
  console.log(
    '\nAnswers a second at c=32 | coding | bytes | ours | bare Next, same bytes | ratio | of a second of one processor: ours, bare, ratio',
  );
  for (const name of ['article', 'front', 'feed'] as const) {
    const url = atLoopback(server.origin) + paths[name];
    const bytes = await countBytes(url);
    const own = { url, pid: server.pid };
    const other = { url: await bare.findPage(bytes), pid: bare.pid };
    for (const [coding, headers] of Object.entries(codings)) {
      const [ours, floor] = await measureInTurns([own, other], headers);
      const ratio = ours.rate / floor.rate;
      const verdict = ratio >= goals[name] ? '' : ` | below ${goals[name]}`;
      const ofProcessor = [
        ours.perProcessor.toFixed(0),
        floor.perProcessor.toFixed(0),
        (ours.perProcessor / floor.perProcessor).toFixed(2),
      ];
      const cells = [name, coding, bytes, ours.rate.toFixed(0), floor.rate.toFixed(0)];
      console.log(`${[...cells, ratio.toFixed(2), ofProcessor].join(' | ')}${verdict}`);
    }
  }
}

interface Target {
  url: string;
  pid: number;
}

async function measureInTurns(
  targets: [Target, Target],
  headers: Record<string, string>,
): Promise<[ServerRate, ServerRate]> {
  const rates: [ServerRate[], ServerRate[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const place of [0, 1] as const) {
      const target = targets[place];
      rates[place].push(await measureServer({ ...target, connections, seconds, headers }));
    }
  }
  return [medianOf(rates[0]), medianOf(rates[1])];
}

function medianOf(rates: ServerRate[]): ServerRate {
  return {
    rate: median(rates.map(({ rate }) => rate)),
    perProcessor: median(rates.map(({ perProcessor }) => perProcessor)),
  };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
