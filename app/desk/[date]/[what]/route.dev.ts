/**
 * The requests of a desk. They are one route, which the development server compiles for the first of them: else the
 * first act would wait for that.
 */
import { z } from 'zod';
import { actRequest, fitRequest } from '@/lib/desk/requests';
import { getDesk } from '../../desk';
import { readOwnRequest, refuseForeign, respondJson } from '../../respond-json';
import { toSentState } from '../../to-sent-state';

interface Context {
  params: Promise<{ date: string; what: string }>;
}

/** `state`: the edition as the desk shows it. `why`: what other places and shapes of a story would cost. */
export async function GET(request: Request, { params }: Context) {
  const refusal = refuseForeign(request);
  if (refusal) return refusal;
  const { date, what } = await params;
  const { searchParams } = new URL(request.url);
  switch (what) {
    case 'state': {
      // The digests of the sheets that the browser has.
      const known = searchParams.get('known')?.split(',') ?? [];
      return respondJson(await toSentState(await getDesk().read(date), known));
    }
    case 'why':
      return respondJson(await getDesk().explain(date, searchParams.get('slug') ?? ''));
    default:
      return respondJson(undefined);
  }
}

/** `acts`: does what the editor did. `fit`: sets a heading that is being typed, and writes nothing. */
export async function POST(request: Request, { params }: Context) {
  const { date, what } = await params;
  switch (what) {
    case 'acts':
      return doAct(request, date);
    case 'fit': {
      const read = await readOwnRequest(request, fitRequest);
      return 'refusal' in read ? read.refusal : respondJson(await getDesk().fit(date, read.value));
    }
    default:
      return respondJson(undefined);
  }
}

const schema = z.strictObject({ act: actRequest, known: z.array(z.string().max(64)).max(999) });

/** Writes what the editor did into the article, and returns the edition as it is then. */
async function doAct(request: Request, date: string): Promise<Response> {
  const read = await readOwnRequest(request, schema);
  if ('refusal' in read) return read.refusal;
  const { act, known } = read.value;
  const outcome = await getDesk().act(date, act);
  return respondJson(outcome && { ...outcome, state: await toSentState(outcome.state, known) });
}
