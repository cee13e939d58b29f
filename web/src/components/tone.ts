/** 状态的色调 · colour beside the words of a state, by what its key says of the course; unknown keys stay plain. */
export type Tone = 'plain' | 'brand' | 'good' | 'warn' | 'bad';

const TONES: Record<string, Tone> = {
  handling: 'brand',
  assigning: 'brand',
  evaluating: 'brand',
  closed: 'good',
  archived: 'good',
  settled: 'good',
  adopted: 'good',
  submitted: 'brand',
  working: 'brand',
  offered: 'warn',
  registered: 'warn',
  awaitingDecision: 'warn',
};
export const toneOf = (key: string): Tone => TONES[key] ?? 'plain';
