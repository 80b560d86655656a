import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../testing.ts';

// The code that the lesson offers for copying, run as a reader would run it.
const lesson = readFileSync(join(projectRoot, 'content/lessons/cross-entropy-loss.mdx'), 'utf8');
const listing = (language: string): string => {
  const text = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\n\`\`\``).exec(lesson)?.[1];
  if (text === undefined) throw new Error(`The lesson has no listing in ${language}`);
  return text;
};

interface Row {
  z: number;
  y: number;
  loss: number;
  gradient: number;
}
const { logits } = JSON.parse(
  readFileSync(join(projectRoot, 'e2e/reference/reference_values.json'), 'utf8'),
) as {
  logits: { z: string; nearest_double: { y: Record<'0' | '1', { loss_nats: string; dL_dz: string }> } }[];
};
const smallestNormal = 2.2250738585072014e-308;
const rows: Row[] = logits.flatMap(({ z, nearest_double: { y } }) =>
  ([0, 1] as const).map((label) => ({
    z: Number(z),
    y: label,
    loss: Number(y[label].loss_nats),
    gradient: Number(y[label].dL_dz),
  })),
);

function expectRows(results: { loss: number; gradient: number }[]): void {
  expect(results).toHaveLength(rows.length);
  for (const [index, result] of results.entries()) {
    const row = rows[index]!;
    for (const quantity of ['loss', 'gradient'] as const) {
      const [actual, expected] = [result[quantity], row[quantity]];
      // Where the true value is no normal double, 0 will do.
      const allowed = Math.abs(expected) > smallestNormal ? 1e-15 * Math.abs(expected) : smallestNormal;
      expect(Math.abs(actual - expected), `${quantity} at ${row.z}`).toBeLessThanOrEqual(allowed);
    }
  }
}

describe('the listings of the lesson', () => {
  it('JavaScript agrees with the reference for every logit', () => {
    const program = `${listing('js')}
      const rows = JSON.parse(process.argv[1]);
      console.log(JSON.stringify(rows.map(({ y, z }) =>
        ({ loss: crossEntropyFromLogit(y, z), gradient: crossEntropyGradient(y, z) }))));`;
    const printed = execFileSync(process.execPath, ['-e', program, JSON.stringify(rows)], {
      encoding: 'utf8',
    });
    expectRows(JSON.parse(printed) as { loss: number; gradient: number }[]);
  });

  it('Python agrees with the reference for every logit', (context) => {
    const program = `${listing('python')}
import json, sys
print(json.dumps([{"loss": cross_entropy_from_logit(r["y"], r["z"]),
                   "gradient": cross_entropy_gradient(r["y"], r["z"])} for r in json.loads(sys.argv[1])]))`;
    const { error, status, stdout, stderr } = spawnSync('python3', ['-c', program, JSON.stringify(rows)], {
      encoding: 'utf8',
    });
    if (error) context.skip(`no python3 on this machine: ${error.message}`);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expectRows(JSON.parse(stdout) as { loss: number; gradient: number }[]);
  });
});
