import { type Answer, toTextBody } from '@/lib/http/answer';
import { securityHeadersFor } from '@/lib/http/security-headers';

/** What the front knows about itself and the renderer, at one moment. */
export interface FrontState {
  /** When the front started, in milliseconds since 1970. */
  startedAt: number;
  /** True from SIGTERM on: what is in flight is finished, nothing new should be sent here. */
  isDraining: boolean;
  /** Since when the renderer has not answered, in milliseconds since 1970; undefined while it is up. */
  rendererDownSince: number | undefined;
  /** Whether the content folder can be read. Without it, the last good state is served. */
  isContentReachable: boolean;
  /** By the name of the queue. */
  queues: Readonly<Record<string, { running: number; waiting: number }>>;
  /** The size of all cached answers in bytes. */
  cachedBytes: number;
}

const type = 'application/json; charset=utf-8';

/**
 * Milliseconds that the renderer may be down before the site counts as unhealthy. A restart after a crash takes
 * a few seconds, during which cached answers are served; a supervisor need not step in.
 */
const rendererGrace = 30_000;

/**
 * Returns the answer of the health address, for supervisors and load balancers: 200 while requests should be sent
 * here, otherwise 503. Missing content is reported but is no reason for 503, because another instance or a restart
 * would not help and the last good state is served. The answer has numbers only, no paths and no settings.
 *
 * @param now in milliseconds since 1970
 */
export function toHealthAnswer(state: FrontState, now: number): Answer {
  const { startedAt, rendererDownSince, queues, cachedBytes } = state;
  const status = statusOf(state, now);
  const body = {
    status,
    uptimeSeconds: Math.floor((now - startedAt) / 1000),
    renderer: rendererDownSince === undefined ? 'up' : 'down',
    content: state.isContentReachable ? 'reachable' : 'unreachable',
    queues,
    cachedBytes,
  };
  return {
    status: status === 'ok' ? 200 : 503,
    headers: {
      ...securityHeadersFor(type),
      'Content-Type': type,
      'Cache-Control': 'no-store',
    },
    body: toTextBody(Buffer.from(`${JSON.stringify(body)}\n`), type),
    sources: undefined,
  };
}

function statusOf(
  { isDraining, rendererDownSince }: FrontState,
  now: number,
): 'ok' | 'draining' | 'renderer-down' {
  if (isDraining) return 'draining';
  const isDownForLong = rendererDownSince !== undefined && now - rendererDownSince > rendererGrace;
  return isDownForLong ? 'renderer-down' : 'ok';
}
