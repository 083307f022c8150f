/**
 * Text fields that have a form of their own: a line, a date, a time, a slug, a colour, an address. A text in another
 * form is an error that says what to write instead.
 */
import { z } from 'zod';
import { findOriginProblem } from '@/lib/addresses/site-origin';
import { findLanguage, languageTags, suggestTag } from '@/lib/language/find-language';
import { isPictureName } from '../files/picture-files';
import { isLongerThan, limits } from '../limits';
import { isEditionDate } from './edition-date';
import { findSlugProblem, findSlugShapeProblem } from './slug';
import { parseMoment } from './zoned-time';

interface FieldProblem {
  message: string;
  fix: string;
  /** The diagnostic's code; `bad-value` by default. */
  code?: string;
}

/** A text field. `find` returns the problem of an invalid text. */
function textWhere(find: (text: string) => FieldProblem | undefined) {
  return line.superRefine((text, context) => {
    const problem = find(text);
    if (problem) {
      const { message, ...params } = problem;
      context.addIssue({ code: 'custom', message, params, continue: true });
    }
  });
}

export const line = lineUpTo(limits.field, 'shorten it');

/** A text field of at most so many characters. */
export function lineUpTo(most: number, fix: string) {
  return z
    .string()
    .trim()
    .min(1)
    .refine((text) => !/[\n\r]/.test(text), {
      error: 'has a line break',
      params: { fix: 'write it on one line' },
    })
    .refine((text) => !isLongerThan(text, most), {
      error: `has more than ${most} characters`,
      params: { fix, code: 'too-long' },
    });
}

export const slug = textWhere(findSlugProblem);

export const day = textWhere((text) =>
  isEditionDate(text)
    ? undefined
    : { message: `"${text}" is not a date`, fix: 'write year-month-day: 2023-03-10' },
);

export const moment = textWhere((text) =>
  parseMoment(text)
    ? undefined
    : { message: `"${text}" is not a time`, fix: 'write ISO 8601: 2023-03-10T06:00:00+08:00' },
);

export const language = textWhere((text) => {
  if (findLanguage(text)) return undefined;
  const suggestion = suggestTag(text);
  return {
    message: `"${text}" is not a language`,
    code: 'unknown-language',
    fix: suggestion
      ? `did you mean ${suggestion}?`
      : `write its tag: ${languageTags.join(', ')}, …`,
  };
});

export const timeZone = textWhere((text) =>
  accepts(() => new Intl.DateTimeFormat('en', { timeZone: text }))
    ? undefined
    : { message: `"${text}" is not a time zone`, fix: 'write an IANA name: Asia/Shanghai' },
);

export const origin = textWhere(findOriginProblem);

/** A slug that no other address can be taken for: of a section, of a person. */
export const slugField = textWhere(findSlugShapeProblem);

/** The name of a file beside paper.yaml. */
export const logo = textWhere((text) =>
  isPictureName(text)
    ? undefined
    : {
        message: `"${text}" is not the name of a picture`,
        fix: 'write the name of a file beside paper.yaml: logo.svg',
      },
);

export const colour = textWhere((text) =>
  /^#[0-9a-f]{6}$/i.test(text)
    ? undefined
    : { message: `"${text}" is not a colour`, fix: 'write # and six digits in quotes: "#a3201b"' },
);

export const scriptAddress = textWhere((text) =>
  URL.canParse(text) && /^https:\/\/[a-z\d._-]+(?::\d+)?\/[^#]*$/.test(new URL(text).href)
    ? undefined
    : {
        message: `"${text}" is not an https address`,
        fix: 'write the whole address of the script: https://stats.example.com/script.js',
      },
);

function accepts(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}
