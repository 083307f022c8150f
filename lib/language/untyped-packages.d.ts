/** Some loaders find this file only by its full path, but the package has types for its folder only. */
declare module 'hyphen/en/index.js' {
  export { default } from 'hyphen/en';
}
