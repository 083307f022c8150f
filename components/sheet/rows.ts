/** Rows of the sheet as a CSS length, to a thousandth of a row. */
export function rows(count: number): string {
  return `calc(${Math.round(count * 1000) / 1000} * var(--row))`;
}
