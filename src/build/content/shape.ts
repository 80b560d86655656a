import { z } from 'astro/zod';
import { nearestTo, oneOf, type Problem } from './problem.ts';
import type { YamlSource } from './yaml-source.ts';

/** The value in the shape of `schema`, or what keeps it from that. */
export function shapeOf<T extends z.ZodType>(
  schema: T,
  source: YamlSource,
  file: string,
): { value?: z.infer<T>; problems: Problem[] } {
  if (source.problems.length > 0) return { problems: source.problems };
  const result = schema.safeParse(source.value);
  if (result.success) return { value: result.data, problems: [] };
  const { issues } = result.error;
  const misspelt = new Set(issues.flatMap((issue) => namesMeant(schema, issue)));
  const problems = issues.flatMap((issue) => {
    const { path } = issue;
    if (issue.code === 'unrecognized_keys') {
      const allowed = keysOf(fieldAt(schema, path));
      return issue.keys.map((key) => ({
        file,
        line: source.lineOf([...path, key]),
        found: `the key ${nameOf([...path, key])}`,
        expected: oneOf(allowed, key),
      }));
    }
    const found = valueAt(source.value, path);
    if (found === undefined && misspelt.has(nameOf(path))) return [];
    return {
      file,
      line: source.lineOf(path),
      found: found === undefined ? `no ${nameOf(path)}` : `${nameOf(path) || 'the file'}: ${inShort(found)}`,
      expected: fieldAt(schema, path)?.description ?? issue.message,
    };
  });
  return { problems };
}

/** The missing keys that stand there misspelt: one mistake, told once. */
function namesMeant(schema: z.ZodType, issue: z.core.$ZodIssue): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const allowed = keysOf(fieldAt(schema, issue.path));
  return issue.keys.flatMap((key) => {
    const meant = nearestTo(key, allowed);
    return meant === undefined ? [] : nameOf([...issue.path, meant]);
  });
}

/** `choices[1].reason`, as one would write it. */
export function nameOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, step) => (part as Record<PropertyKey, unknown> | null | undefined)?.[step],
    value,
  );
}

function inShort(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The part of a schema that a path leads to. */
function fieldAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let field: unknown = schema;
  for (const step of path) {
    if (field instanceof z.ZodOptional) field = field.unwrap();
    if (field instanceof z.ZodArray) field = field.element;
    else if (field instanceof z.ZodObject) field = (field.shape as Record<PropertyKey, unknown>)[step];
    else return undefined;
  }
  return field as z.ZodType | undefined;
}

function keysOf(field: z.ZodType | undefined): string[] {
  return field instanceof z.ZodObject ? Object.keys(field.shape) : [];
}
