/** 演示短信 · a demo has no gateway: what would leave counts as sent, and goes nowhere (decision 0112). */
import type { Channel } from './channel.js';

export const demoChannel = (): Channel => ({ name: 'gateway', toOne: true, send: () => Promise.resolve() });
