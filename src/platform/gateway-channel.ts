/** 消息网关 · a POST to the gateway of the office: 短信, or a robot of 企业微信 or 钉钉, each with the form it asks for. */
import type { Channel, Outgoing } from './channel.js';
import { NotTaken } from './channel.js';

export const GATEWAY_KINDS = ['sms', 'wecom', 'dingtalk'] as const;
export interface GatewaySettings {
  url: string;
  kind: (typeof GATEWAY_KINDS)[number];
  token?: string | undefined;
  timeoutMs?: number;
}

const FORMS: Record<GatewaySettings['kind'], (message: Outgoing) => unknown> = {
  sms: ({ key, to, text }) => ({ key, to, text }),
  wecom: ({ to, text }) => ({ msgtype: 'text', text: { content: text, mentioned_mobile_list: [to] } }),
  dingtalk: ({ to, text }) => ({ msgtype: 'text', text: { content: text }, at: { atMobiles: [to], isAtAll: false } }),
};

export function gatewayChannel({ url, kind, token, timeoutMs = 15_000 }: GatewaySettings): Channel {
  return {
    name: 'gateway',
    toOne: kind === 'sms',
    send: async (message) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': message.key,
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(FORMS[kind](message)),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      }).catch((error: unknown) => {
        throw unreached(error);
      });
      const answer = await response.text();
      if (!response.ok) throw new NotTaken(`网关拒收(${response.status})`);
      const refusal = kind === 'sms' ? 0 : robotCode(answer);
      if (refusal !== 0) throw new NotTaken(`机器人拒收(${refusal})`);
    },
  };
}

/** The robots answer 200 to everything and say in the body whether they took it. */
function robotCode(answer: string): number | string {
  try {
    return (JSON.parse(answer) as { errcode?: number }).errcode ?? '没有 errcode';
  } catch {
    return '答复不是 JSON';
  }
}

const REFUSED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
function unreached(error: unknown): Error {
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  const code = cause?.code ?? name ?? '原因不明';
  return REFUSED.has(code) ? new NotTaken(`连不上网关(${code})`) : new Error(`与网关的连接中断,是否收到不明(${code})`);
}
