/** To the nearest hundredth: as exact as a plan needs to be read, and short when it is stored. */
export const toHundredths = (value: number): number => Math.round(value * 100) / 100;
