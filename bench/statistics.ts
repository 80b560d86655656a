/** The value below which a share of the samples lies; the middle one for a half. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** One line of a report: `name  value unit` in columns, with what the value is held against. */
export function report(name: string, value: number, unit: string, against = ''): void {
  const columns = [
    name.padEnd(44),
    (value < 1e6 ? value.toFixed(2) : value.toExponential(1)).padStart(9),
    unit.padEnd(4),
    against,
  ];
  process.stdout.write(`${columns.join(' ').trimEnd()}\n`);
}
