import type { AddressForm } from '@/lib/addresses/address-forms';
import { matchAddress } from '@/lib/addresses/match-address';
import { isPdfOptionsError, parsePdfOptions } from '@/lib/edition/print/pdf-options';
import { parsePrintOptions } from '@/lib/edition/print/print-options';
import { isFont } from '@/lib/fonts/font';
import { fromFontAddress } from '@/lib/fonts/font-address';

/**
 * True for an address with options that exist in no edition, or a font that no page has, so that neither waits in
 * the queue for what is costly.
 *
 * @param address path and query
 */
export function isRefused(form: AddressForm, address: string): boolean {
  const rule = rules[form];
  if (!rule) return false;
  const [path = '', search] = address.split('?');
  const query = new URLSearchParams(search);
  const option = (name: string) => query.get(name) ?? undefined;
  const { values = {} } = matchAddress(path) ?? {};
  return rule(values, option);
}

type Rule = (
  values: NonNullable<ReturnType<typeof matchAddress>>['values'],
  option: (name: string) => string | undefined,
) => boolean;

const isRefusedPdf: Rule = ({ page }, option) =>
  isPdfOptionsError(
    parsePdfOptions({
      page,
      sheet: option('sheet'),
      booklet: option('booklet'),
      marks: option('marks'),
      proof: option('proof'),
      large: option('large'),
      brief: option('brief'),
    }),
  );

const rules: Partial<Record<AddressForm, Rule>> = {
  font: ({ face = '', characters = '' }) => !isFont(face) || !fromFontAddress(face, characters),
  print: (_, option) => !parsePrintOptions([option('sheet') ?? []].flat()),
  printOptions: ({ options = '' }) => !parsePrintOptions(options.split('/')),
  editionPdf: isRefusedPdf,
  pagePdf: isRefusedPdf,
};
