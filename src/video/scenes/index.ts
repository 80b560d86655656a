import type { Scene } from '../picture.ts';
import type { SceneName } from '../scene-names.ts';
import { bowl } from './bowl.tsx';
import { cases } from './cases.tsx';
import { chain } from './chain.tsx';
import { crooked } from './crooked.tsx';
import { flat } from './flat.tsx';
import { formula } from './formula.tsx';
import { peak } from './peak.tsx';
import { price } from './price.tsx';
import { product } from './product.tsx';
import { push } from './push.tsx';
import { race } from './race.tsx';
import { remember } from './remember.tsx';
import { sigmoid } from './sigmoid.tsx';
import { stable } from './stable.tsx';
import { sum } from './sum.tsx';
import { surprise } from './surprise.tsx';
import { underflow } from './underflow.tsx';

/** Every scene by the name that a cue gives. */
export const scenes: Readonly<Record<SceneName, Scene>> = {
  price,
  sigmoid,
  flat,
  crooked,
  surprise,
  formula,
  cases,
  product,
  underflow,
  sum,
  peak,
  chain,
  push,
  race,
  bowl,
  stable,
  remember,
};
