import type { LatinBylines } from '../byline-vocabulary';

/** `Por Ana Gómez y Luis Pérez`, `Texto: …, fotos: …`, `EFE`. */
export const spanishBylines: LatinBylines = {
  by: ['por'],
  foreignBy: ['by', 'von', 'par', 'door', 'av', 'af'],
  and: '[ye]',
  works: [
    { words: ['textos?', 'redacción'], role: 'writer' },
    { words: ['reportaje', 'información'], role: 'reporter' },
    {
      words: ['fotos?', 'fotografías?', 'imágenes', 'ilustraci(?:ón|ones)', 'gráficos?'],
      role: 'photographer',
    },
  ],
  particles: 'de del la las los y da do dos van von al el bin'.split(' '),
  afterName: ['en', 'desde', 'para', 'de'],
  reports: ['informan?'],
  titles: [
    { words: ['fotógraf[oa]'], role: 'photographer' },
    { words: ['reporter[oa]', 'corresponsal', 'enviad[oa] especial'], role: 'reporter' },
    { words: 'periodista redactora? columnista editorialista becari[oa]'.split(' ') },
  ],
  agencies: 'agencia agencias redacción prensa diario periódico efe ap afp reuters'.split(' '),
};
