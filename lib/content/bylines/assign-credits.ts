/**
 * Gives the names of a tokenised line their roles. It decides for each label whether it leads (applies to the names
 * after it) or trails (applies to those before it).
 */
import type { Credit } from '@/lib/language/byline-vocabulary';
import { joinLabels } from './join-labels';
import { isBreak, leads, type TokenPlace } from './label-direction';
import type { LinePart, ParsedLine } from './parsed-line';
import type { Token } from './token';

export function assignCredits(tokens: readonly Token[]): Pick<ParsedLine, 'parts' | 'unknown'> {
  const words = joinLabels(tokens);
  const state: State = { parts: [], unknown: [], credits: [], source: 'none', sinceLabel: [] };
  for (const [index, token] of words.entries()) addToken(token, state, { words, index });
  const last = words.findLast(({ kind }) => kind !== 'gap' && kind !== 'known');
  if (last?.kind === 'role') addFinalRole(last, state);
  return { parts: state.parts, unknown: state.unknown };
}

interface State {
  parts: LinePart[];
  unknown: string[];
  /** What the last role or leading label says of the names after it. */
  credits: readonly Credit[];
  source: 'none' | 'role' | 'label';
  /** The names since the last label, which a trailing label applies to. */
  sinceLabel: LinePart[];
}

function addToken(token: Token, state: State, place: TokenPlace): void {
  const part: LinePart = { text: token.text };
  state.parts.push(part);
  switch (token.kind) {
    case 'gap':
      if (isBreak(token)) forget(state);
      return;
    case 'known':
      // 记者 张三 受访者 图: the picture is not of the person before.
      if (token.isSource) state.sinceLabel = [];
      return;
    case 'role':
      // 图文/记者 张三: what the label says of the names holds for those of the role.
      state.credits = [...token.roles, ...leadingCredits(place, state)];
      state.source = 'role';
      return;
    case 'name':
      addName(token, part, { ...place, state });
      return;
    case 'label':
      addLabel(token, state, place);
      return;
    case 'unknown':
      addUnknown(token, state);
      return;
    default:
      token satisfies never;
  }
}

/** Returns the credits of a leading label directly before a role; none for a label like 策划. */
function leadingCredits({ words, index }: TokenPlace, { credits, source }: State): Credit[] {
  const before = words.slice(0, index).findLast(({ kind }) => kind !== 'gap');
  const isLed = before?.kind === 'label' && source === 'label';
  return isLed ? credits.filter((credit) => credit !== 'none') : [];
}

/** After an unknown word nothing is known of the names that follow. */
function addUnknown({ text }: Token, state: State): void {
  state.unknown.push(text);
  forget(state);
}

function forget(state: State): void {
  state.credits = [];
  state.source = 'none';
  state.sinceLabel = [];
}

function addName(
  token: Token & { kind: 'name' },
  part: LinePart,
  { words, index, state }: TokenPlace & { state: State },
): void {
  const before = words.slice(0, index).findLast(({ kind }) => kind !== 'gap');
  if (token.evidence !== 'certain' && !callsForName(before, state)) {
    // An everyday word (江苏 张三) names nobody, but is understood.
    if (token.evidence === 'possible') addUnknown(token, state);
    return;
  }
  part.credits = [...state.credits];
  state.sinceLabel.push(part);
}

/** Whether the token before a name says that even a doubtful name is one. Pictures often come from offices: 图/老街. */
function callsForName(before: Token | undefined, { source, credits }: State): boolean {
  if (before?.kind === 'role') return true;
  const isWork = credits.some((credit) => !pictureCredits.has(credit));
  return before?.kind === 'label' && source === 'label' && isWork;
}

const pictureCredits: ReadonlySet<Credit> = new Set(['photographer', 'illustrator', 'none']);

function addLabel(token: Token & { kind: 'label' }, state: State, place: TokenPlace): void {
  if (leads(place)) {
    state.credits = token.credits;
    state.source = 'label';
  } else {
    for (const named of state.sinceLabel) addCredits(named, token);
    forget(state);
  }
  state.sinceLabel = [];
}

function addCredits(part: LinePart, { credits, isWeak = false }: Token & { kind: 'label' }): void {
  const known = part.credits ?? [];
  if (isWeak && known.length > 0) return;
  part.credits = [...known, ...credits];
}

/** 张三 本报记者: a role at the end of a line whose names have none. 张伟记者 is no such line. */
function addFinalRole(
  { roles, text, hasName }: Token & { kind: 'role' },
  { parts, unknown }: State,
): void {
  if (hasName) unknown.push(text);
  const names = parts.filter(({ credits }) => credits !== undefined);
  if (names.some(({ credits }) => credits?.length)) return;
  for (const named of names) named.credits = [...roles];
}
