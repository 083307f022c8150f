import type { SearchMessages } from '../messages/search-messages';

const articles = (count: number) => `${count}\u00a0${count < 2 ? 'article' : 'articles'}`;
const passages = (count: number) => `${count}\u00a0${count < 2 ? 'passage' : 'passages'}`;

export const frenchSearch: SearchMessages = {
  search: 'Recherche',
  searchHere: 'Chercher ici',
  words: 'Rechercher dans le journal',
  submit: 'Rechercher',
  narrow: 'Affiner la recherche',
  widen: 'Rechercher partout',
  section: 'Rubrique',
  anySection: 'Toutes les rubriques',
  kind: 'Genre',
  anyKind: 'Tous les genres',
  news: 'Information',
  person: 'Signature',
  page: 'Page',
  from: 'Du',
  to: 'Au',
  order: 'Ordre',
  newest: 'Les plus récents d’abord',
  relevance: 'Les plus pertinents d’abord',
  advice: [
    'La recherche porte sur les titres, les textes, les légendes, les signatures et les lieux. Le début d’un mot suffit.',
    'Tous les mots doivent figurer dans l’article. Les mots entre «\u202fguillemets\u202f» doivent s’y suivre.',
    'Un signe moins devant un mot, comme dans «\u202fparc -billets\u202f», écarte les articles qui le contiennent.',
  ],
  found: (count) => `${articles(count)} ${count < 2 ? 'trouvé' : 'trouvés'}`,
  foundMore: (count) => `Plus de ${articles(count)} trouvés`,
  none: 'Aucun résultat',
  noneAdvice: [
    'Essayez avec moins de mots, ou avec d’autres.',
    'Vérifiez l’orthographe\u00a0: le début d’un nom ou d’un lieu suffit.',
  ],
  noPerson: 'Personne de ce nom n’a signé dans le journal.',
  cut: (letters, words) =>
    `La demande est trop longue\u00a0: seuls les ${letters}\u00a0premiers caractères et ${words}\u00a0mots ont été recherchés.`,
  more: 'Autres résultats',
  first: 'Retour au début',
  results: 'Résultats',
  resultPages: 'Pages de résultats',
  places: passages,
  marked: (count) => `${passages(count)} ${count < 2 ? 'marqué' : 'marqués'}`,
  toFirst: 'Voir le premier',
  unmark: 'Retirer les marques',
  toResults: 'Retour aux résultats',
  suggestions: 'Suggestions',
  suggested: (count) => `${count}\u00a0${count < 2 ? 'suggestion' : 'suggestions'}`,
  suggestionKinds: {
    person: 'Signature',
    place: 'Lieu',
    section: 'Rubrique',
    headline: 'Article',
  },
  describe: (name) => `Rechercher dans tous les articles\u00a0: ${name}`,
};
