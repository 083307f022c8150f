import { getDesk } from '../../desk';
import { refuseForeign, respondJson } from '../../respond-json';

/** Why a story is where it is, and what other places and shapes would cost. */
export async function GET(request: Request, { params }: { params: Promise<{ date: string }> }) {
  const { date } = await params;
  const slug = new URL(request.url).searchParams.get('slug') ?? '';
  const refusal = refuseForeign(request);
  return refusal ?? respondJson(await getDesk().explain(date, slug, request.signal));
}
