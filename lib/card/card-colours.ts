import { colours } from '@/lib/colours/colours';

type Role = keyof typeof colours;

/**
 * Returns a colour that all papers have by day, as `#rrggbb`. Pictures are always in these colours, because they are
 * shown on light and dark screens alike.
 */
export const colourOf = (role: Exclude<Role, 'red'>): string => colours[role].day;

/** Returns any colour by day. `spot` is the paper's own. */
export const colourIn = ({ spot }: { spot: string }, role: Role): string =>
  role === 'red' ? spot : colourOf(role);

/** The background of a card, and the shadow that the paper casts on it. */
export const desk = { top: '#8f8573', shadow: '#5f5749' } as const;
