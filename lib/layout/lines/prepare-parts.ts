import type { Face } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import { listBreakPoints } from './break-points';
import type { StyledRun } from './join-runs';
import type { TextSource } from './measure-units';
import { prepareText } from './prepare-text';
import { splitAtBreaks } from './split-at-breaks';
import type { PreparedText } from './split-wide-units';
import type { Unit } from './unit';

/**
 * Returns the lines that an author wrote in a text, each measured and ready to be broken. Make-up sets the same
 * runs in a dozen widths, so they are measured once for each face and each `TextMetrics`; the result is never
 * changed. It is released with the runs and the metrics, which live as long as an edition is made up.
 */
export function prepareParts({ runs, face, metrics }: TextSource): readonly PreparedText[] {
  const ofMetrics = getOrMake(prepared, metrics, () => new WeakMap<Runs, Map<Face, Parts>>());
  const ofRuns = getOrMake(ofMetrics, runs, () => new Map<Face, Parts>());
  return getOrMake(ofRuns, face, () =>
    splitAtBreaks(runs).map((part) => preparePart({ runs: part, face, metrics })),
  );
}

type Runs = readonly StyledRun[];
type Parts = readonly PreparedText[];

const prepared = new WeakMap<TextMetrics, WeakMap<Runs, Map<Face, Parts>>>();

function preparePart(source: TextSource): PreparedText {
  const units = prepareText(source);
  return { units, points: listBreakPoints(units), tear: tearOnce(source) };
}

/** Returns a function that measures a text with a break between any two characters, when it is first needed. */
export function tearOnce(source: TextSource): () => readonly Unit[] {
  let torn: readonly Unit[] | undefined;
  return () => {
    torn ??= prepareText({ ...source, breaksAnywhere: true });
    return torn;
  };
}

interface Cache<K, V> {
  get: (key: K) => V | undefined;
  set: (key: K, value: V) => unknown;
}

function getOrMake<K, V>(cache: Cache<K, V>, key: K, make: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = make();
  cache.set(key, value);
  return value;
}
