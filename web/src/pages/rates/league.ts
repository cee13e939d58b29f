/** 排名 · the highest first; who has the same share stands in the same place, whatever the rounding shows. */

/** of a rate, what is needed here */
interface Share {
  numerator: number;
  denominator: number;
}
export interface Placed<T> {
  item: T;
  /** null where there is nothing to be counted */
  place: number | null;
  isTied: boolean;
}

/** Above 0 when b's share is the greater; integers only, so that equal shares are equal. */
const compared = (a: Share, b: Share): number => b.numerator * a.denominator - a.numerator * b.denominator;

/** With equal shares, whoever had more to do comes first; places are shared nevertheless. */
export function league<T>(items: readonly T[], shareOf: (item: T) => Share): Placed<T>[] {
  const counted = items.filter((i) => shareOf(i).denominator > 0);
  const sorted = [...counted].sort(
    (a, b) => compared(shareOf(a), shareOf(b)) || shareOf(b).denominator - shareOf(a).denominator,
  );
  const isSame = (a: T | undefined, b: T | undefined): boolean =>
    a !== undefined && b !== undefined && compared(shareOf(a), shareOf(b)) === 0;
  let place = 0;
  const placed = sorted.map((item, i) => {
    const isAsBefore = isSame(sorted[i - 1], item);
    if (!isAsBefore) place = i + 1;
    return { item, place, isTied: isAsBefore || isSame(item, sorted[i + 1]) };
  });
  const rest = items.filter((i) => shareOf(i).denominator === 0);
  return [...placed, ...rest.map((item) => ({ item, place: null, isTied: false }))];
}
