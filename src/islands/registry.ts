import type { ComponentProps } from 'preact';
import { Gradients } from './gradients/gradients.tsx';
import { Likelihood } from './likelihood/likelihood.tsx';
import { LossSlider } from './loss-slider/loss-slider.tsx';
import { Practice } from './practice/practice.tsx';
import { Quiz } from './quiz/quiz.tsx';
import { Race } from './race/race.tsx';
import { Surface } from './surface/surface.tsx';
import { Video } from './video/video.tsx';
import { Worksheet } from './worksheet/worksheet.tsx';

/** Every island by its name, which is also the beginning of its element's: `loss-slider-island`. */
export const islands = {
  'loss-slider': LossSlider,
  gradients: Gradients,
  surface: Surface,
  likelihood: Likelihood,
  race: Race,
  quiz: Quiz,
  practice: Practice,
  video: Video,
  worksheet: Worksheet,
} as const;

export type IslandName = keyof typeof islands;

/** What each island is drawn from; plain data, since it travels in the page. */
export type IslandProps = { [Name in IslandName]: ComponentProps<(typeof islands)[Name]> };
