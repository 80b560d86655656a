import type { VNode } from 'preact';
import { still } from '../still.ts';
import { challenges } from './state.ts';

/** Three things to find with the slider; a finding stays found until the page is left. */
export const Challenges = still(({ found }: { found: ReadonlySet<string> }): VNode => (
  <div class="challenges">
    <h3>Three things to find</h3>
    <ol>
      {challenges.map(({ id, task, lesson }) => (
        <li key={id} class={found.has(id) ? 'found' : undefined}>
          {task} {found.has(id) && <strong class="lesson">✓ {lesson}</strong>}
        </li>
      ))}
    </ol>
  </div>
));
