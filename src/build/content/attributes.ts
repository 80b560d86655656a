import { inkOf } from '../formulas/tex.ts';
import type { Component } from './lesson-source.ts';
import { oneOf } from './problem.ts';
import { plainTextFindings, type Finding } from './text.ts';
import { vocabulary, wording, type AttributeKind } from './vocabulary.ts';

type MdxJsxAttribute = Extract<Component['attributes'][number], { type: 'mdxJsxAttribute' }>;

/** Attributes as numbers and words, once they are known to be right. */
export type Values = Record<string, string | number | readonly number[] | true>;

/** Reads the attributes of a component by its vocabulary. */
export function readAttributes(component: Component): { values: Values; findings: Finding[] } {
  const name = component.name ?? '';
  const allowed = vocabulary[name] ?? {};
  const values: Values = {};
  const findings: Finding[] = [];
  for (const attribute of component.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      findings.push({ found: `<${name} {…}>`, expected: 'attributes by their names' });
      continue;
    }
    const kind = allowed[attribute.name]?.kind;
    if (kind === undefined) {
      const known = Object.keys(allowed);
      const expected = known.length === 0 ? `<${name}> without attributes` : oneOf(known, attribute.name);
      findings.push({ found: `<${name} ${attribute.name}>`, expected });
      continue;
    }
    const { written, value } = valueOf(attribute, kind);
    if (value === undefined) {
      findings.push({ found: `<${name} ${written}>`, expected: wording[kind] });
      continue;
    }
    values[attribute.name] = value;
    if (kind === 'words') findings.push(...plainTextFindings(String(value)));
  }
  for (const [key, { kind, optional }] of Object.entries(allowed)) {
    if (
      !optional &&
      !component.attributes.some((one) => one.type === 'mdxJsxAttribute' && one.name === key)
    ) {
      findings.push({ found: `<${name}> without ${key}`, expected: wording[kind] });
    }
  }
  return { values, findings };
}

/** An attribute as it is written, and its value if that is of the kind. */
function valueOf(
  { name, value }: MdxJsxAttribute,
  kind: AttributeKind,
): { written: string; value: Values[string] | undefined } {
  if (typeof value === 'string') return { written: `${name}="${value}"`, value: quoted(kind, value) };
  const source = value?.value;
  return { written: source === undefined ? name : `${name}={${source}}`, value: braced(kind, source) };
}

/** A value in quotation marks, if it is of the kind. */
function quoted(kind: AttributeKind, text: string): string | undefined {
  switch (kind) {
    case 'words':
      return text.trim() === '' ? undefined : text;
    case 'id':
      return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) ? text : undefined;
    case 'equation id':
      return /^eq(-[a-z0-9]+)+$/.test(text) ? text : undefined;
    case 'symbol':
      return inkOf(text) === undefined ? undefined : text;
    case 'link':
    case 'term':
    case 'quantity':
      return text;
    default:
      return undefined;
  }
}

/** A value in braces, or the name alone, if it is of the kind. */
function braced(kind: AttributeKind, source: string | undefined): Values[string] | undefined {
  if (kind === 'flag') return source === undefined ? true : undefined;
  const value = source === undefined ? undefined : literal(source);
  if (kind === 'numbers') return Array.isArray(value) && value.every(isNumber) ? value : undefined;
  if (kind === 'count')
    return isNumber(value) && Number.isInteger(value) && value >= 0 && value <= 12 ? value : undefined;
  return undefined;
}

function literal(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
