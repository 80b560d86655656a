import type { VNode } from 'preact';
import { Data, Output } from '../output.tsx';
import type { Shown } from '../shown.ts';

interface Props {
  /** Whether its view is the one shown. The other one's numbers are no outputs, so that each name stands once. */
  chosen: boolean;
  name: string;
  shown: Shown | string;
}

export function Published({ chosen, name, shown }: Props): VNode {
  if (chosen) return <Output name={name} shown={shown} />;
  return typeof shown === 'string' ? <>{shown}</> : <Data shown={shown} />;
}
