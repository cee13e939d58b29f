/** 维护任务一览 · every one-off task by name; the dispatcher is src/cli.ts. */
import { parseArgs } from 'node:util';
import type { Database } from '../platform/database.js';
import type { InstallationMode } from '../platform/migrate.js';
import { adminCreate } from './admin-create.js';
import { auditRoot, auditVerify } from './audit-cli.js';
import { loadConfig } from './config-files.js';
import { importRead } from './import-cli.js';
import { rulebookCheck } from './rulebook-check.js';

export interface TaskContext {
  args: string[];
  say: (line: string) => void;
}
export interface DatabaseContext extends TaskContext {
  database: Database;
  mode: InstallationMode;
}
/** A task that needs the installation is given its database; the others run where nothing is installed. */
export type Task = { name: string; about: string } & (
  | { needs: 'database'; run: (context: DatabaseContext) => Promise<number> }
  | { needs: 'nothing'; run: (context: TaskContext) => Promise<number> }
);

const text = { type: 'string' } as const;

export const TASKS: readonly Task[] = [
  {
    name: 'admin:create',
    needs: 'database',
    about:
      '--district <辖区> [--rulebook <办法>] --account <账号> --name <姓名> [--role system-admin|security-admin|audit-admin]:正式库的管理员 / an administrator of a live installation',
    run: async ({ database, mode, args, say }) => {
      const options = { district: text, rulebook: text, account: text, name: text, role: text };
      const { values } = parseArgs({ args, options });
      const { shelf } = await loadConfig();
      const rulebooks = [...new Set(shelf.all().map((book) => book.key))];
      return adminCreate(values, { database, mode, rulebooks, say });
    },
  },
  {
    name: 'import:read',
    needs: 'database',
    about:
      '<文件> --session <届次会议> --as <账号> [--recess] [--commit]:读交办清单,逐行指出问题,可即登记 / reads a list of cases, with --commit registers it',
    run: async ({ database, args, say }) => {
      const options = { session: text, as: text, recess: { type: 'boolean' }, commit: { type: 'boolean' } } as const;
      const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
      return importRead({ ...values, files: positionals }, { database, locality: await loadConfig(), say });
    },
  },
  {
    name: 'audit:verify',
    needs: 'database',
    about:
      '[--case <id>] [--root <总根>] [--replay]:核验留痕 / verifies the logs, with --replay through the charts too, with --root that a kept root still stands',
    run: ({ database, args, say }) => {
      const { values } = parseArgs({ args, options: { case: text, root: text, replay: { type: 'boolean' } } });
      return auditVerify(database, { caseId: values.case, root: values.root, replay: values.replay }, say);
    },
  },
  {
    name: 'audit:root',
    needs: 'database',
    about: '留存总根,供日后 audit:verify --root 比对 / makes a root over all logs, to be kept outside',
    run: ({ database, say }) => auditRoot(database, say),
  },
  {
    name: 'rulebook:check',
    needs: 'nothing',
    about: '[<配置目录>]:检查办法与日历,列出各版的改动 / checks rulebooks and calendars, lists what versions change',
    run: ({ args, say }) => {
      const { positionals } = parseArgs({ args, allowPositionals: true });
      return rulebookCheck(positionals[0], say);
    },
  },
];
