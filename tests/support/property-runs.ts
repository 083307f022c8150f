import fc from 'fast-check';

const { SEED, RUNS } = process.env;

/**
 * Property tests try a quick set of examples, the same at each run, so that a failure was caused by the
 * change at hand. `npm run properties` looks for failures that nobody has met yet: five hundred examples
 * (`RUNS`) of each property from a new seed, which a failing test prints; `SEED` repeats it.
 */
fc.configureGlobal({
  seed: Number(SEED ?? (RUNS === undefined ? 20230310 : Date.now() % 2 ** 31)),
  ...(RUNS === undefined ? {} : { numRuns: Number(RUNS) }),
});

/**
 * Returns how many examples a property tries: `RUNS` where it is set, else as many as the quick set has.
 *
 * @param quick the examples of the quick set
 * @param share what part of `RUNS` is enough, for examples that take seconds each
 */
export function countExamples(quick: number, share = 1): number {
  return RUNS === undefined ? quick : Math.max(quick, Math.ceil(Number(RUNS) * share));
}

/** Milliseconds for the search for a smaller example: it may take for ever where one takes seconds. */
const shrinkingLimit = 60_000;

/**
 * Tries a property whose examples take seconds each: all of them, however long that takes. Once one fails,
 * a smaller one is looked for, but only for a minute. (fast-check's own limit would also end the run of
 * examples that pass, and call that a success.)
 *
 * @throws with the smallest failing example that was found, and the seed that repeats it
 */
export function assertSlowProperty<T>(property: fc.IProperty<[T]>, numRuns: number): void {
  const { failed, seed, counterexamplePath } = fc.check(property, { numRuns, endOnFailure: true });
  if (!failed) return;
  const replay = counterexamplePath === null ? {} : { path: counterexamplePath };
  fc.assert(property, { seed, ...replay, numRuns, interruptAfterTimeLimit: shrinkingLimit });
  throw new Error(`An example failed only once: seed ${seed}, path ${counterexamplePath}`);
}
