/**
 * A time as players write it.
 * @example clockText(125.9) // "2:05"
 */
export function clockText(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`;
}

/**
 * The same as it is spoken.
 * @example spokenClock(125.9) // "2 minutes 5 seconds"
 */
export function spokenClock(seconds: number): string {
  const whole = Math.floor(seconds);
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  const count = (number: number, one: string): string => `${String(number)} ${one}${number === 1 ? '' : 's'}`;
  return minutes === 0 ? count(rest, 'second') : `${count(minutes, 'minute')} ${count(rest, 'second')}`;
}
