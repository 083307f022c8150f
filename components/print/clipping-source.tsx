import { type SourceParts, sourceLine } from '@/lib/edition/metadata/source-line';
import { languageOf } from '@/lib/language/find-language';
import { QrCode } from '../site/qr-code';

export interface ClippingSourceProps extends SourceParts {
  /** The story's whole address, where the paper says what it is called by. */
  address: string | undefined;
}

/**
 * What a printed story says at its head and a screen does not: where it was printed and where it is found. It is
 * hidden from reading views, which ignore the style sheet and would begin with it.
 */
export function ClippingSource(props: ClippingSourceProps) {
  const { address, paper } = props;
  return (
    <div aria-hidden="true" className="clipping-source">
      <p>
        {sourceLine(props)}
        {address && (
          <>
            <br />
            {address}
          </>
        )}
      </p>
      {address && <QrCode text={address} label={languageOf(paper.language).messages.webAddress} />}
    </div>
  );
}
