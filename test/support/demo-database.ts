/** 演示库 · the database of the browser tests' demo, for what no page and no person can bring about. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

export async function inDemoDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const read = (name: string): string => readFileSync(join(process.env.DEMO_FOLDER ?? '', name), 'utf8');
  // line 4 of the postmaster's note is its port
  const port = Number(read('data/postmaster.pid').split('\n')[3]);
  const password = read('superuser').trim();
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A job of the upkeep that failed for good, as the log of incidents keeps it. */
export const failedForGood = (cause: string): Promise<void> =>
  inDemoDatabase(async (client) => {
    await client.query(
      `INSERT INTO incident (jurisdiction_id, id, queue, job_id, type, job, cause, attempts, first_failed_at, failed_at)
       SELECT id, gen_random_uuid(), 'upkeep', 'audit-root-2026-01-01', 'task',
         jsonb_build_object('task', 'audit-root', 'period', '2026-01-01', 'jurisdictionId', id), $1, 5,
         t.at - interval '1 minute', t.at
       FROM jurisdiction, date_trunc('milliseconds', clock_timestamp()) AS t(at)`,
      [cause],
    );
  });

/** A mail that its receiver refused for good: waiting, with an open incident of its job. */
export const undelivered = (personId: string, cause: string): Promise<void> =>
  inDemoDatabase(async (client) => {
    await client.query(
      `WITH m AS (INSERT INTO message (jurisdiction_id, id, recipient, channel, kind, on_day, at, delivery, attempts, last_error)
         SELECT jurisdiction_id, gen_random_uuid(), id, 'email', 'digest', current_date, clock_timestamp(), 'waiting', 5, $2
         FROM person WHERE id = $1 RETURNING jurisdiction_id, id)
       INSERT INTO incident (jurisdiction_id, id, queue, job_id, type, job, cause, attempts, first_failed_at, failed_at)
       SELECT jurisdiction_id, gen_random_uuid(), 'deliver', 'message-' || id, 'message', jsonb_build_object('queue', 'deliver',
         'type', 'message', 'messageId', id, 'jurisdictionId', jurisdiction_id), $2, 5, clock_timestamp(), clock_timestamp()
       FROM m`,
      [personId, cause],
    );
  });

/** 改动 · an event of a case altered past every guard of the database while `work` looks, and put back. */
export const tampered = (caseId: string, work: () => Promise<void>): Promise<void> =>
  inDemoDatabase(async (client) => {
    const altered = (from: string, to: string) =>
      client.query(`UPDATE event SET body = replace(body, $2, $3) WHERE case_id = $1 AND seq = 1`, [caseId, from, to]);
    await client.query(`SET session_replication_role = replica`);
    const { rowCount } = await altered('"seq":1', '"seq": 1');
    if (rowCount !== 1) throw new Error('nothing was altered');
    try {
      await work();
    } finally {
      await altered('"seq": 1', '"seq":1');
    }
  });
