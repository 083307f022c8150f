/**
 * `npm run bench`: the figures of README, each measured in this run. `npm run bench -- print proof` runs
 * those that are named.
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
import { benchServeEditions } from './serve-editions';

const benches: Record<string, () => Promise<void>> = {
  read: benchReadEdition,
  'make-up': benchMakeUp,
  headings: benchHeadingBreaks,
  cards: benchCards,
  serve: benchServeEditions,
  archive: benchArchive,
  print: benchPrint,
  proof: benchPrintProof,
  bytes: benchPageBytes,
  lighthouse: benchLighthouse,
};

const [, , ...named] = process.argv;
const unknown = named.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(
    `No benchmark ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`,
  );
  process.exit(2);
}
for (const [name, bench] of Object.entries(benches)) {
  if (named.length === 0 || named.includes(name)) await bench();
}
