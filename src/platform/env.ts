/** 运行环境 · read once, checked whole: every fault is named at once, in Chinese and English. */
import { isIP } from 'node:net';
import { z } from 'zod';

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((v) => v === '1');

const NETWORKS = new Set(['loopback', 'linklocal', 'uniquelocal']);
/** Who may say on whose behalf it asks; a number of hops or "true" would let a client say it too. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const isLength = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most);
  return NETWORKS.has(text) || (most > 0 && isLength && more.length === 0);
}

export const VARIABLES = {
  PORT: {
    about: '监听端口;不设时用 3000 或其后空闲的端口 / port to listen on',
    schema: z.coerce.number().int().min(1).max(65535).optional(),
  },
  HOST: { about: '监听地址 / address to listen on', schema: z.string().min(1).default('127.0.0.1') },
  DATABASE_URL: {
    about: '库主的数据库地址;不设时用内置数据库 / database of the owner, embedded when unset',
    schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  },
  REDIS_URL: {
    about: '后台队列所用的 Redis;不设时队列在数据库中 / Redis of the queues, in the database when unset',
    schema: z.url({ protocol: /^rediss?$/ }).optional(),
  },
  ROLE: {
    about: '本进程的职责:all 全部,web 只答请求,worker 只做后台任务 / what this process does',
    schema: z.enum(['all', 'web', 'worker']).default('all'),
  },
  CHENGBAN_DEMO: { about: '1 在空库中建立演示数据 / 1 seeds the demo into an empty database', schema: flag },
  CHENGBAN_DATA_DIR: {
    about: '数据目录 / folder of the embedded database',
    schema: z.string().min(1).default('.chengban'),
  },
  CHENGBAN_TLS: { about: '1 表示前置了 TLS,登录凭据只经加密连接 / 1 behind TLS: secure cookies', schema: flag },
  TRUST_PROXY: {
    about:
      '前置代理的地址或网段,逗号分隔,也可用 loopback、linklocal、uniquelocal;不设即不信任 X-Forwarded-For / proxies that are believed',
    schema: z
      .string()
      .transform((v) => v.split(',').map((one) => one.trim()))
      .refine((list) => list.every(isNetwork), { message: 'addresses or subnets, separated by commas' })
      .optional(),
  },
  SMTP_URL: {
    about: '邮件服务器 smtp(s)://用户:口令@主机:端口;不设时不发邮件 / SMTP server, no e-mail when unset',
    schema: z.url({ protocol: /^smtps?$/ }).optional(),
  },
  SMTP_FROM: { about: '发件人 / sender of e-mail', schema: z.string().min(3).default('承办 <chengban@localhost>') },
  GATEWAY_URL: {
    about: '短信网关或群机器人的地址;不设时不用 / gateway for SMS or a robot, none when unset',
    schema: z.url({ protocol: /^https?$/ }).optional(),
  },
  GATEWAY_KIND: {
    about: '网关的种类:sms 短信,wecom 企业微信机器人,dingtalk 钉钉机器人 / kind of the gateway',
    schema: z.enum(['sms', 'wecom', 'dingtalk']).default('sms'),
  },
  GATEWAY_TOKEN: { about: '网关的令牌 / bearer token of the gateway', schema: z.string().min(1).optional() },
  PUBLIC_URL: {
    about:
      '提出人手机上打开本系统的地址,如 https://banli.example.gov.cn;不设时短信中不带评价链接 / address of the pages for proposers, no link in messages when unset',
    schema: z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
  },
  OFFICE_PHONE: {
    about: '政府办公室的联系电话,评价链接打不开时告诉提出人 / telephone of the office, told where a link does not open',
    schema: z.string().min(3).max(40).optional(),
  },
  METRICS_TOKEN: {
    about: '本机以外读取 /metrics 的令牌 / token for /metrics beyond loopback',
    schema: z.string().min(16).optional(),
  },
  LOG_LEVEL: {
    about: '日志级别 / log level',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  },
  NODE_ENV: {
    about: 'production 拒绝演示库 / production refuses a demo database',
    schema: z.enum(['production', 'development', 'test']).default('development'),
  },
} as const;

const schema = z.object(
  Object.fromEntries(Object.entries(VARIABLES).map(([name, v]) => [name, v.schema])) as {
    [K in keyof typeof VARIABLES]: (typeof VARIABLES)[K]['schema'];
  },
);
export type Env = z.infer<typeof schema>;

export class EnvFaults extends Error {
  constructor(readonly faults: string[]) {
    super(`运行环境有误 / faulty environment:\n${faults.map((f) => `  - ${f}`).join('\n')}`);
  }
}

/** @throws EnvFaults naming every fault; an unknown CHENGBAN_ variable is one, since it is mostly a misspelt one */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const faults = Object.keys(set)
    .filter((name) => name.startsWith('CHENGBAN_') && !(name in VARIABLES))
    .map((name) => `${name}: 没有这个变量 / unknown variable`);
  const result = schema.safeParse(set);
  if (!result.success) {
    for (const issue of result.error.issues) {
      const name = String(issue.path[0]);
      const about = VARIABLES[name as keyof typeof VARIABLES]?.about ?? '';
      faults.push(`${name}: 值无效 / invalid value (${about}): ${issue.message}`);
    }
  }
  if (!result.success || faults.length > 0) throw new EnvFaults(faults);
  return result.data;
}

export const envExample = (): string =>
  `# 由 src/platform/env.ts 生成 / generated from the schema: npm run generate\n${Object.entries(VARIABLES)
    .map(([name, { about }]) => `\n# ${about}\n# ${name}=\n`)
    .join('')}`;
