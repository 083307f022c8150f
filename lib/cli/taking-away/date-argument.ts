import { isEditionDate } from '@/lib/content/fields/edition-date';

/** Returns a message for the user if a text is not the date of an edition. */
export function describeDateProblem(date: string | undefined): string | undefined {
  if (date === undefined) return 'DATE is missing: write the date of an edition, as in 2023-03-10.';
  return isEditionDate(date) ? undefined : `${date} is not a date: write it as in 2023-03-10.`;
}
