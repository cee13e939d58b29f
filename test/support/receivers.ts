/** 收信的一方 · an SMTP server and an HTTP gateway of the test's own, which take, refuse, hang, or take and then break off. */
import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Server as TcpServer, Socket } from 'node:net';

export type Manner = 'takes' | 'refuses' | 'hangs' | 'breaksOff' | 'takesWithoutAnswer';

export interface Mail {
  to: string;
  /** headers and text as they came over the line */
  data: string;
  /** header and text decoded: base64 and encoded words */
  subject: string;
  text: string;
  key: string;
}

abstract class Receiver {
  manner: Manner = 'takes';
  protected readonly sockets = new Set<Socket>();
  protected abstract readonly server: TcpServer;

  protected listen(): Promise<number> {
    this.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => this.sockets.delete(socket));
    });
    return new Promise((done) => {
      this.server.listen(0, '127.0.0.1', () => done((this.server.address() as AddressInfo).port));
    });
  }

  close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    return new Promise((done) => this.server.close(() => done()));
  }
}

/** Enough of RFC 5321 for one mail a connection. */
export class MailServer extends Receiver {
  readonly mails: Mail[] = [];
  protected readonly server = createTcpServer((socket) => this.talk(socket));
  private port = 0;

  static async open(): Promise<MailServer> {
    const made = new MailServer();
    made.port = await made.listen();
    return made;
  }
  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  private talk(socket: Socket): void {
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    let buffer = '';
    let to = '';
    let isData = false;
    if (this.manner === 'hangs') return;
    say('220 test');
    socket.on('data', (chunk) => {
      buffer += chunk.toString('utf8');
      for (;;) {
        const end = isData ? '\r\n.\r\n' : '\r\n';
        const at = buffer.indexOf(end);
        if (at < 0) return;
        const piece = buffer.slice(0, at);
        buffer = buffer.slice(at + end.length);
        if (isData) {
          isData = false;
          this.mails.push(mailOf(to, piece));
          if (this.manner === 'breaksOff') return void socket.destroy();
          say('250 taken');
        } else if (/^RCPT TO:/i.test(piece)) {
          to = /<(.*)>/.exec(piece)?.[1] ?? '';
          say(this.manner === 'refuses' ? `550 no such user ${to}` : '250 ok');
        } else if (/^DATA/i.test(piece)) {
          isData = true;
          say('354 go on');
        } else if (/^QUIT/i.test(piece)) {
          say('221 bye');
          socket.end();
        } else {
          say('250 ok');
        }
      }
    });
  }
}

function mailOf(to: string, data: string): Mail {
  const [head = '', ...body] = data.split('\r\n\r\n');
  const header = (name: string): string =>
    new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, 'im').exec(head)?.[1]?.replace(/\r\n[ \t]/g, ' ') ?? '';
  const encoding = header('Content-Transfer-Encoding').toLowerCase();
  const content = body.join('\r\n\r\n');
  return {
    to,
    data,
    subject: words(header('Subject')),
    text: encoding === 'base64' ? Buffer.from(content, 'base64').toString('utf8') : quoted(content),
    key: header('X-Chengban-Key'),
  };
}

/** RFC 2047 */
const words = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?(B|Q)\?([^?]*)\?=/gi, (_all, form: string, part: string) =>
      form.toUpperCase() === 'B' ? Buffer.from(part, 'base64').toString('utf8') : quoted(part.replace(/_/g, ' ')),
    );
const quoted = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

export class Gateway extends Receiver {
  readonly requests: { key: string; authorization: string; body: unknown }[] = [];
  /** requests that came, whatever became of them */
  arrived = 0;
  /** what the gateway says in its body when it takes something */
  answer: unknown = {};
  private port = 0;
  protected readonly server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    request.on('end', () => {
      this.arrived += 1;
      if (this.manner === 'hangs') return;
      if (this.manner === 'refuses') return void response.writeHead(503).end();
      const { headers } = request;
      this.requests.push({
        key: String(headers['idempotency-key']),
        authorization: String(headers.authorization),
        body: JSON.parse(text),
      });
      if (this.manner === 'takesWithoutAnswer') return;
      if (this.manner === 'breaksOff') return void request.socket.destroy();
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(this.answer));
    });
  });

  static async open(): Promise<Gateway> {
    const made = new Gateway();
    made.port = await made.listen();
    return made;
  }
  get url(): string {
    return `http://127.0.0.1:${this.port}/send`;
  }
}
