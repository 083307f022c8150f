import { isEditionDate } from '../fields/edition-date';

/** The content folder itself, for functions that take the name of a folder in it. */
export const rootFolder = '.';

/** The folder of the standing pages. */
export const standingFolder = 'pages';

/** True for the name of a folder whose files the paper reads: an edition's date, or one of the two above. */
export function isReadFolder(name: string): boolean {
  return name === standingFolder || name === rootFolder || isEditionDate(name);
}
