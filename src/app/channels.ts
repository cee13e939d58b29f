/** 通道一览 · the ways out that this installation has, by its environment. */
import type { Channel } from '../platform/channel.js';
import { demoChannel } from '../platform/demo-channel.js';
import type { Env } from '../platform/env.js';
import { gatewayChannel } from '../platform/gateway-channel.js';
import type { InstallationMode } from '../platform/migrate.js';
import { smtpChannel } from '../platform/smtp-channel.js';

type Settings = Pick<Env, 'SMTP_URL' | 'SMTP_FROM' | 'GATEWAY_URL' | 'GATEWAY_KIND' | 'GATEWAY_TOKEN'>;

export const channelsOf = (env: Settings, mode: InstallationMode = 'live'): Channel[] => [
  ...(env.SMTP_URL === undefined ? [] : [smtpChannel({ url: env.SMTP_URL, from: env.SMTP_FROM })]),
  ...(env.GATEWAY_URL === undefined
    ? mode === 'demo'
      ? [demoChannel()]
      : []
    : [gatewayChannel({ url: env.GATEWAY_URL, kind: env.GATEWAY_KIND, token: env.GATEWAY_TOKEN })]),
];
