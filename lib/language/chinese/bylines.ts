import type { HanBylines } from '../byline-vocabulary';
import { simplifiedBylines } from '../zh-hans/bylines';
import { traditionalBylines } from '../zh-hant/bylines';

/**
 * The words of Chinese bylines in simplified and traditional characters together. Papers also print bylines
 * from papers in the other script, and no word has another meaning there.
 */
export const bothChineseBylines: HanBylines = join(simplifiedBylines, traditionalBylines);

function join(first: HanBylines, second: HanBylines): HanBylines {
  const both = (list: (vocabulary: HanBylines) => string[]) => [
    ...new Set([...list(first), ...list(second)]),
  ];
  return {
    head: {
      accordingTo: both(({ head }) => head.accordingTo),
      media: both(({ head }) => head.media),
      endings: both(({ head }) => head.endings),
    },
    roles: { ...first.roles, ...second.roles },
    ranks: both(({ ranks }) => ranks),
    photographerRank: both(({ photographerRank }) => photographerRank),
    postedTo: both(({ postedTo }) => postedTo),
    media: both(({ media }) => media),
    ownPaper: both(({ ownPaper }) => ownPaper),
    marks: { ...first.marks, ...second.marks },
    touchingMarks: both(({ touchingMarks }) => touchingMarks),
    and: both(({ and }) => and),
    andOthers: both(({ andOthers }) => andOthers),
    report: both(({ report }) => report),
    sentFrom: both(({ sentFrom }) => sentFrom),
    source: both(({ source }) => source),
    offices: both(({ offices }) => offices),
    longOffices: both(({ longOffices }) => longOffices),
  };
}
