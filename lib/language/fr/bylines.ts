import type { LatinBylines } from '../byline-vocabulary';

/** `Par Anne Lefèvre et Marc Dubois`, `Texte : …, photos : …`, `AFP`. */
export const frenchBylines: LatinBylines = {
  by: ['par'],
  foreignBy: ['by', 'von', 'por', 'door', 'av', 'af'],
  and: 'et',
  works: [
    { words: ['textes?', 'propos recueillis', 'récit', 'article'], role: 'writer' },
    { words: ['reportage', 'enquête'], role: 'reporter' },
    {
      words: ['photos?', 'photographies?', 'illustrations?', 'dessins?', 'infographies?'],
      role: 'photographer',
    },
  ],
  particles: 'de du des la le les van von der den ben el al bin'.split(' '),
  afterName: ['à', 'en', 'au', 'aux', 'pour', 'de'],
  reports: ['rapporte', 'rapportent'],
  titles: [
    { words: ['photographe'], role: 'photographer' },
    {
      words: ['reporter', 'correspondant', 'correspondante', 'envoyée? spéciale?'],
      role: 'reporter',
    },
    {
      words:
        'journaliste rédacteur rédactrice chroniqueur chroniqueuse éditorialiste stagiaire'.split(
          ' ',
        ),
    },
  ],
  agencies: 'agence agences presse rédaction service journal afp ap reuters belga ats'.split(' '),
};
