import type { VNode } from 'preact';
import {
  frameHeight,
  frameWidth,
  type FormulaPart,
  type FormulaRow,
  type Picture,
} from '../../video/picture.ts';
import { TypesetCopy } from '../typeset.tsx';

/** A picture of the video: the drawing, and the formulas over it, which scale with it. What it shows is said in words elsewhere. */
export function Stage({ picture: { drawing, formulas = [] } }: { picture: Picture }): VNode {
  return (
    <div class="frame" aria-hidden="true">
      <svg viewBox={`0 0 ${frameWidth} ${frameHeight}`}>{drawing}</svg>
      {formulas.map((row, index) => (
        <Row key={index} {...row} />
      ))}
    </div>
  );
}

function Row({ x, y, size, parts }: FormulaRow): VNode {
  const place = {
    left: `${round((100 * x) / frameWidth)}%`,
    top: `${round((100 * y) / frameHeight)}%`,
    fontSize: `${round((100 * size) / frameWidth)}cqw`,
  };
  return (
    <div class="formula-row" style={place}>
      {parts.map((part) => (
        <Part key={part.name} {...part} />
      ))}
    </div>
  );
}

function Part({ name, shown = 1, struck = 0 }: FormulaPart): VNode {
  return (
    <span
      class={struck > 0 ? 'formula-part struck' : 'formula-part'}
      // Both always: what is taken back would leave the first picture's values, which stand in the style sheet.
      style={{ opacity: round(shown), '--struck': round(struck) }}
    >
      <TypesetCopy name={name} />
    </span>
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
