/** The words that a paper writes in its own way in the other Chinese script, as paper.yaml has them. */
import { z } from 'zod';
import { simplifyCharacters } from '@/lib/language/chinese/simplify-characters';

interface PairProblem {
  message: string;
  fix: string;
}

/** `{ 台湾: 台灣 }`, or `[[台湾, 台灣]]`: the simplified form first. */
export function exceptionsOf(line: z.ZodString | z.ZodType<string>) {
  return z.union([
    z.record(line, line).superRefine((words, context) => {
      for (const [simplified, traditional] of Object.entries(words))
        report(context, [simplified], findPairProblem(simplified, traditional));
    }),
    z.array(z.array(line)).superRefine((pairs, context) => {
      const seen = new Set<string>();
      for (const [index, pair] of pairs.entries()) {
        const [simplified = '', traditional = ''] = pair;
        report(context, [index], findListProblem(pair, seen));
        if (pair.length === 2) report(context, [index], findPairProblem(simplified, traditional));
        seen.add(simplified);
      }
    }),
  ]);
}

function report(context: z.RefinementCtx, path: PropertyKey[], problem?: PairProblem): void {
  if (!problem) return;
  const { message, fix } = problem;
  context.addIssue({ code: 'custom', message, params: { fix }, path });
}

function findListProblem(
  pair: readonly string[],
  seen: ReadonlySet<string>,
): PairProblem | undefined {
  const [word = ''] = pair;
  if (pair.length !== 2)
    return {
      message: `has ${pair.length} ${pair.length === 1 ? 'word' : 'words'}, not two`,
      fix: 'write the simplified word and the traditional one: [台湾, 台灣]',
    };
  return seen.has(word)
    ? { message: `${word} appears twice`, fix: 'remove one of them' }
    : undefined;
}

function findPairProblem(simplified: string, traditional: string): PairProblem | undefined {
  const han = /\p{Script=Han}/u;
  if (!han.test(simplified) || !han.test(traditional))
    return {
      message: `"${simplified}" and "${traditional}" are not both in Chinese characters`,
      fix: 'write Chinese words on both sides: 台湾: 台灣',
    };
  const [from, to] = [[...simplified].length, [...traditional].length];
  if (from !== to)
    return {
      message: `${simplified} has ${from} characters and ${traditional} has ${to}`,
      fix: 'write the same word in both scripts, character by character',
    };
  const isReversed =
    simplifyCharacters(simplified) !== simplified &&
    simplifyCharacters(traditional) === traditional;
  return isReversed
    ? {
        message: `${simplified} is traditional and ${traditional} simplified`,
        fix: `write the simplified word first: ${traditional}: ${simplified}`,
      }
    : undefined;
}
