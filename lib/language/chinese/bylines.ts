import type { HanBylines } from '../byline-vocabulary';
import { japaneseBylines } from '../ja/bylines';
import { koreanBylines } from '../ko/bylines';
import { simplifiedBylines } from '../zh-hans/bylines';
import { traditionalBylines } from '../zh-hant/bylines';

/**
 * The words of Chinese bylines in simplified and traditional characters together, with those of Japanese and Korean
 * ones. Papers also print bylines from papers in the other scripts, and no word has another meaning there.
 */
export const eastAsianBylines: HanBylines = join([
  simplifiedBylines,
  traditionalBylines,
  japaneseBylines,
  koreanBylines,
]);

function join(vocabularies: readonly Partial<HanBylines>[]): HanBylines {
  const all = (list: (vocabulary: Partial<HanBylines>) => string[] | undefined) => [
    ...new Set(vocabularies.flatMap((vocabulary) => list(vocabulary) ?? [])),
  ];
  return {
    head: {
      accordingTo: all(({ head }) => head?.accordingTo),
      media: all(({ head }) => head?.media),
      endings: all(({ head }) => head?.endings),
    },
    roles: Object.assign({}, ...vocabularies.map(({ roles }) => roles)),
    labels: Object.assign({}, ...vocabularies.map(({ labels }) => labels)),
    sources: all(({ sources }) => sources),
    ranks: all(({ ranks }) => ranks),
    photographerRank: all(({ photographerRank }) => photographerRank),
    postedTo: all(({ postedTo }) => postedTo),
    ownPaper: all(({ ownPaper }) => ownPaper),
    touchingLabels: all(({ touchingLabels }) => touchingLabels),
    nameLikeLabels: all(({ nameLikeLabels }) => nameLikeLabels),
    weakLabels: all(({ weakLabels }) => weakLabels),
    and: all(({ and }) => and),
    andOthers: all(({ andOthers }) => andOthers),
    report: all(({ report }) => report),
    sentFrom: all(({ sentFrom }) => sentFrom),
    takenAt: all(({ takenAt }) => takenAt),
    notes: all(({ notes }) => notes),
    notPeople: all(({ notPeople }) => notPeople),
    places: all(({ places }) => places),
    nationalities: all(({ nationalities }) => nationalities),
    provided: all(({ provided }) => provided),
    pictures: all(({ pictures }) => pictures),
    offices: all(({ offices }) => offices),
    longOffices: all(({ longOffices }) => longOffices),
    schools: all(({ schools }) => schools),
    occupations: all(({ occupations }) => occupations),
    notNames: all(({ notNames }) => notNames),
    neverInNames: vocabularies.map(({ neverInNames = '' }) => neverInNames).join(''),
  };
}
