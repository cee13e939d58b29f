/** 发出前可以预览的 · acts that do nothing but tell somebody something. */
import type { RehearsalQuery } from '../../api/supervision';

const REHEARSED = ['office.urge', 'office.superviseOrder'] as const satisfies RehearsalQuery['type'][];
export const isRehearsed = (type: string): type is RehearsalQuery['type'] =>
  (REHEARSED as readonly string[]).includes(type);
