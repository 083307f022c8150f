/** Some loaders find these files only by their full paths, but the package has types for its folders only. */
declare module 'hyphen/de/index.js' {
  export { default } from 'hyphen/de';
}
declare module 'hyphen/en/index.js' {
  export { default } from 'hyphen/en';
}
declare module 'hyphen/es/index.js' {
  export { default } from 'hyphen/es';
}
declare module 'hyphen/fr/index.js' {
  export { default } from 'hyphen/fr';
}

/** A table of OpenCC as text: `聯 联|賽 赛`. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  export default table;
}
declare module 'opencc-js/dict/STCharacters' {
  const table: string;
  export default table;
}
declare module 'opencc-js/dict/TWVariants' {
  const table: string;
  export default table;
}
declare module 'opencc-js/dict/HKVariants' {
  const table: string;
  export default table;
}
declare module 'opencc-js/dict/JPShinjitaiCharacters' {
  const table: string;
  export default table;
}
declare module 'opencc-js/dict/HKVariantsPhrases' {
  const table: string;
  export default table;
}
declare module 'opencc-js/dict/HKVariantsRev' {
  const table: string;
  export default table;
}
declare module 'opencc-js/dict/HKVariantsRevPhrases' {
  const table: string;
  export default table;
}
declare module 'opencc-js/dict/STPhrases' {
  const table: string;
  export default table;
}
declare module 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases' {
  const table: string;
  export default table;
}
declare module 'opencc-js/dict/TSPhrases' {
  const table: string;
  export default table;
}
declare module 'opencc-js/dict/TWVariantsPhrases' {
  const table: string;
  export default table;
}
declare module 'opencc-js/dict/TWVariantsRev' {
  const table: string;
  export default table;
}
declare module 'opencc-js/dict/TWVariantsRevPhrases' {
  const table: string;
  export default table;
}
