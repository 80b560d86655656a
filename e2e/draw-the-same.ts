/** For `page.addInitScript`: what the page draws by lot, the order of the quiz and the exercises, is always the same. */
export function drawTheSame(): void {
  crypto.getRandomValues = (numbers) => {
    (numbers as unknown as Uint32Array).fill(41);
    return numbers;
  };
}
