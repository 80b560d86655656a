import type { Problem } from './problem.ts';

/** Ids that pages use for themselves, so no lesson may; those of widgets begin alike. */
const taken = ['main', 'contents', 'contents-title', 'page-status', 'printed-address'];
const takenBeginning = /^(?:opening|loss-slider|fig-[a-z]+|define|video|practice|q\d+)-/;
/** Titles of the sections in which widgets stand. */
const ownTitles = ['loss-slider-title', 'video-title', 'practice-title'];

interface Claim {
  file: string;
  line: number;
}

/** The ids of one page, each with the place that claims it. */
export class Ids {
  readonly #claims = new Map<string, Claim | undefined>(taken.map((id) => [id, undefined]));

  /** Claims an id; reports a second claim of the same, and a beginning that widgets use. */
  claim(id: string, claim: Claim): Problem[] {
    if (!this.#claims.has(id)) {
      this.#claims.set(id, claim);
      const [beginning] = takenBeginning.exec(id) ?? [];
      if (beginning === undefined || ownTitles.includes(id)) return [];
      return [{ ...claim, found: `the id ${id}`, expected: `an id that does not begin with ${beginning}` }];
    }
    const first = this.#claims.get(id);
    const where = first ? `the first is in ${first.file}:${String(first.line)}` : 'the page has it already';
    return [{ ...claim, found: `the id ${id} a second time`, expected: `an id of its own; ${where}` }];
  }

  has(id: string): boolean {
    return this.#claims.has(id);
  }

  /** The ids that an author gave, for a link to choose from. */
  get given(): string[] {
    return [...this.#claims].flatMap(([id, claim]) => (claim && !id.endsWith('-title') ? id : []));
  }
}
