import type { SetLine } from '../model/typeset-text';

/** Returns what is read in a line. */
export const textOfLine = ({ pieces }: SetLine): string => pieces.map(({ text }) => text).join('');
