/**
 * Gives the names of a tokenised line their roles. It decides for each label whether it leads (applies to the names
 * after it) or trails (applies to those before it).
 */
import type { Credit } from '@/lib/language/byline-vocabulary';
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

interface TokenPlace {
  words: readonly Token[];
  index: number;
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
      state.credits = token.roles;
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

/** Whether a role or label does not apply beyond a gap: `；`, `。`, or an ornament as before the line. */
function isBreak({ kind, text }: Token): boolean {
  return kind === 'gap' && /[;。\p{So}※]/u.test(text);
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

/**
 * Whether a label applies to the names after it. A colon after it says so (摄影：王五), and so does a stroke without
 * spaces between it and a name (文/张三, but 张三/文). Otherwise the names and labels from the last role or such label
 * to the next one decide: a label leads if they begin with a label (文 张三 图 李四), or end with a name
 * (记者 张三 摄影 李四), which else would have no label.
 */
function leads({ words, index }: TokenPlace): boolean {
  const bound = boundSide(words, index);
  if (bound !== undefined) return bound === 'after';
  const isEnd = (token: Token, at: number) =>
    token.kind === 'role' ||
    token.kind === 'unknown' ||
    isBreak(token) ||
    (at !== index && boundSide(words, at) === 'after' && isColonAfter(words, at));
  const start = words.findLastIndex((token, at) => at < index && isEnd(token, at));
  const end = words.findIndex((token, at) => at > index && isEnd(token, at));
  const stretch = words
    .slice(start + 1, end < 0 ? undefined : end)
    .filter(({ kind }) => kind === 'name' || kind === 'label');
  // 图/张三 绘: the last word of the line can only apply to what is before it.
  if (words.findLast(({ kind }) => kind !== 'gap') === words[index] && stretch.length > 1)
    return false;
  return stretch[0]?.kind === 'label' || stretch.at(-1)?.kind === 'name';
}

function boundSide(words: readonly Token[], index: number): 'before' | 'after' | undefined {
  if (words[index]?.kind !== 'label') return undefined;
  if (isColonAfter(words, index)) return 'after';
  const isNamedBefore = isStroke(words[index - 1]) && words[index - 2]?.kind === 'name';
  const isFollowed =
    isStroke(words[index + 1]) &&
    // 김민수 기자·이서연 기자: here the interpunct separates people.
    !(words[index + 1]?.text === '·' && words[index - 2]?.kind === 'name');
  if (isFollowed && !isNamedBefore) return 'after';
  return isNamedBefore && !isFollowed ? 'before' : undefined;
}

function isColonAfter(words: readonly Token[], index: number): boolean {
  const after = words[index + 1];
  return after?.kind === 'gap' && /^\s*[:=]/u.test(after.text);
}

function isStroke(token: Token | undefined): boolean {
  return token?.kind === 'gap' && /^[/|·]$/u.test(token.text);
}

/** Joins labels with only a mark or space between them to one: 文/图, 文、摄影. */
function joinLabels(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const [named, first, between] = [joined.at(-4), joined.at(-2), joined.at(-1)];
    // 张三 文 摄影：李四 are two labels.
    const isApart = named?.kind === 'name' && isColonAfter(tokens, index);
    const isJoint =
      token.kind === 'label' &&
      first?.kind === 'label' &&
      between?.kind === 'gap' &&
      !(isApart && /^\s+$/u.test(between.text)) &&
      /^(?:\s*[/|、·&+,]\s*|\s+|[和与與及])$/u.test(between.text);
    if (isJoint) {
      const credits = [...new Set([...first.credits, ...token.credits])];
      joined.splice(-2, 2, { ...first, text: first.text + between.text + token.text, credits });
    } else {
      joined.push(token);
    }
  }
  return joined;
}
