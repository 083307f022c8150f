import pLimit from 'p-limit';

/** What an address answers: `shown`, also after redirects; `gone`, that is 410; `missing`, or why it does not answer. */
export type AddressAnswer = 'shown' | 'gone' | 'missing' | { problem: string };

/** Requests at once, so that a site that serves readers hardly notices. */
const atOnce = 4;
/** Milliseconds. A PDF that nobody has printed yet takes some seconds. */
const longestWait = 60_000;

/**
 * Returns a function that requests paths of a running site.
 *
 * @param site the address of its home page, perhaps with a path
 */
export function openSite(site: string): (path: string) => Promise<AddressAnswer> {
  const limit = pLimit(atOnce);
  const root = site.replace(/\/+$/, '');
  return (path) => limit(() => ask(root + path));
}

async function ask(address: string): Promise<AddressAnswer> {
  try {
    const signal = AbortSignal.timeout(longestWait);
    const { status } = await fetch(address, { method: 'HEAD', signal });
    if (status === 200) return 'shown';
    if (status === 410) return 'gone';
    return status === 404 ? 'missing' : { problem: `answers ${status}` };
  } catch (error) {
    return { problem: `does not answer: ${reasonOf(error)}` };
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
