/**
 * The text of a new article: its required fields and rank, the optional ones commented out, and what an article of its
 * kind is made of, in the language of the paper.
 */
import type { ArticleKind } from '@/lib/content/article-kind';
import type { Paper } from '@/lib/content/fields/schema';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { type TemplateWords, templateWordsOf } from '@/lib/language/template-words';

export interface TemplateParts {
  /** Undefined where paper.yaml cannot be read. */
  paper: Paper | undefined;
  kind: ArticleKind;
  /** The day of the edition: 2023-03-10. */
  date: string;
}

export function toTemplate(parts: TemplateParts): string {
  const { paper, kind } = parts;
  const sections = paper?.sections.map(({ id, name }) => `${id} ${name}`).join(', ') ?? '';
  const fields = [
    ...(kind === 'news' ? [] : [`kind: ${kind}${adviceFor(parts)}`]),
    'title:',
    `section: ${paper?.sections.at(0)?.id ?? ''} # ${sections}`,
    `rank: ${ranks[kind]} # 1 lead, 2 second, 3 normal, 4 small, 5 brief`,
    ...headingsOf(parts),
  ];
  const body = toBody(parts);
  return `---\n${fields.join('\n')}\n---\n\n${body === '' ? '' : `${body}\n`}`;
}

/** Poems and notices are small; an editor who wants more writes it. */
const ranks: Readonly<Record<ArticleKind, 3 | 4>> = {
  news: 3,
  photo: 3,
  verse: 4,
  notice: 4,
  obituary: 4,
  letters: 3,
  interview: 3,
  index: 4,
  ad: 4,
};

function adviceFor(parts: TemplateParts): string {
  const { advice } = wordsFor(parts);
  const known: Partial<Record<ArticleKind, string>> = advice;
  const text = known[parts.kind];
  return text === undefined ? '' : ` # ${text}`;
}

function headingsOf({ kind, paper }: TemplateParts): string[] {
  switch (kind) {
    case 'verse':
      return ['byline:'];
    case 'photo':
      return [`column: ${languageOf(paper?.language ?? 'en').messages.kinds.photo}`];
    case 'letters':
      return [`column: ${languageOf(paper?.language ?? 'en').messages.kinds.letters}`];
    case 'news':
    case 'interview':
      return ['# kicker:', '# deck:', '# byline:'];
    case 'ad':
      return [
        'ad: { columns: 2, rows: 10, place: bottom } # or { width: 100, height: 80, place: bottom } in mm',
      ];
    case 'notice':
    case 'obituary':
    case 'index':
      return [];
    default:
      return kind satisfies never;
  }
}

function toBody(parts: TemplateParts): string {
  const { kind, paper, date } = parts;
  const { question, answer, picture } = wordsFor(parts);
  switch (kind) {
    case 'photo':
      return `![${picture.alt}](${picture.file} "${picture.caption}")`;
    case 'interview':
      return [question, answer, question, answer].join('\n\n');
    case 'notice':
    case 'obituary':
      return formatDay(date, paper?.language ?? 'en');
    case 'news':
    case 'verse':
    case 'letters':
    case 'index':
    case 'ad':
      return '';
    default:
      return kind satisfies never;
  }
}

const wordsFor = ({ paper }: TemplateParts): TemplateWords =>
  templateWordsOf(paper?.language ?? 'en');
