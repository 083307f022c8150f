import { colours } from '@/lib/sheet/tokens';

type Role = keyof typeof colours;

/**
 * The paper's colours by day: a picture is shown on screens light and dark, and is always the printed
 * paper, never a theme.
 */
export const inkOf = (role: Role): string => colours[role].day;

/** What a cutting lies on, and its shadow there. */
export const desk = { top: '#8f8573', shadow: '#5f5749' } as const;
