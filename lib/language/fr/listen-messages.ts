import type { ListenMessages } from '../messages/listen-messages';

export const frenchListen: ListenMessages = {
  listen: 'Écouter',
  noVoice: 'Pas de voix',
  noVoiceAdvice:
    'Cet appareil n’a pas de voix française. Ses réglages permettent d’en ajouter une.',
  failed: 'La lecture n’a pas démarré. Veuillez réessayer.',
  spoken: {
    picture: 'Image : ',
    notes: 'Notes.',
    table: (rows, columns) =>
      `Un tableau de ${rows} lignes et ${columns} colonnes figure dans l’article imprimé.`,
  },
  player: {
    name: 'Lecture à voix haute',
    play: 'Lecture',
    pause: 'Pause',
    previousStory: 'Article précédent',
    nextStory: 'Article suivant',
    previousSentence: 'Phrase précédente',
    nextSentence: 'Phrase suivante',
    close: 'Fermer le lecteur',
    settings: 'Réglages',
    speed: 'Vitesse',
    voice: 'Voix',
    natural: 'naturelle',
    sleep: 'Minuterie',
    sleepOff: 'Désactivée',
    sleepMinutes: 'Dans {minutes} minutes',
    sleepStory: 'Après cet article',
    progress: 'Article {story} sur {stories}, encore {minutes} min environ',
    paused: 'En pause',
    finished: 'Toute l’édition a été lue',
    asleep: 'La minuterie a arrêté la lecture',
    blocked: 'Appuyez sur Lecture pour commencer',
    silent: 'Cette voix reste muette. Choisissez-en une autre.',
    resumed: 'Reprise là où vous étiez',
  },
};
