import { colours } from '@/lib/sheet/tokens';

type Role = keyof typeof colours;

/**
 * Returns a colour of the paper by day, as `#rrggbb`. Pictures are always in these colours, because they are
 * shown on light and dark screens alike.
 */
export const colourOf = (role: Role): string => colours[role].day;

/** The background of a card, and the shadow that the paper casts on it. */
export const desk = { top: '#8f8573', shadow: '#5f5749' } as const;
