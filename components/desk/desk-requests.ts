import type { FittedHeading, SentState } from '@/lib/desk/edition/desk-state';
import type { ActRequest, FitRequest } from '@/lib/desk/requests';

/** The answer to an act. */
export interface ActAnswer {
  kind?: 'done' | 'conflict' | 'refused';
  /** A sentence for the editor. */
  said: string;
  slug?: string;
  state?: SentState;
}

export interface WhyAnswer {
  reasons: string[];
  alternatives: { name: string; cost: number; pages: number; holds: boolean }[];
}

/** The requests of the desk of one edition. `known` are the digests of the sheets that the browser has. */
export function openRequests(date: string) {
  const path = (what: string) => `/desk/${date}/${what}`;
  return {
    read: async (known: string[]): Promise<SentState | undefined> => {
      const response = await fetch(`${path('state')}?known=${known.join(',')}`);
      return response.ok ? response.json() : undefined;
    },
    act: (act: ActRequest, known: string[]): Promise<ActAnswer> =>
      sendAct(path('acts'), { act, known }),
    fit: (request: FitRequest): Promise<FittedHeading | { problem: string }> =>
      post(path('fit'), request),
    why: async (slug: string, signal: AbortSignal): Promise<WhyAnswer | undefined> => {
      const response = await fetch(`${path('why')}?slug=${slug}`, { signal });
      return response.ok ? response.json() : undefined;
    },
  };
}

export type DeskRequests = ReturnType<typeof openRequests>;

/** Sends an act. The answer says in a sentence what became of it, also where there was none. */
async function sendAct(path: string, body: unknown): Promise<ActAnswer> {
  const response = await send(path, body).catch(() => undefined);
  if (!response) return { said: noAnswer };
  const answer: ActAnswer | undefined = await response.json().catch(() => undefined);
  if (response.status === 404) return { said: gone };
  return answer ?? { said: response.status === 503 ? starting : describeFailure(response.status) };
}

const noAnswer =
  'The server did not answer, so nothing is known to be saved: see in its terminal whether it runs, and try again.';
const gone = 'Nothing was saved, because the edition or the story is not there any more.';
const starting = 'Nothing was saved, because the server is starting: try again in a few seconds.';
const describeFailure = (status: number): string =>
  `The server failed with status ${status}, so nothing is known to be saved: its terminal says why.`;

async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await send(path, body);
  return response.json();
}

function send(path: string, body: unknown): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}
