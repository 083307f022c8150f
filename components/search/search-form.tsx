import type { ReactNode } from 'react';
import { toHref } from '@/lib/addresses/base-path';
import type { SearchParameter } from '@/lib/addresses/search-query';
import type { Paper } from '@/lib/content/fields/schema';
import { searchPath, suggestionsPath } from '@/lib/edition/addresses/paths';
import { mostSuggestions } from '@/lib/edition/suggestion';
import { languageOf } from '@/lib/language/find-language';
import type { SearchMessages } from '@/lib/language/messages/search-messages';
import { readerScript } from '@/lib/store/reader-script';
import { toViewHref } from '../reader/script/reader-script';
import { Message } from '../site/message';
import { isNarrowed, type SearchState } from './search-state';
import { Suggestions } from './suggestions.client';

export interface SearchFormProps {
  paper: Paper;
  search: SearchState;
}

/** The form of a search. It works without script: the server leaves the empty fields out of the address. */
export function SearchForm({ paper, search }: SearchFormProps) {
  const messages = languageOf(paper.language).messages.search;
  const { values } = search;
  const script = readerScript();
  return (
    <form action={toHref(searchPath)} method="get" className="search-form" id="search-form">
      {script && <input type="hidden" name="script" value={script} />}
      <search>
        <div className="search-words">
          <label htmlFor="search-words" className="font-hei">
            <Message language={paper.language} text={messages.words} />
          </label>
          <div className="search-line">
            <div className="search-field">
              <input
                id="search-words"
                type="text"
                inputMode="search"
                name="q"
                maxLength={longestField}
                defaultValue={values.q}
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                enterKeyHint="search"
              />
              <Suggestions
                field="search-words"
                address={toViewHref(suggestionsPath)}
                label={messages.suggestions}
                counts={Array.from({ length: mostSuggestions + 1 }, (_, count) =>
                  messages.suggested(count),
                )}
              />
            </div>
            <button type="submit" className="font-hei">
              <Message language={paper.language} text={messages.submit} />
            </button>
          </div>
        </div>
        <details open={isNarrowed(values)}>
          <summary className="font-hei">
            <Message language={paper.language} text={messages.narrow} />
          </summary>
          <fieldset className="search-fields">
            <legend className="sr-only">
              <Message language={paper.language} text={messages.narrow} />
            </legend>
            <Fields {...{ paper, search, messages }} />
          </fieldset>
        </details>
      </search>
    </form>
  );
}

/** In UTF-16 code units: more than is looked for, so that this is said, and no longer than an address may be. */
const longestField = 500;

function Fields({ paper, search, messages }: SearchFormProps & { messages: SearchMessages }) {
  const { values, person } = search;
  const { language } = paper;
  const { kinds } = languageOf(language).messages;
  const field = (name: SearchParameter, label: string, control: ReactNode) => (
    <Field name={name} label={<Message language={language} text={label} />}>
      {control}
    </Field>
  );
  const attributes = (name: SearchParameter) => ({ id: idOf(name), name });
  const choice = (name: SearchParameter, options: [value: string, text: string][]) => (
    <select {...attributes(name)} defaultValue={values[name] ?? ''}>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
  const sections = paper.sections.map(({ id, name }): [string, string] => [id, name]);
  return (
    <>
      {field(
        'section',
        messages.section,
        choice('section', [['', messages.anySection], ...sections]),
      )}
      {field(
        'kind',
        messages.kind,
        choice('kind', [['', messages.anyKind], ['news', messages.news], ...Object.entries(kinds)]),
      )}
      {field(
        'person',
        messages.person,
        <input
          {...attributes('person')}
          type="text"
          defaultValue={person}
          autoComplete="off"
          spellCheck={false}
        />,
      )}
      {field(
        'page',
        messages.page,
        <input
          {...attributes('page')}
          type="number"
          inputMode="numeric"
          min={1}
          max={999}
          defaultValue={values.page}
        />,
      )}
      {field(
        'from',
        messages.from,
        <input {...attributes('from')} type="date" defaultValue={values.from} />,
      )}
      {field(
        'to',
        messages.to,
        <input {...attributes('to')} type="date" defaultValue={values.to} />,
      )}
      {field(
        'order',
        messages.order,
        choice('order', [
          ['', messages.newest],
          ['relevance', messages.relevance],
        ]),
      )}
    </>
  );
}

const idOf = (name: SearchParameter): string => `search-${name}`;

interface FieldProps {
  name: SearchParameter;
  label: ReactNode;
  children: ReactNode;
}

function Field({ name, label, children }: FieldProps) {
  return (
    <div>
      <label htmlFor={idOf(name)}>{label}</label>
      {children}
    </div>
  );
}
