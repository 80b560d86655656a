import type { ComponentType } from 'preact';
import { LossSlider, type LossSliderProps } from './loss-slider/loss-slider.tsx';
import { Quiz, type QuizProps } from './quiz/quiz.tsx';

/** Every island by its name, which is also the beginning of its element's: `loss-slider-island`. */
export const islands = {
  'loss-slider': LossSlider,
  quiz: Quiz,
} as const;

/** What each island is drawn from; plain data, since it travels in the page. */
export interface IslandProps {
  'loss-slider': LossSliderProps;
  quiz: QuizProps;
}

export type IslandName = keyof IslandProps;

export type IslandComponent<Name extends IslandName> = ComponentType<IslandProps[Name]>;
