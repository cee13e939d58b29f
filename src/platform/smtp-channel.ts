/** 电子邮件 · over the SMTP server of the office. */
import { createTransport } from 'nodemailer';
import type { Channel } from './channel.js';
import { NotTaken } from './channel.js';

export interface SmtpSettings {
  /** smtp://user:password@host:port, or smtps:// */
  url: string;
  from: string;
  timeoutMs?: number;
}
interface Fault {
  /** the reply with which the server refused */
  responseCode?: number;
  code?: string;
  /** of the system, beneath nodemailer's own */
  originalCode?: string;
  timeoutType?: string;
}
const NEVER_REACHED = new Set([
  'EDNS',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CONNECT_TIMEOUT',
  'GREETING_TIMEOUT',
]);

export function smtpChannel({ url, from, timeoutMs = 15_000 }: SmtpSettings): Channel {
  const { protocol, hostname, port, username, password } = new URL(url);
  const isTls = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname,
    port: port === '' ? (isTls ? 465 : 25) : Number(port),
    secure: isTls,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: 'email',
    toOne: true,
    send: async ({ key, to, subject, text }) => {
      const headers = { 'X-Chengban-Key': key, 'Auto-Submitted': 'auto-generated' };
      try {
        await transport.sendMail({ from, to, subject, text, headers, messageId: `<${key}@chengban>` });
      } catch (error) {
        throw told(error as Fault);
      }
    },
  };
}

/** Without the words of the server: they may name the address. */
function told({ responseCode, code, originalCode, timeoutType }: Fault): Error {
  if (responseCode !== undefined) return new NotTaken(`邮件服务器拒收(${responseCode})`);
  const met = [timeoutType, originalCode, code].find((c) => c !== undefined && NEVER_REACHED.has(c));
  if (met !== undefined) return new NotTaken(`连不上邮件服务器(${met})`);
  return new Error(`与邮件服务器的连接中断,是否收到不明(${code ?? '原因不明'})`);
}
