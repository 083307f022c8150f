import type { LatinBylines } from '../byline-vocabulary';

/** `Von Anna Weber und Jörg Schäfer`, `Text: …, Fotos: …`, `dpa`. */
export const germanBylines: LatinBylines = {
  // Inside a name (Anna von Hagen) the word is a particle: it leads names only at the start and after a kind of work.
  by: ['(?<=^|[;:,/|•·] ?|(?:texte?|fotos?|bilder|grafik|zeichnungen|illustrationen) )von'],
  foreignBy: ['by', 'par', 'por', 'door', 'av', 'af'],
  and: 'und',
  works: [
    { words: ['texte?', 'bericht', 'aufgezeichnet'], role: 'writer' },
    { words: ['recherche', 'mitarbeit'], role: 'reporter' },
    {
      words: [
        'fotos?',
        'fotografie',
        'bilder',
        'bild',
        'grafiken',
        'grafik',
        'illustration(?:en)?',
      ],
      role: 'photographer',
    },
  ],
  particles: 'von vom zu zur der den de da di del van und el al bin'.split(' '),
  afterName: ['in', 'aus', 'für', 'von'],
  reports: ['berichtet', 'berichten'],
  titles: [
    { words: ['fotograf', 'fotografin'], role: 'photographer' },
    { words: ['reporter', 'reporterin', 'korrespondent', 'korrespondentin'], role: 'reporter' },
    {
      words:
        'redakteur redakteurin redaktor redaktorin chefredakteur chefredakteurin autor autorin kolumnist kolumnistin volontär volontärin'.split(
          ' ',
        ),
    },
  ],
  agencies:
    'agentur agenturen redaktion zeitung dienst presse nachrichten dpa afp ap apa sda kna epd sid reuters'.split(
      ' ',
    ),
};
