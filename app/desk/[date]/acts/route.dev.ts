import { z } from 'zod';
import { actRequest } from '@/lib/desk/requests';
import { getDesk } from '../../desk';
import { readOwnRequest, respondJson } from '../../respond-json';
import { toSentState } from '../../to-sent-state';

const schema = z.strictObject({ act: actRequest, known: z.array(z.string().max(64)).max(999) });

/** Does what the editor did: writes it into the article, and returns the edition as it is then. */
export async function POST(request: Request, { params }: { params: Promise<{ date: string }> }) {
  const { date } = await params;
  const read = await readOwnRequest(request, schema);
  if ('refusal' in read) return read.refusal;
  const { act, known } = read.value;
  const outcome = await getDesk().act(date, act);
  return respondJson(outcome && { ...outcome, state: await toSentState(outcome.state, known) });
}
