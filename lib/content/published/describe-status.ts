import type { Finding } from '../diagnostic';

export interface StatusParts {
  date: string;
  /** True if the edition has a manifest. */
  isPublished: boolean;
}

/**
 * Returns the warning about `status` in edition.yaml, by which earlier versions told proofs apart. It is no error: that
 * would keep an edition from its readers that they saw before.
 */
export function describeStatus(
  status: unknown,
  { date, isPublished }: StatusParts,
): Finding | undefined {
  if (status === undefined) return undefined;
  const fix = isPublished
    ? 'delete the line: published.json says that the edition is published'
    : status === 'proof'
      ? `delete the line: the edition is a proof until npm run paper -- publish ${date}`
      : `delete the line, and run npm run paper -- publish ${date}`;
  return { code: 'gone-field', severity: 'warning', message: 'status has no effect any more', fix };
}
