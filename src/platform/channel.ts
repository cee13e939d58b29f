/** 通道 · one port for every way out of the office. What goes out names a case by number, title and date only. */
export interface Outgoing {
  /** the same at every attempt: a receiver that keeps keys takes it once */
  key: string;
  to: string;
  subject: string;
  text: string;
}
export const CHANNELS = ['email', 'gateway'] as const;
export interface Channel {
  name: (typeof CHANNELS)[number];
  /** what it carries is read by the receiver alone; a robot speaks to a whole group */
  toOne: boolean;
  /** @throws NotTaken when the receiver surely has nothing; any other error leaves that open */
  send: (message: Outgoing) => Promise<void>;
}

/** 未被接收 · refused, or never reached: to try again doubles nothing. Its words hold no address. */
export class NotTaken extends Error {}
