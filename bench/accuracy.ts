// How far the results of src/math lie from the true values, in units in the last place (ulp), over the arguments of the
// reference file; and the textbook's form, ln(1 / (1 + exp(−z))), beside them.
import { readFileSync } from 'node:fs';
import {
  FROM_LOGIT,
  FROM_PROBABILITY,
  type Block,
  type Compute,
  type Reference,
} from '../src/math/reference.ts';
import { quantile, report } from './statistics.ts';
import { unitsInLastPlace, unitsUnknown } from './units-in-last-place.ts';

interface Sample {
  quantity: string;
  input: number;
  label: 0 | 1;
  exact: string;
  compute: Compute;
}

const reference = JSON.parse(
  readFileSync(new URL('../e2e/reference/reference_values.json', import.meta.url), 'utf8'),
) as Reference;
/** The loss as written in textbooks, at a logit. */
const naive: Compute = (z, label) => {
  const probability = 1 / (1 + Math.exp(-z));
  return -Math.log(label === 1 ? probability : 1 - probability);
};

function samplesOf(input: string, { y, ...rest }: Block, table: Readonly<Record<string, Compute>>): Sample[] {
  return Object.entries(table).flatMap(([quantity, compute]) => {
    // The loss is there to 50 digits; what is already rounded to a double says less than the rest.
    if (quantity.endsWith('_as_double') || quantity === 'loss_nats') return [];
    const of = (label: 0 | 1, exact: string | undefined) =>
      exact === undefined ? [] : [{ quantity, input: Number(input), label, exact, compute }];
    const alone = of(0, rest[quantity]);
    return alone.length > 0
      ? alone
      : ([0, 1] as const).flatMap((label) => of(label, y[`${label}`][quantity]));
  });
}

function distances(samples: readonly Sample[], compute?: Compute): number[] {
  return samples.map(({ input, label, exact, compute: own }) =>
    unitsInLastPlace((compute ?? own)(input, label), exact),
  );
}

function reportOn(title: string, samples: readonly Sample[]): void {
  process.stdout.write(`${title}\n`);
  for (const [quantity, group] of Map.groupBy(samples, (sample) => sample.quantity)) {
    const errors = distances(group);
    const unknown = Math.max(...group.map(({ exact }) => unitsUnknown(exact)));
    const note = `mean ${mean(errors).toFixed(2)}, ${String(group.length)} values`;
    report(
      `  ${quantity}, worst`,
      Math.max(...errors),
      'ulp',
      unknown < 0.001 ? note : `${note}, known to ${unknown.toFixed(2)}`,
    );
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const fromProbability = reference.probabilities.flatMap(({ p, nearest_double }) =>
  samplesOf(p, nearest_double, FROM_PROBABILITY),
);
const fromLogit = reference.logits.flatMap(({ z, nearest_double }) =>
  samplesOf(z, nearest_double, FROM_LOGIT),
);
const losses = fromLogit.filter(({ quantity }) => quantity === 'loss_nats_50');
const finite = (values: readonly number[]) => values.filter((value) => Number.isFinite(value));
const textbook = distances(losses, naive);
report('worst of all', Math.max(...distances([...fromProbability, ...fromLogit])), 'ulp');
report('  95th percentile', quantile(distances([...fromProbability, ...fromLogit]), 0.95), 'ulp');
report(
  "the textbook's loss from a logit, worst finite",
  Math.max(...finite(textbook)),
  'ulp',
  `infinite at ${String(textbook.length - finite(textbook).length)} of ${String(textbook.length)}`,
);
reportOn('from a probability', fromProbability);
reportOn('from a logit', fromLogit);
