/** One deployment of the site, as its worker knows it. */
export interface Deployed {
  /** Changes with any byte of any file listed here. */
  version: string;
  /** SHA-256, in hexadecimal digits, of every file that a reader may need, by its name relative to the root. */
  files: Record<string, string>;
  /** What the pages of this deployment say of themselves: of each, the edition, which is that of its content. */
  editions: string[];
}
