import { expect } from '@playwright/test';
import type { LossSliderOutput } from './contract.ts';
import type { LossSlider } from './pages/loss-slider.ts';
import type { PreciseLossRow } from './reference.ts';

/** The relative error that the contract allows the computation module. */
const tolerance = 4.5e-16;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** How the contract writes a number for people: three decimals, scientific below 0.001, a real minus sign, no breaks. */
export function asRead(value: number): string {
  const sign = value < 0 ? '−' : '';
  const magnitude = Math.abs(value);
  if (magnitude === 0 || magnitude >= 0.001) return sign + magnitude.toFixed(3);
  const [mantissa = '', exponent = ''] = magnitude.toExponential(2).split('e');
  const power = exponent.replace('-', '⁻').replace(/\d/g, (digit) => superscripts[Number(digit)] ?? '');
  return `${sign}${mantissa}\u00a0×\u00a010${power}`;
}

/** All four outputs hold the reference's doubles and show them as people read numbers. */
export async function expectRow(slider: LossSlider, row: PreciseLossRow): Promise<void> {
  const expected: Record<LossSliderOutput, number> = {
    loss: row.lossNats,
    gradient: row.gradient,
    'squared-error': row.squaredError,
    'squared-error-gradient': row.squaredErrorGradient,
  };
  for (const [name, value] of Object.entries(expected) as [LossSliderOutput, number][]) {
    const reading = await slider.read(name);
    const off = Math.abs(reading.value - value);
    expect(off, `${name} ${String(reading.value)} against ${String(value)}`).toBeLessThanOrEqual(
      tolerance * Math.abs(value),
    );
    expect(reading.text, name).toBe(asRead(value));
  }
}
