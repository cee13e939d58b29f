/** 计不计、差不差 · how a case stands in the rates today, as the government office reads them. */
import type { RateKey } from '../../src/domain/rate/definitions.js';
import type { ACase } from './a-case.js';

type Counted = '计入' | '还差' | '不计';
interface Page {
  items: { caseId: string; good: boolean }[];
  nextCursor: string | null;
}

/** @param n a unit: then its own item is asked after, not the case */
export async function counted(
  one: ACase,
  keys: readonly RateKey[],
  n?: number,
): Promise<Partial<Record<RateKey, Counted>>> {
  const clerk = await one.office.enter('office-clerk');
  const unit = n === undefined ? '' : `&unit=${one.office.unit(n)}`;
  const found: Partial<Record<RateKey, Counted>> = {};
  for (const key of keys) {
    found[key] = '不计';
    for (let cursor: string | null = ''; cursor !== null; ) {
      const at: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page: Page = await clerk.get<Page>(`/api/rates/${key}/cases?limit=200${unit}${at}`);
      const mine = page.items.find((i) => i.caseId === one.id);
      if (mine) found[key] = mine.good ? '计入' : '还差';
      cursor = page.nextCursor;
    }
  }
  return found;
}
