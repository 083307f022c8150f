import { parsePrefix } from '@/lib/addresses/search-query';
import { suggestionsType } from '@/lib/edition/suggestion';
import { findSuggestions } from '../../find-suggestions';
import { respondBusy } from '../../responses/respond-busy';

export const dynamic = 'force-dynamic';

/** Answers with suggestions for what a reader has typed so far. */
export async function GET(request: Request) {
  const typed = parsePrefix(new URL(request.url).searchParams);
  try {
    const body = JSON.stringify(await findSuggestions(typed));
    return new Response(body, {
      headers: { 'Content-Type': `${suggestionsType}; charset=utf-8` },
    });
  } catch (error) {
    return respondBusy(error);
  }
}
