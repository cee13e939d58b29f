/**
 * 线路 · stands between program and database and breaks at a chosen statement: before it arrives, or after it was done and
 * before its answer returns. So a failure happens at a known point of the real program, and none is built into it.
 */
import type { AddressInfo, Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

interface Trap {
  /** part of the statement */
  at: string;
  /** part of a value that this statement or an earlier one of its transaction was sent with */
  of: string | undefined;
  when: 'before' | 'answered';
  sprung: () => void;
}
interface Line {
  client: Socket;
  database: Socket;
  /** statements that were prepared under a name */
  prepared: Map<string, string>;
  isOfTrap: boolean;
  /** bytes of a message that has not wholly arrived */
  rest: Buffer;
  isOpen: boolean;
  /** nothing goes on to the database, nothing comes back to the program */
  held: 'both' | 'answers' | null;
}

export class DatabaseProxy {
  private trap: Trap | null = null;
  private isCut = false;
  private readonly lines = new Set<Line>();

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on('connection', (client) => this.accept(client));
  }

  static async before(databaseUrl: string): Promise<DatabaseProxy> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return new DatabaseProxy(server, new URL(databaseUrl));
  }

  /** The database's address by way of this line. */
  get url(): string {
    const url = new URL(this.target);
    url.port = String((this.server.address() as AddressInfo).port);
    return url.toString();
  }

  /** Holds the line at a statement. @returns when it was reached */
  hold(when: Trap['when'], at: string, of?: string): Promise<void> {
    return new Promise((sprung) => (this.trap = { at, of, when, sprung }));
  }

  /** The database is gone: every line breaks, none can be made. */
  cut(): void {
    this.isCut = true;
    for (const { client, database } of this.lines) for (const end of [client, database]) end.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((done) => this.server.close(done));
  }

  private accept(client: Socket): void {
    if (this.isCut) return void client.destroy();
    const database = connect(Number(this.target.port), this.target.hostname);
    const line: Line = {
      client,
      database,
      prepared: new Map(),
      isOfTrap: false,
      rest: Buffer.alloc(0),
      isOpen: false,
      held: null,
    };
    this.lines.add(line);
    // messages are passed on one by one: none may wait for the one before to be acknowledged
    for (const end of [client, database]) end.setNoDelay(true);
    const over = (): void => {
      this.lines.delete(line);
      client.destroy();
      database.destroy();
    };
    for (const end of [client, database]) end.on('error', over).on('close', over);
    client.on('data', (bytes) => this.spoken(line, bytes as Buffer));
    database.on('data', (bytes) => {
      if (line.held === null) client.write(bytes);
      else if (line.held === 'answers') this.spring();
    });
  }

  private spoken(line: Line, bytes: Buffer): void {
    line.rest = Buffer.concat([line.rest, bytes]);
    for (;;) {
      // the first message has no letter before its length
      const from = line.isOpen ? 1 : 0;
      if (line.rest.length < from + 4) return;
      const length = from + line.rest.readInt32BE(from);
      if (line.rest.length < length) return;
      const message = line.rest.subarray(0, length);
      line.rest = line.rest.subarray(length);
      line.isOpen = true;
      this.pass(line, message);
    }
  }

  private pass(line: Line, message: Buffer): void {
    if (line.held === 'both') return;
    const statement = statementOf(line, message);
    if (this.trap && statement !== null && isAt(line, statement, message, this.trap)) {
      line.held = this.trap.when === 'before' ? 'both' : 'answers';
      if (line.held === 'both') return this.spring();
    }
    line.database.write(message);
  }

  private spring(): void {
    this.trap?.sprung();
    this.trap = null;
  }
}

function isAt(line: Line, statement: string, message: Buffer, { at, of }: Trap): boolean {
  if (statement.startsWith('BEGIN')) line.isOfTrap = false;
  if (of !== undefined && message.includes(of)) line.isOfTrap = true;
  return statement.includes(at) && (of === undefined || line.isOfTrap);
}

/** The statement that a message sends, or null; what it prepares is remembered under its name. */
function statementOf(line: Line, message: Buffer): string | null {
  const [first = '', second = ''] = message.toString('utf8', 5).split('\0', 2);
  switch (String.fromCharCode(message[0] ?? 0)) {
    case 'Q': // a plain statement
      return first;
    case 'P': // one is prepared: its name, its text
      line.prepared.set(first, second);
      return null;
    case 'B': // and sent with values: the portal, the statement's name
      return line.prepared.get(second) ?? '';
    default:
      return null;
  }
}
