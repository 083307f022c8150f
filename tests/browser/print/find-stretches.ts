/** Marks before list items and hyphens at line ends are drawn, and are no characters of the article. */
const marker = /[•·-]/;
/** Looked for first, to find where a stretch may begin; of several places the longest stretch counts. */
const telling = 4;

/**
 * Finds a text in a longer one, in order, though it may be interrupted where a story jumps. Says which
 * places it takes; they end where the text stands there no further.
 */
export function findStretches(text: string, printed: string): number[] {
  const places: number[] = [];
  for (;;) {
    const stretch = findLongest(text.slice(places.length), printed, (places.at(-1) ?? -1) + 1);
    if (stretch.length === 0) return places;
    places.push(...stretch);
  }
}

/** Where the longest beginning of a text stands, from a place on. */
function findLongest(text: string, printed: string, from: number): number[] {
  const beginning = text.slice(0, telling);
  let longest: number[] = [];
  if (beginning === '') return longest;
  for (
    let at = printed.indexOf(beginning, from);
    at >= 0;
    at = printed.indexOf(beginning, at + 1)
  ) {
    const stretch = follow(text, printed, at);
    if (stretch.length > longest.length) longest = stretch;
  }
  return longest;
}

function follow(text: string, printed: string, from: number): number[] {
  const places: number[] = [];
  for (let at = from; places.length < text.length; at += 1) {
    if (printed[at] === text[places.length]) places.push(at);
    else if (!marker.test(printed[at] ?? '')) break;
  }
  return places;
}
