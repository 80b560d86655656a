import type { VNode } from 'preact';
import type { Moment } from './moment.ts';

/** The frame that every scene draws in: 16 to 9, in units of its own. Letters of 36 units can be read on a phone. */
export const frameWidth = 1280;
export const frameHeight = 720;

/** A formula typeset by the build, or one of several in a row. */
export interface FormulaPart {
  /** Its name among the formulas of the video. */
  readonly name: string;
  /** 0 for out of sight to 1; 1 unless said. */
  readonly shown?: number;
  /** How far a line has been drawn through it, 0 to 1; 0 unless said. */
  readonly struck?: number;
}

/** Formulas side by side, at a place of the frame. They are HTML over the drawing. */
export interface FormulaRow {
  /** The middle of the row, in units of the frame. */
  readonly x: number;
  readonly y: number;
  /** The size of its letters, in units of the frame. */
  readonly size: number;
  readonly parts: readonly FormulaPart[];
}

/** What a scene shows at one moment. */
export interface Picture {
  /** Drawn in the units of the frame. */
  readonly drawing: VNode;
  readonly formulas?: readonly FormulaRow[];
}

/** A scene: the same moment always gives the same picture. */
export type Scene = (moment: Moment) => Picture;
