import type { ListenMessages } from '../messages/listen-messages';

export const spanishListen: ListenMessages = {
  listen: 'Escuchar',
  noVoice: 'Sin voz',
  noVoiceAdvice: 'Este dispositivo no tiene voz en español; puede añadir una en sus ajustes',
  failed: 'La lectura no ha empezado; inténtelo de nuevo',
  spoken: {
    picture: 'Imagen: ',
    notes: 'Notas.',
    table: (rows, columns) =>
      `En el texto impreso sigue una tabla de ${rows} filas y ${columns} columnas.`,
  },
  player: {
    name: 'Lectura en voz alta',
    play: 'Reproducir',
    pause: 'Pausa',
    previousStory: 'Artículo anterior',
    nextStory: 'Artículo siguiente',
    previousSentence: 'Frase anterior',
    nextSentence: 'Frase siguiente',
    close: 'Cerrar el reproductor',
    settings: 'Ajustes',
    speed: 'Velocidad',
    voice: 'Voz',
    natural: 'natural',
    sleep: 'Temporizador',
    sleepOff: 'Desactivado',
    sleepMinutes: 'En {minutes} minutos',
    sleepStory: 'Al acabar este artículo',
    progress: 'Artículo {story} de {stories}, quedan unos {minutes} min',
    paused: 'En pausa',
    finished: 'Se ha leído toda la edición',
    asleep: 'El temporizador ha detenido la lectura',
    blocked: 'Pulse Reproducir para empezar',
    silent: 'La voz no suena; elija otra',
    resumed: 'Continúa donde lo dejó',
  },
};
