/** 一次测量 · what every bench does before and after: a durable cluster of its own, what it says meanwhile, its machine. */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { BenchCluster } from './bench-cluster.js';

export interface BenchRun {
  cluster: BenchCluster;
  say: (what: string) => void;
  /** day, machine, load before and now, versions and durability */
  machine: () => Promise<string>;
  /** stops the cluster; a folder of one's own is kept */
  end: () => Promise<void>;
}

/** @param kept the folder of the cluster; a temporary one unless given */
export async function begin(kept?: string): Promise<BenchRun> {
  const started = performance.now();
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'chengban-bench-')));
  const before = loadavg()[0] ?? 0;
  const cluster = await BenchCluster.start(folder);
  return {
    cluster,
    say: (what) => console.log(`[${((performance.now() - started) / 1000).toFixed(0)} s] ${what}`),
    machine: async () => {
      const settings = await cluster.settings();
      return [
        `${new Date().toISOString().slice(0, 10)}. ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()};`,
        `load ${before.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after. Node ${process.versions.node}, PostgreSQL ${settings.server_version}`,
        `(fsync ${settings.fsync}, synchronous_commit ${settings.synchronous_commit}, full_page_writes ${settings.full_page_writes}).`,
      ].join('\n');
    },
    end: async () => {
      await cluster.stop();
      if (kept === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
