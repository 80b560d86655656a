import { quoteInput, readNumber } from '../math/index.ts';
import { holds, parameters, type Parameter, type ParameterName, type ParameterValue } from './parameters.ts';

/** A state, as far as it is given. */
export type LinkValues = { readonly [Name in ParameterName]?: ParameterValue<Name> | undefined };

export interface LinkState {
  values: LinkValues;
  /** One sentence for each value that could not be used. */
  notices: string[];
}

/** What a link's query asks for in the parameters named. Keys that are not ours are nobody's business here. */
export function readLink(search: string, names: readonly ParameterName[]): LinkState {
  const query = new URLSearchParams(search);
  const values: Partial<Record<ParameterName, number | string | readonly string[]>> = {};
  const notices: string[] = [];
  for (const name of names) {
    const given = query.getAll(name);
    if (given.length === 0) continue;
    const value = given.length === 1 ? read(parameters[name], given[0] ?? '') : undefined;
    if (value === undefined) notices.push(complaint(name, given));
    else values[name] = value;
  }
  return { values: values as LinkValues, notices };
}

/** One sentence about a value that a link asks for and that cannot be had. */
export function complaint(name: ParameterName, given: readonly string[], allowed?: string): string {
  return `The link asks for ${name} = “${quoteInput(given.join(', '))}”, but ${name} is ${allowed ?? parameters[name].allowed}.`;
}

function read(parameter: Parameter, text: string): number | string | readonly string[] | undefined {
  if ('words' in parameter) return parameter.words.includes(text) ? text : undefined;
  if ('list' in parameter) {
    const asked = text.split(',');
    if (!asked.every((word) => parameter.list.includes(word))) return undefined;
    return parameter.list.filter((word) => asked.includes(word));
  }
  const reading = readNumber(text);
  return reading.ok && holds(parameter, reading.value) ? reading.value : undefined;
}

/** The address of this page with `values` in its query, without those that are undefined; other keys stay. */
export function linkWith(address: string, values: LinkValues, section?: string): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, String(value));
  }
  if (section !== undefined) url.hash = section;
  return url.href;
}

/** Browsers refuse a page that renews its address too often; this waits for a pause. */
const pauseMs = 400;
let timer: ReturnType<typeof setTimeout> | undefined;
/** What widgets have said since the page was opened. Several do; none may take back what another has said. */
let said: LinkValues | undefined;

/**
 * Puts the state into the address without a new entry in the history, once the reader pauses. From then on the address
 * stays true: a step in the history changes the section and no widget, so the entry that it leads to tells of the
 * widgets as they are; and whoever leaves within the pause finds them so on coming back.
 */
export function keepInAddress(values: LinkValues): void {
  if (!said) for (const step of ['popstate', 'pagehide']) addEventListener(step, keepNow);
  said = { ...said, ...values };
  clearTimeout(timer);
  timer = setTimeout(keepNow, pauseMs);
}

/** Without waiting any longer. */
export function keepNow(): void {
  clearTimeout(timer);
  history.replaceState(history.state, '', linkWith(location.href, { ...said }));
}
