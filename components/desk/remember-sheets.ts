/** Sheets that the browser has, so that undo needs none from the server: those of some twenty acts. */
const mostSheets = 60;

/** Remembers the sheets of pages, by their digests, as the newest, and forgets the oldest. */
export function rememberSheets<S>(
  sheets: Map<string, S>,
  pages: readonly { digest: string; sheet: S }[],
): void {
  for (const { digest, sheet } of pages) {
    sheets.delete(digest);
    sheets.set(digest, sheet);
  }
  const most = Math.max(mostSheets, pages.length);
  for (const digest of sheets.keys()) if (sheets.size > most) sheets.delete(digest);
}
