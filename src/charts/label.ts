/** The true class of an example. A number and never a boolean, since the formulas compute with it. */
export type Label = 0 | 1;

/** The other class. */
export function otherLabel(label: Label): Label {
  return label === 1 ? 0 : 1;
}
