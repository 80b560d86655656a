/**
 * The HTML of the formulas of lessons, apart from these while Astro makes pages of them: it is most of a lesson, and
 * bundling carries each through several copies, for which a thousand lessons take more memory than for anything else.
 * A short mark stands in its place.
 *
 * Nothing is taken apart before `open`, which whoever puts it back calls.
 */
export class StoredFormulas {
  readonly #numbers = new Map<string, number>();
  readonly #formulas: string[] = [];
  #isOpen = false;

  open(): void {
    this.#isOpen = true;
  }

  /** What to write in the place of a formula. */
  mark(html: string): string {
    if (!this.#isOpen) return html;
    const number = this.#numbers.get(html) ?? this.#formulas.push(html) - 1;
    this.#numbers.set(html, number);
    return `${opens}${String(number)}${closes}`;
  }

  /**
   * HTML with the formulas in their places.
   *
   * @throws Error where a mark is not one of these formulas’.
   */
  restore(html: string): string {
    return html.replaceAll(marks, (_, number: string) => {
      const formula = this.#formulas[Number(number)];
      if (formula === undefined) throw new Error(`there is no formula number ${number}`);
      return formula;
    });
  }
}

/** Characters of Unicode's area for private use, which no text of ours has. */
const [opens, closes] = ['\uE000', '\uE001'];
const marks = new RegExp(`${opens}(\\d+)${closes}`, 'g');
