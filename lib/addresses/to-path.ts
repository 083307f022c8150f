import { type AddressForm, addressForms, type Parameter } from './address-forms';

type ParametersOf<Form extends string> = Form extends `${string}{${infer Name}}${infer Rest}`
  ? (Name & Parameter) | ParametersOf<Rest>
  : never;

/** The type of a form whose parameters are filled in, for Next's type check of links: `/${string}/pages/${string}`. */
type Filled<Form extends string> = Form extends `${infer Before}{${string}}${infer Rest}`
  ? `${Before}${string}${Filled<Rest>}`
  : Form;

/** Builds an address from its form: `toPath('page', { date: '2023-03-10', page: 2 })` is `/2023-03-10/pages/2`. */
export function toPath<Form extends AddressForm>(
  form: Form,
  values: Readonly<Record<ParametersOf<(typeof addressForms)[Form]>, string | number>>,
): Filled<(typeof addressForms)[Form]> {
  const all: Partial<Record<string, string | number>> = values;
  const path = addressForms[form].replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(all[name] ?? ''),
  );
  // TypeScript cannot infer the type of a replaced string.
  return path as Filled<(typeof addressForms)[Form]>;
}
