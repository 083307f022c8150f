/**
 * `npm run bench`: the figures of README, each measured in this run. `npm run bench -- print proof` runs
 * those that are named. `npm run bench -- soak 10` runs for ten minutes, and only if it is named.
 */
import { benchArchive } from './archive';
import { benchCards } from './cards';
import { benchHeadingBreaks } from './heading-breaks';
import { benchLighthouse } from './lighthouse';
import { benchMakeUp } from './make-up';
import { benchPageBytes } from './page-bytes';
import { benchPrint } from './print';
import { benchPrintProof } from './print-proof';
import { benchReadEdition } from './read-edition';
import { benchSearch } from './search';
import { benchServeEditions } from './serve-editions';
import { benchFlood } from './serving/flood';
import { benchNginx } from './serving/nginx';
import { benchServeRates } from './serving/serve-rates';
import { soak } from './serving/soak';
import { benchStaticSearch } from './static-search';

const benches: Record<string, () => Promise<void>> = {
  read: benchReadEdition,
  'make-up': benchMakeUp,
  headings: benchHeadingBreaks,
  cards: benchCards,
  editions: benchServeEditions,
  serve: benchServeRates,
  nginx: benchNginx,
  flood: benchFlood,
  archive: benchArchive,
  search: benchSearch,
  'static-search': benchStaticSearch,
  print: benchPrint,
  proof: benchPrintProof,
  bytes: benchPageBytes,
  lighthouse: benchLighthouse,
};

const [, , first, ...more] = process.argv;
if (first === 'soak') {
  await soak(Number(more[0] ?? 10));
  process.exit();
}
const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(
    `No benchmark ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}, soak.`,
  );
  process.exit(2);
}
for (const [name, bench] of Object.entries(benches)) {
  if (named.length === 0 || named.includes(name)) await bench();
}
