import { crossEntropy, probabilityFromLoss } from '../../math/index.ts';
import { smoothPath } from '../../charts/plane.ts';
import { Dot, Grid, Words, axes, fixed, near } from '../axes.tsx';
import { during, travel } from '../moment.ts';
import type { Scene } from '../picture.ts';

const plane = axes([0, 1], [0, 5.5], { left: 130, right: 1150, top: 90, bottom: 530 });
const labels = [1, 0] as const;
/** The prediction that gives the truth a probability. */
const predictionFor = (label: number, probability: number): number =>
  label === 1 ? probability : 1 - probability;

/** Two labels, two curves, one question: both dots stand at the probability of what happened, on one level. */
export const cases: Scene = (moment) => {
  const probability = travel(moment, 0.9, [
    [0, 0.6, 0.69, 0.5],
    [0, 0.74, 0.86, 0.01],
  ]);
  const loss = crossEntropy(1, probability);
  const drawn = 5 * during(moment, 0, 0, 0.22);
  const present = during(moment, 0, 0.24, 0.32);
  const asked = during(moment, 0, 0.34, 0.5);
  const level = near(plane.y(loss));
  return {
    drawing: (
      <>
        <Grid on={plane} xTicks={[0, 0.5, 1]} yTicks={[0, 1, 2, 3, 4, 5]} yName="loss" />
        <g opacity={near(present)}>
          <path
            class="guide loss"
            d={`M${near(plane.x(probability))},${level}H${near(plane.x(1 - probability))}`}
          />
        </g>
        {labels.map((label) => (
          <g key={label}>
            {drawn > 0 && (
              <path
                class="curve loss"
                d={smoothPath(
                  (at) => plane.at(predictionFor(label, probabilityFromLoss(at)), at),
                  [0, drawn],
                  12,
                  10,
                )}
              />
            )}
            <Words
              x={plane.x(predictionFor(label, 0.06))}
              y={240}
              class="label number"
              size={44}
              anchor={label === 1 ? 'start' : 'end'}
            >
              y = {label}
            </Words>
            <g opacity={near(present)}>
              <Dot on={plane} x={predictionFor(label, probability)} y={loss} class="loss" />
            </g>
          </g>
        ))}
        {asked > 0 &&
          labels.map((label) => {
            const length = plane.x(probability * asked) - plane.left;
            return (
              <rect
                key={label}
                class="bar prediction"
                data-label={label}
                data-length={probability * asked}
                x={near(label === 1 ? plane.left : plane.right - length)}
                y={label === 1 ? 594 : 616}
                width={near(length)}
                height={14}
              />
            );
          })}
        <Words
          x={640}
          y={688}
          class="quiet"
          size={40}
          anchor="middle"
          value={probability}
          shown={during(moment, 0, 0.27, 0.35)}
        >
          the probability of what happened: <tspan class="prediction number">{fixed(probability, 2)}</tspan>
        </Words>
        <Words
          x={640}
          y={Math.min(level - 24, 400)}
          class="reading loss number"
          size={96}
          anchor="middle"
          shown={during(moment, 0, 0.46, 0.54)}
          value={loss}
        >
          {fixed(loss, 2)}
        </Words>
      </>
    ),
  };
};
