import fc from 'fast-check';

/**
 * Property tests try the same examples at each run, so that what fails was broken by the change at hand.
 * To look for failures that nobody has met yet: `SEED=$RANDOM npx vitest run tests/layout`, and with `RUNS=500`
 * the make-up tries so many editions.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20230310) });
