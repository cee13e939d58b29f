import type { CalendarChange } from '../../api/views';
import type { Tone } from '../../components/tone';

export const TONES: Record<CalendarChange['state'], Tone> = { previewed: 'warn', recalculating: 'brand', done: 'good' };
