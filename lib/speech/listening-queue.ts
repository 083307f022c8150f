/**
 * Makes the queue of an edition that is read aloud: all its stories in the order of the pages, each as sentences. The
 * player of the site gets it as JSON, with its own texts, so that no page carries them.
 */
import type { Article } from '@/lib/content/article';
import { articlePath } from '@/lib/edition/addresses/paths';
import type { Edition } from '@/lib/edition/edition';
import { isArticle } from '@/lib/edition/edition';
import { pageTitle } from '@/lib/edition/page-title';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import type { PlayerMessages } from '@/lib/language/messages/listen-messages';
import { toSentences } from './article-sentences';
import type { SpokenSentence } from './spoken-sentence';

export interface ListeningQueue {
  /** `2023-03-10` */
  date: string;
  /** The name of the paper, and the day in words. */
  paper: string;
  day: string;
  /** BCP 47 */
  language: string;
  /** Tags of voices for the paper's language, the most suitable first. */
  voices: readonly string[];
  /** Letters that a voice speaks in a second at its normal speed. */
  pace: number;
  messages: PlayerMessages;
  /** BCP 47, where the messages are in another language than the paper. */
  messagesLanguage?: string;
  stories: ListeningStory[];
}

export interface ListeningStory {
  slug: string;
  /** Its address, without the base path of the site. */
  path: ReturnType<typeof articlePath>;
  title: string;
  sentences: SpokenSentence[];
}

/** What a queue says of the paper. */
export interface ListeningPaper {
  name: string;
  /** BCP 47 */
  language: string;
}

/** Advertisements and indexes are not read out. The name of a page is said before its first story. */
export function toListeningQueue(edition: Edition, paper: ListeningPaper): ListeningQueue {
  const { language } = paper;
  const { speech, messages, messagesTag } = languageOf(language);
  return {
    date: edition.date,
    paper: paper.name,
    day: formatDay(edition.date, language),
    language,
    voices: speech.voices,
    pace: speech.pace,
    messages: messages.listen.player,
    ...(messagesTag !== undefined && { messagesLanguage: messagesTag }),
    stories: edition.pages.flatMap((page) =>
      page.articles
        .filter(isArticle)
        .map((article, index) =>
          toStory(article, language, index === 0 ? [{ spoken: pageTitle(page, language) }] : []),
        ),
    ),
  };
}

function toStory(article: Article, tag: string, before: SpokenSentence[]): ListeningStory {
  return {
    slug: article.slug,
    path: articlePath(article.date, article.slug),
    title: article.title,
    sentences: [...before, ...toSentences(article, tag)],
  };
}
