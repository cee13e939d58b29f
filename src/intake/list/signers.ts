/** 提出人 · the lead signer, those who joined, and whether they are bodies. */
import { linesOf, squeezed } from './cells.js';
import { COLUMNS } from './headings.js';
import { isCollective, namesIn } from './people.js';
import type { RowReading } from './row-reading.js';

/** characters of a name, and signers of one case: as a registration takes them */
const MOST = { name: 100, signers: 200 } as const;

export function signersOf(reading: RowReading) {
  if (!reading.isThere('proposer')) return null;
  const kind = reading.optional('proposerKind');
  const led = namesIn(linesOf(reading.cell('proposer')));
  const [proposer, ...others] = led.names;
  if (proposer === undefined) {
    reading.problem('proposer', 'import.missing', `缺少${COLUMNS.proposer}`);
    return null;
  }
  const signed = namesIn(reading.isReadable('joint') ? linesOf(reading.cell('joint')) : '');
  const joint = [...new Set([...others, ...signed.names])].filter((name) => name !== proposer);
  for (const [field, name] of [['proposer', proposer] as const, ...joint.map((n) => ['joint', n] as const)]) {
    if (name.length <= MOST.name) continue;
    reading.problem(field, 'import.too_large', `姓名或名称不得超过 ${MOST.name} 个字`);
    return null;
  }
  if (joint.length >= MOST.signers) {
    reading.problem('joint', 'import.too_large', `提出人不得多于 ${MOST.signers} 人`);
    return null;
  }
  const said = /等(\d+)(?:名|位)?(?:人|代表|委员)/.exec(squeezed(linesOf(reading.cell('proposer'))))?.[1];
  const count = joint.length + 1;
  const notes =
    said !== undefined && Number(said) !== count ? [`“等${said}人”与列出的 ${count} 人不符,登记后请核对`] : [];
  const collective = isCollective(proposer, kind);
  return { proposer, collective, joint: joint.map((name) => ({ name, collective: isCollective(name, '') })), notes };
}
