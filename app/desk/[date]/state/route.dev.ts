import { getDesk } from '../../desk';
import { refuseForeign, respondJson } from '../../respond-json';
import { toSentState } from '../../to-sent-state';

/** The edition as the desk shows it. `?known=` lists the digests of sheets that the browser has. */
export async function GET(request: Request, { params }: { params: Promise<{ date: string }> }) {
  const refusal = refuseForeign(request);
  if (refusal) return refusal;
  const { date } = await params;
  const known = new URL(request.url).searchParams.get('known')?.split(',') ?? [];
  return respondJson(await toSentState(await getDesk().read(date), known));
}
