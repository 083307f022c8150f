import type { TakeAwayMessages } from '../messages/take-away-messages';

export const spanishTakeAway: TakeAwayMessages = {
  editionEpub: 'Edición en EPUB',
  cover: 'Cubierta',
  colophon: 'Créditos',
  withoutAdvertisements: 'Este archivo no contiene publicidad.',
  accessibility:
    'Todo el contenido es texto que se puede escuchar y ampliar; todas las imágenes tienen descripción; se puede navegar por páginas, secciones y titulares.',
  inBrief: 'En breve',
  more: 'Más',
  notes: 'Notas',
  title: 'Título',
  digest: 'Resumen',
  text: 'Texto',
  pictures: 'Imágenes',
};
