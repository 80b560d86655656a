import { expect } from '@playwright/test';
import { asRead } from './as-read.ts';
import type { LossSliderOutput } from './contract.ts';
import type { LossSlider } from './pages/loss-slider.ts';
import type { PreciseLossRow } from './reference.ts';

/** The relative error that the contract allows the computation module. */
const tolerance = 4.5e-16;

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
