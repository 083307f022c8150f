/** `3.4 MB`, with the digits and marks of a language. */
export function formatSize(bytes: number, language: string): string {
  const megabytes = Math.max(bytes / 1_000_000, 0.1);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: megabytes < 10 ? 1 : 0,
  }).format(megabytes);
}

/** `12%`, from a part of 1. */
export function formatPercent(part: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(part);
}
