/** 另一进程里的办事员 · a worker in a process of its own, to be killed in the middle of a job. */
import pg from 'pg';
import { pino } from 'pino';
import { setTimeout as sleep } from 'node:timers/promises';
import { defineWorker, Queues } from '../../dist/platform/queue.js';

const { place, databaseUrl, settings } = JSON.parse(process.argv[2]);
const database = new pg.Pool({ connectionString: databaseUrl, max: 4 });
const run = async (job, { id, attempt }) => {
  await database.query(`INSERT INTO errand_run (errand, pid, attempt) VALUES ($1, $2, $3)`, [id, process.pid, attempt]);
  await sleep(Number(job.ms));
  await database.query(`UPDATE errand SET done_at = clock_timestamp(), done_by = $2, times = times + 1 WHERE id = $1`, [
    id,
    process.pid,
  ]);
};
const queues = await Queues.open({ place, queues: settings, log: pino({ level: 'silent' }) });
queues.work([defineWorker('errands', { concurrency: 4 }, run)]);
process.on('SIGTERM', () => {
  void queues
    .close()
    .then(() => database.end())
    .then(() => process.exit(0));
});
console.log('ready');
