import type { CSSProperties, ReactNode } from 'react';
import { type LanguageAttributes, languageAttributes } from '@/lib/language/language-attributes';
import { toSpokenName } from '@/lib/sheet/lines/spoken-parts';
import type { HeadPart, Place, TextItem } from '@/lib/sheet/sheet-item';
import { Link } from '../reader/script/link';
import { colour, em, lineSlack, rows } from './place-style';
import type { SheetMedium } from './sheet-medium';
import { SizedLines } from './sized-lines';

export interface DrawTextProps {
  item: TextItem;
  /** The place of the element that holds it. */
  holder: Place;
  medium: SheetMedium;
}

/** Renders the lines of a text item in the element of its role. */
export function DrawText({ item, holder, medium }: DrawTextProps) {
  const { role, face, language, href, part, continues } = item;
  const attributes: TextAttributes = {
    className: `${role}-set ${face} placed`,
    style: textStyle(item, holder),
    ...(part !== undefined && { 'data-part': part }),
    ...(continues && { 'data-continues': '' }),
    ...(language !== undefined && languageAttributes(language)),
  };
  const reflow = medium.kind === 'paper' && headingRoles.has(role) ? medium.reflow : undefined;
  const lines = (
    <SizedLines
      item={item}
      isSpoken={medium.kind === 'screen'}
      drawText={reflow && ((text) => reflow.drawWords(text, language ?? reflow.language))}
    />
  );
  // Not all software hears what a style sheet says.
  const isNamed = href !== undefined || role === 'headline' || role === 'crosshead';
  const name = isNamed && medium.kind === 'screen' ? toSpokenName(item.lines) : undefined;
  const content = href ? (
    <Link href={href} prefetch={false} aria-label={name}>
      {lines}
    </Link>
  ) : (
    lines
  );
  return inElement(role, { ...attributes, ...(!href && { 'aria-label': name }) }, content);
}

/** What breaks between words only, wherever its lines end. */
const headingRoles: ReadonlySet<TextItem['role']> = new Set([
  'label',
  'kicker',
  'headline',
  'deck',
  'crosshead',
  'contents',
]);

interface TextAttributes extends Partial<LanguageAttributes> {
  className: string;
  style: CSSProperties;
  'aria-label'?: string | undefined;
  'data-part'?: HeadPart;
  'data-continues'?: '';
}

function inElement(role: TextItem['role'], attributes: TextAttributes, content: ReactNode) {
  switch (role) {
    case 'headline':
      return <h2 {...attributes}>{content}</h2>;
    case 'crosshead':
      return <h3 {...attributes}>{content}</h3>;
    case 'quote':
      return <blockquote {...attributes}>{content}</blockquote>;
    case 'code':
      return <pre {...attributes}>{content}</pre>;
    case 'caption':
      return <figcaption {...attributes}>{content}</figcaption>;
    case 'label':
    case 'kicker':
    case 'deck':
    case 'byline':
    case 'from':
    case 'paragraph':
    case 'item':
    case 'note':
    case 'verse':
    case 'facts-title':
    case 'cell':
    case 'jump':
    case 'masthead':
    case 'folio':
    case 'contents':
    case 'contents-group':
    case 'house':
    case 'ad':
    case 'slug-line':
      return <p {...attributes}>{content}</p>;
    default:
      return role satisfies never;
  }
}

/** Omits what the style sheet has as default: text at the start of its column and as wide. */
function textStyle(item: TextItem, holder: Place): CSSProperties {
  const { x, y, width } = item;
  return {
    top: rows(y - holder.y),
    ...(x !== holder.x && { left: em(x - holder.x) }),
    ...(width !== holder.width && { width: em(width + lineSlack) }),
    ...(item.lineHeight !== 1 && { lineHeight: rows(item.lineHeight) }),
    ...(item.colour !== 'ink' && { color: colour(item.colour) }),
  };
}
