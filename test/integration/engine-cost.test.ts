/** 一次办理的开销 · what a command sends to the database: counted at the driver, and no matter of the machine's speed. */
import pg from 'pg';
import { enginePool, Recorder } from '../bench/recording.js';
import { EngineDistrict } from '../support/engine-district.js';
import { clerk, DISTRICT, MEASURE } from '../support/office.js';

let district: EngineDistrict;
let recorder: Recorder;
beforeAll(async () => {
  district = await EngineDistrict.open();
  recorder = new Recorder(enginePool(district.db.database));
});
afterAll(() => district.close());

const textOf = (query: string | { text: string }): string => (typeof query === 'string' ? query : query.text);

describe('一次办理', () => {
  it('六条语句、三次往返:开启与锁与读同行,写一条,提交一次', async () => {
    const { id, lead } = await district.assigned([2]);
    recorder.take();
    await district.give(id, clerk(1), 'unit.accept', {}, lead);
    const flights = recorder.take().map((flight) => flight.map((sent) => textOf(sent.query as string)));
    expect(flights.map((f) => f.length)).toEqual([4, 1, 1]);
    const [[begin, lock, , load] = [], [write] = [], [commit] = []] = flights;
    expect(begin).toMatch(/^BEGIN; SELECT set_config\('app\.jurisdiction'/);
    expect(lock).toMatch(/FOR UPDATE OF p$/);
    expect(load).not.toMatch(/FOR UPDATE/);
    expect(write).toMatch(/^WITH head AS \(\s*UPDATE proposal/);
    expect(commit).toBe('COMMIT');
  });

  it('登记也是三次往返', async () => {
    recorder.take();
    await district.register();
    expect(recorder.take().map((f) => f.length)).toEqual([4, 1, 1]);
  });

  it('常用语句每条连接只解析一次:一再办理不添新的预备语句,也不再逐次规划', async () => {
    const { id, lead } = await district.assigned();
    await district.give(id, clerk(1), 'unit.accept', {}, lead);
    const plans = () =>
      district.db.database.engine(DISTRICT, (tx) =>
        tx.query<{ n: number; generic: number; custom: number }>(
          `SELECT count(*)::int AS n, sum(generic_plans)::int AS generic, sum(custom_plans)::int AS custom
           FROM pg_prepared_statements`,
        ),
      );
    for (let i = 0; i < 8; i++) await district.give(id, clerk(1), 'lead.plan', { measures: [MEASURE(1)] }, lead);
    const [before] = await plans();
    for (let i = 0; i < 8; i++) await district.give(id, clerk(1), 'lead.plan', { measures: [MEASURE(1)] }, lead);
    const [after] = await plans();
    expect(after?.n).toBe(before?.n);
    expect(after?.custom).toBe(before?.custom);
    // lock, moment, load and write of eight commands
    expect(after?.generic).toBe((before?.generic ?? 0) + 32);
  });

  it('要撤回的通知按件找，不读全区未发出的通知', async () => {
    const { id, lead } = await district.assigned([2]);
    recorder.take();
    await district.give(id, clerk(1), 'unit.accept', {}, lead);
    const write = textOf(recorder.take()[1]?.[0]?.query as string);
    // few rows are read whole, whatever the index: what there is to choose from shows without that way
    const client = new pg.Client({ connectionString: district.db.url, options: '-c enable_seqscan=off' });
    await client.connect();
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (GENERIC_PLAN) ${write}`);
    await client.end();
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Scan using outbox_of_case on outbox/);
  });
});
