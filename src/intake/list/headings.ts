/** 表头 · which column holds what: found by the words of its heading, wherever the heading row stands. */
import type { Cell } from './cells.js';
import { squeezed, wordsOf } from './cells.js';

/** The name by which a problem calls a column, whatever the sheet calls it. */
export const COLUMNS = {
  number: '编号',
  title: '标题',
  proposer: '领衔代表',
  joint: '联名',
  proposerKind: '提案类型',
  category: '类别',
  lead: '主办单位',
  separate: '分办单位',
  co: '会办单位',
  mode: '办理方式',
  assignedOn: '交办日期',
  raisedOn: '提出日期',
  text: '正文',
} as const;
export type Field = keyof typeof COLUMNS;

/** 序号 is a line number of the sheet and no 编号. */
const HEADINGS: Record<Field, string> = {
  number: '编号 建议号 提案号 建议编号 提案编号 建议提案号 建议提案编号 代表建议编号 案号 件号 号数',
  title:
    '标题 案由 建议标题 提案标题 标题案由 案由标题 题目 建议题目 提案题目 建议名称 提案名称 建议案由 提案案由 名称',
  proposer:
    '领衔代表 领衔人 领衔代表姓名 提出人 第一提案人 第一提案者 第一提出人 提案人 提案者 提案委员 提出代表 建议人 建议代表 代表姓名 委员姓名 主提人',
  joint:
    '附议 附议代表 附议人 附议委员 联名 联名人 联名代表 联名委员 联名提案人 联名提案者 附议联名 联名附议 共同提案人 其他提案人 联合提案人',
  proposerKind: '提案类型 提案者类型 提案人类型 提案形式',
  category: '类别 分类 建议类别 提案类别 建议分类 提案分类 所属类别 内容分类',
  lead: '主办 主办单位 牵头主办 牵头主办单位 牵头单位 承办 承办单位 主承办单位 主办部门 承办部门 独办单位 主办独办单位 主办分办单位 拟主办单位 拟承办单位',
  separate: '分办 分办单位',
  co: '会办 会办单位 协办 协办单位 会办部门 协办部门 会办协办单位 配合单位 拟会办单位',
  mode: '办理方式 办理形式 承办方式 交办方式',
  assignedOn: '交办日期 交办时间 交办日',
  raisedOn: '提出日期 提出时间 提交日期 提交时间 立案日期 立案时间 收到日期 登记日期',
  text: '正文 内容 建议内容 提案内容 具体内容 建议正文 提案正文',
};
const FIELD_OF = new Map(
  Object.entries(HEADINGS).flatMap(([field, words]) => words.split(' ').map((w) => [w, field as Field])),
);

/** `* 主 办单位(全称)` and `会办单位2` are told like `主办单位` and `会办单位`. */
export const fieldOf = (cell: Cell | undefined): Field | undefined =>
  FIELD_OF.get(
    squeezed(wordsOf(cell))
      .replace(/\([^)]*\)/g, '')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .replace(/\d+$/, ''),
  );

export interface Header {
  /** from 0 */
  row: number;
  columns: ReadonlyMap<Field, readonly number[]>;
  /** the sheet's own words */
  headings: ReadonlyMap<Field, string>;
}
/** titles, notes and addressees above the table */
const SEARCHED = 50;

/** The row that names most columns; of a heading of two rows the lower one, whose merged cells are filled down. */
export function findHeader(rows: readonly Cell[][]): Header | undefined {
  let best: Header | undefined;
  for (let row = 0; row < Math.min(rows.length, SEARCHED); row++) {
    const found = headerOf(rows[row] as Cell[], row);
    if (found && found.columns.size > (best?.columns.size ?? 0)) best = found;
  }
  return best;
}

function headerOf(cells: readonly Cell[], row: number): Header | undefined {
  const columns = new Map<Field, number[]>();
  const headings = new Map<Field, string>();
  cells.forEach((cell, col) => {
    const field = fieldOf(cell);
    if (!field) return;
    columns.set(field, [...(columns.get(field) ?? []), col]);
    if (!headings.has(field)) headings.set(field, wordsOf(cell));
  });
  const isHeader = columns.size >= 2 && (columns.has('title') || columns.has('number'));
  return isHeader ? { row, columns, headings } : undefined;
}
