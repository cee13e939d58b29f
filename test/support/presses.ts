/** 点击次数的记录 · tasks done by hand, counted against their goals, as lines of the table of docs/usability.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Person } from './office-day.js';

const MARK = '<!-- measured -->\n';

export interface Task {
  post: string;
  name: string;
  goal: number;
}

export class Presses {
  readonly lines: string[] = [];

  /** @param from where the post's day begins; a proposer comes to the page of the case, by its message */
  async measured(who: Person, { post, name, goal }: Task, work: () => Promise<void>, from = '/'): Promise<void> {
    await who.open(from);
    const before = who.clicks;
    await work();
    const took = who.clicks - before;
    this.lines.push(`| ${post} | ${name} | ${goal} | ${took} |`);
    expect([name, took <= goal, took]).toEqual([name, true, took]);
  }

  /** GOLDEN=write writes what was measured behind the words of the file. */
  compare(file: string): void {
    const head = ['| 岗位 | 事项 | 目标 | 实测 |', '|---|---|---|---|'];
    const table = `${[...head, ...this.lines].join('\n')}\n`;
    console.log(table);
    const kept = readFileSync(file, 'utf8');
    const said = kept.slice(0, kept.indexOf(MARK) + MARK.length) + table;
    if (process.env.GOLDEN === 'write') writeFileSync(file, said);
    expect(kept).toBe(said);
  }
}
