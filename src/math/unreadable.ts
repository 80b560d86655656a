/** How a number may be written, as the reader's messages show it. */
export const HOW_TO_WRITE = 'Write it like 0.25, 0,25, 1/4 or 2.5e-1.';

/**
 * Thrown inside the number reader, and caught by readNumber, where text is no number. The message goes on
 * after the quoted text: “abc” + “is not a number. …”.
 */
export class Unreadable extends Error {
  constructor(complaint = 'is not a number.', advice = HOW_TO_WRITE) {
    super(`${complaint} ${advice}`);
  }
}
