/** Rounds to the nearest hundredth, so that plans are easy to read and short to store. */
export const toHundredths = (value: number): number => Math.round(value * 100) / 100;
