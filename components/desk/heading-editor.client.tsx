'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { DeskStory, FittedHeading } from '@/lib/desk/edition/desk-state';
import type { HeadingField } from '@/lib/desk/requests';
import type { StoryGroup, TextItem } from '@/lib/sheet/sheet-item';
import { em, placeStyle, rows } from '../sheet/place-style';
import type { ActAnswer, DeskRequests } from './desk-requests';

export interface HeadingEditorProps {
  story: DeskStory;
  field: HeadingField;
  frame: StoryGroup;
  requests: DeskRequests;
  onSave: (text: string) => Promise<ActAnswer>;
  onSaved: () => void;
  onCancel: () => void;
}

const origin = { x: 0, y: 0 };
/** In milliseconds: a pause in typing after which the heading is set. */
const pause = 150;

/** A title, kicker or deck edited where it is on the sheet, with the size and lines in which it would be set. */
export function HeadingEditor(props: HeadingEditorProps) {
  const { story, field, frame, requests, onSave, onSaved, onCancel } = props;
  const text = useRef<HTMLSpanElement>(null);
  const [fit, setFit] = useState<FittedHeading>();
  const [problem, setProblem] = useState('');
  const [isSaving, setSaving] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(0);
  const item = findHeading(frame, field);
  const read = () => text.current?.textContent ?? '';

  const setHeading = async () => {
    latest.current += 1;
    const mine = latest.current;
    const answer = await requests
      .fit({ slug: story.slug, field, text: read() })
      .catch(() => undefined);
    // A later answer may have come first.
    if (mine !== latest.current || !answer) return;
    setProblem('problem' in answer ? answer.problem : '');
    setFit('problem' in answer ? undefined : answer);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the text that is there
  useEffect(() => {
    const element = text.current;
    if (!element) return undefined;
    element.textContent = story[field] ?? '';
    element.focus();
    getSelection()?.selectAllChildren(element);
    void setHeading();
    return () => clearTimeout(timer.current);
  }, []);

  const onInput = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void setHeading(), pause);
  };
  const save = async () => {
    if (isSaving) return;
    clearTimeout(timer.current);
    setSaving(true);
    const answer = await onSave(read());
    setSaving(false);
    if (answer.kind === 'done') onSaved();
    else setProblem(answer.said);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // An input method confirms its choice with Enter.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (event.shiftKey) setProblem('A heading is one line: the page breaks it.');
      else void save();
    }
    if (event.key === 'Escape') onCancel();
  };
  const place = item ?? { ...frame, height: 2, size: 2, lineHeight: 2, face: 'heavy' as const };

  return (
    <div
      className="desk-editor"
      // It covers all lines of the heading that is printed below it.
      style={{ ...placeStyle(place, origin), height: 'auto', minHeight: rows(place.height) }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: an input cannot wrap its text as the headline does */}
      <span
        ref={text}
        className={place.face}
        style={{ fontSize: em(place.size), lineHeight: 1.25, minHeight: rows(1) }}
        role="textbox"
        tabIndex={0}
        contentEditable="plaintext-only"
        suppressContentEditableWarning
        aria-label={field}
        aria-describedby="desk-fit"
        aria-invalid={problem !== ''}
        onInput={onInput}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          event.preventDefault();
          const pasted = event.clipboardData.getData('text/plain');
          if (/[\r\n]/.test(pasted.trim()))
            setProblem('A heading is one line: its line ends became spaces.');
          document.execCommand('insertText', false, pasted.trim().replace(/\s*[\r\n]+\s*/g, ' '));
        }}
      />
      <span className="desk-editor-tools">
        <span id="desk-fit" role="status">
          {isSaving ? 'Saving…' : problem || describeFit(fit)}
        </span>
        <button type="button" onClick={() => void save()}>
          Save
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </span>
    </div>
  );
}

function describeFit(fit: FittedHeading | undefined): string {
  if (!fit) return '…';
  if (fit.lines.length === 0) return 'not printed';
  const count = fit.lines.length === 1 ? '1 line' : `${fit.lines.length} lines`;
  return `${fit.points} pt, ${count}: ${fit.lines.join(' / ')}`;
}

const roles = { title: 'headline', kicker: 'kicker', deck: 'deck' } as const;

function findHeading({ items }: StoryGroup, field: HeadingField): TextItem | undefined {
  return items.find((item): item is TextItem => item.kind === 'text' && item.role === roles[field]);
}
