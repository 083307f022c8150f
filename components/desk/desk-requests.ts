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
      post(path('acts'), { act, known }),
    fit: (request: FitRequest): Promise<FittedHeading | { problem: string }> =>
      post(path('fit'), request),
    why: async (slug: string, signal: AbortSignal): Promise<WhyAnswer | undefined> => {
      const response = await fetch(`${path('why')}?slug=${slug}`, { signal });
      return response.ok ? response.json() : undefined;
    },
  };
}

export type DeskRequests = ReturnType<typeof openRequests>;

async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}
