import { crossEntropy, formatNumber } from '../../math/index.ts';

/** What a preview of a shared link says. */
export interface CardWords {
  /** Above the title; empty for the course. */
  kicker: string;
  title: string;
  lead: string;
}

/** The size that the places where links are shared ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The prediction at the point of the card, of an example whose label is 1: sure and wrong. */
export const cardPrediction = 0.05;

/** Its loss, as the card has it. */
export const cardLoss = formatNumber(crossEntropy(1, cardPrediction));

/** The picture of a page in words. */
export function cardAlternative(title: string): string {
  return `${title}. The loss curve rises without end as the probability given to the truth falls; at ${cardPrediction} it is ${cardLoss}. Squared error never exceeds 1.`;
}

/** The file of a page's picture, beside the page. */
export function cardName(page: string): string {
  return `card-${page.replace(/\.html$/, '.png')}`;
}
