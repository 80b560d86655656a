import { readNumber } from '../math/index.ts';
import { holds, parameters, type ParameterName } from './parameters.ts';

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
    const parameter = parameters[name];
    if (given.length === 1 && reading.ok && holds(parameter, reading.value)) {
      state.values[name] = reading.value;
    } else {
      state.notices.push(`The link asks for ${name} = ${quote(given)}, but ${name} is ${parameter.allowed}.`);
    }
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
let timer: ReturnType<typeof setTimeout> | undefined;
let waiting: LinkState['values'] = {};

/** Puts the state into the address without a new entry in the history, once the reader pauses. */
export function keepInAddress(values: LinkState['values']): void {
  clearTimeout(timer);
  // Several widgets write here; none may take back what another has just said.
  waiting = { ...waiting, ...values };
  timer = setTimeout(() => {
    history.replaceState(history.state, '', linkWith(location.href, waiting));
    waiting = {};
  }, pauseMs);
}

function quote(given: string[]): string {
  const text = given.join(', ');
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}
