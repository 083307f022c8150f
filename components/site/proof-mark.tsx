import { languageOf } from '@/lib/language/find-language';
import { Message } from './message';

/** The mark over every view of an edition that readers do not see yet. Search engines shall not list it. */
export function ProofMark({ language }: { language: string }) {
  return (
    <>
      <meta name="robots" content="noindex" />
      <p className="proof-mark sticky top-0 z-10 bg-(color:--color-red) py-0.5 text-center text-(color:--color-paper) text-sm print:hidden">
        <Message language={language} text={languageOf(language).messages.proof} />
      </p>
    </>
  );
}
