const LONGEST_QUOTE = 24;

/**
 * Returns what somebody typed, safe and short enough to repeat to them: control, invisible and
 * direction-changing characters become “�”, and what is longer than 24 characters ends in “…”.
 *
 * It is plain text: whoever puts it into HTML escapes it.
 * Source: Unicode category C and the line separators, which would change the message around them.
 * @example quoteInput("abc") → "abc"
 */
export function quoteInput(text: string): string {
  const characters = Array.from(text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd'));
  return characters.length <= LONGEST_QUOTE
    ? characters.join('')
    : `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…`;
}
