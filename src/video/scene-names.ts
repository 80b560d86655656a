/** Every scene that a cue may name, in the order of the video. */
export const sceneNames = [
  'price',
  'sigmoid',
  'flat',
  'crooked',
  'surprise',
  'formula',
  'cases',
  'product',
  'underflow',
  'sum',
  'peak',
  'chain',
  'push',
  'race',
  'bowl',
  'stable',
  'remember',
] as const;

export type SceneName = (typeof sceneNames)[number];
