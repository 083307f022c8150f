/**
 * The words before the colon of a question or an answer in an interview, in the languages of our papers and in
 * lower case. Names are found without it.
 */
export const questionWords: ReadonlySet<string> = new Set([
  ...['问', '問', '记者', '記者', '本报记者', '本報記者', '主持人', '采访者', '採訪者'],
  ...['聞き手', '質問', '기자', '문', '질문'],
  ...['q', 'question', 'interviewer', 'host', 'frage', 'f', 'pregunta', 'p', 'entrevistador'],
]);

export const answerWords: ReadonlySet<string> = new Set([
  ...['答', '受访者', '受訪者', '嘉宾', '嘉賓', '回答', '답', '대답'],
  ...['a', 'answer', 'antwort', 'réponse', 'r', 'respuesta', 'guest'],
]);
