/** The types on npm are those of an older version. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { headers: { 'accept-encoding'?: string } });
    /**
     * Returns the best of the available codings by the client's quality values; undefined if it accepts none.
     *
     * @param options `preferred`: which of equally good ones is better, best first
     */
    encoding(
      available: readonly string[],
      options?: { preferred?: readonly string[] },
    ): string | undefined;
  }
}
