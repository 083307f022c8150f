/** Rows of the sheet as a CSS length. */
export function rows(count: number): string {
  return `calc(${count} * var(--row))`;
}
