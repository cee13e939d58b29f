/** 评价的档次和方面 · the locality's (domain.md A1 "evaluation"): one that it does not ask about is refused, not kept unread. */
import type { Rulebook } from '../rulebook/schema.js';
import { obstacle } from '../given.js';
import type { Satisfaction } from '../shared/labels.js';
import type { Obstacle } from '../shared/refusal.js';

export function fitsScale(
  { evaluation }: Rulebook,
  said: { result: Satisfaction; process?: Satisfaction | undefined },
): Obstacle[] {
  return (['result', 'process'] as const).flatMap((dimension) => {
    const value = said[dimension];
    if (value === undefined) return [];
    if (!evaluation.dimensions.includes(dimension)) {
      return obstacle('evaluation.dimension', '本地办法不评价办理过程', dimension);
    }
    return evaluation.scale.includes(value) ? [] : obstacle('evaluation.scale', '本地办法没有这一档评价', dimension);
  });
}
