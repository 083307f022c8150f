/** A request of a day: seconds since midnight, and the path. */
export interface DayRequest {
  at: number;
  path: string;
}

export interface DayPlan {
  /** Editions with the paths of their pages and articles, the newest first. */
  editions: { date: string; pages: string[]; articles: string[] }[];
  /** What the first view of a reader loads besides: styles, scripts, fonts. */
  assets: string[];
  /** Readers of the day. Each opens the front and some articles. */
  readers: number;
  seed: number;
}

/** Readers by hour: few at night, most at breakfast and after work. */
const hours = [2, 1, 1, 1, 2, 5, 14, 20, 16, 10, 8, 8, 11, 8, 6, 5, 6, 9, 11, 10, 9, 8, 6, 4];
/** One reader in so many comes from a search engine or a link to an old article. */
const oneInOld = 12;
/** One reader in so many has the files of the site from an earlier day. */
const returning = 0.6;
/** Feed readers and search engines request these at all hours, this many times a day each. */
const polls = { '/feed.xml': 4000, '/feed.json': 800, '/sitemap.xml': 200, '/robots.txt': 300 };

/** Returns the requests of a day in their order. The same seed gives the same day. */
export function makeDay({ editions, assets, readers, seed }: DayPlan): DayRequest[] {
  const random = seeded(seed);
  const choose = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  /** The first of a list are chosen most, as stories at the top of a page are. */
  const chooseEarly = <T>(list: readonly T[]): T | undefined =>
    list[Math.floor(list.length * random() ** 2.5)];
  const day: DayRequest[] = [];
  const [newest, ...older] = editions;
  for (let reader = 0; reader < readers; reader += 1) {
    let at = chooseTime(random);
    const add = (path: string | undefined) => {
      if (path !== undefined) day.push({ at, path });
      at += 5 + random() * 90;
    };
    const isOld = random() < 1 / oneInOld;
    const edition = isOld ? chooseEarly(older) : newest;
    if (!isOld) add('/');
    const articles = 1 + Math.floor(-3 * Math.log(1 - random()));
    for (let read = 0; read < articles; read += 1) {
      const kind = random();
      if (kind < 0.15) add(choose(edition?.pages ?? []));
      else add(isOld ? choose(edition?.articles ?? []) : chooseEarly(edition?.articles ?? []));
    }
    if (random() > returning) for (const path of assets) day.push({ at, path });
  }
  for (const [path, times] of Object.entries(polls)) {
    const scaled = Math.ceil((times * readers) / 30_000);
    for (let poll = 0; poll < scaled; poll += 1) day.push({ at: random() * 86_400, path });
  }
  return day.sort((a, b) => a.at - b.at);
}

function chooseTime(random: () => number): number {
  const all = hours.reduce((sum, share) => sum + share, 0);
  let left = random() * all;
  for (const [hour, share] of hours.entries()) {
    if (left < share) return (hour + left / share) * 3600;
    left -= share;
  }
  return 0;
}

/** Mulberry32: numbers from 0 up to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Seconds that a cache may use an answer, and further ones in which it may use it while it fetches a new one. */
export interface Life {
  fresh: number;
  stale: number;
}

/** How a cache answers the requests of a day: parts from 0 to 1. */
export interface DayHits {
  /** Answered at once. */
  atOnce: number;
  /** Answered after the paper said that the stored answer is current (304), which takes it no rendering. */
  revalidated: number;
}

/** Computes how a cache answers the requests of a day by its clock. */
export function hitsOf(day: readonly DayRequest[], lifeOf: (path: string) => Life): DayHits {
  const fetched = new Map<string, number>();
  let atOnce = 0;
  let revalidated = 0;
  for (const { at, path } of day) {
    const last = fetched.get(path);
    const age = at - (last ?? 0);
    const { fresh, stale } = lifeOf(path);
    if (last !== undefined && age <= fresh + stale) atOnce += 1;
    else if (last !== undefined) revalidated += 1;
    if (last === undefined || age > fresh) fetched.set(path, at);
  }
  return { atOnce: atOnce / day.length, revalidated: revalidated / day.length };
}
