/** 启动的各程序之间 · what main.ts tells its two children, and what they answer. */
import type { InstallationMode, Migrated } from '../platform/migrate.js';
import type { DemoAccount } from './demo/people.js';

export interface Preparation {
  ownerUrl: string;
  folder: string;
  /** what an empty database becomes */
  wanted: InstallationMode;
  isLive: boolean;
  isProduction: boolean;
}
export interface Prepared extends Migrated {
  accounts: DemoAccount[];
}
/** to a worker's child, by its starter */
export type Working = Pick<Migrated, 'urls'>;
export interface Serving extends Pick<Migrated, 'mode' | 'urls'> {
  port: number;
}
