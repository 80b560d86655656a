import { readNumber } from '../math/index.ts';
import { probabilityDomain } from './loss-slider/state.ts';

interface Parameter {
  /** Whether a number belongs to the parameter's domain. */
  readonly holds: (value: number) => boolean;
  /** The domain in words, for the notice about a value outside it. */
  readonly allowed: string;
}

/** Every parameter that a link may carry. What stands here is public: it only ever grows. */
const parameters = {
  p: {
    holds: (value) => value >= probabilityDomain.min && value <= probabilityDomain.max,
    allowed: 'a number from 1e-12 to 1 − 1e-12',
  },
  y: { holds: (value) => value === 0 || value === 1, allowed: '0 or 1' },
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof parameters;

export interface LinkState {
  values: Partial<Record<ParameterName, number>>;
  /** One sentence for each value that could not be used. */
  notices: string[];
}

/** What a link's query asks for. Keys that are not ours are nobody's business here. */
export function readLink(search: string): LinkState {
  const query = new URLSearchParams(search);
  const state: LinkState = { values: {}, notices: [] };
  for (const name of Object.keys(parameters) as ParameterName[]) {
    const given = query.getAll(name);
    if (given.length === 0) continue;
    const reading = readNumber(given[0] ?? '');
    const { holds, allowed } = parameters[name];
    if (given.length === 1 && reading.ok && holds(reading.value)) state.values[name] = reading.value;
    else state.notices.push(`The link asks for ${name} = ${quote(given)}, but ${name} is ${allowed}.`);
  }
  return state;
}

/** The address of this page with `values` in its query; keys that are not ours stay. */
export function linkWith(address: string, values: LinkState['values'], section?: string): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(values)) url.searchParams.set(name, String(value));
  if (section !== undefined) url.hash = section;
  return url.href;
}

/** Browsers refuse a page that renews its address too often; this waits for a pause. */
const pauseMs = 400;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Puts the state into the address without a new entry in the history, once the reader pauses. */
export function keepInAddress(values: LinkState['values']): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    history.replaceState(history.state, '', linkWith(location.href, values));
  }, pauseMs);
}

function quote(given: string[]): string {
  const text = given.join(', ');
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}
