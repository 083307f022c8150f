import type { Rows } from '../model/story';

/** White between a plate and the legs under it. */
export const UNDER_PLATE: Rows = 1;
/** The most rows by which legs may be taller than an even share of the text. */
export const MOST_UNEVEN: Rows = 3;
