/** 承诺 · in each state of a promise exactly these commands on it are open to exactly these posts, wherever a walk brought it. */
import { readFileSync } from 'node:fs';
import { isAuthorized } from '../../src/domain/access/policy.js';
import { COMMAND_TYPES, isOnCommitment } from '../../src/domain/commands.js';
import { isAdmitted } from '../../src/domain/decide.js';
import type { Walk } from '../support/cover.js';
import { again, begun, SETTINGS } from '../support/cover.js';
import { cast } from '../support/moves.js';
import type { CaseInMemory } from '../support/office.js';

const walks = JSON.parse(readFileSync('test/golden/cover.json', 'utf8')) as Walk[];

function open(c: CaseInMemory, commitmentId: string, walk: Walk): string {
  const setting = SETTINGS[walk.setting];
  const people = setting ? cast(setting.shape) : [];
  return COMMAND_TYPES.filter((type) => isOnCommitment(type) && isAdmitted(c.state, type, undefined, commitmentId))
    .map((type) => {
      const able = people.filter((p) =>
        isAuthorized(p, { type, data: { commitmentId } as never }, c.state, c.rulebook),
      );
      const posts = [...new Set(able.map((p) => p.roles[0]?.role))].sort();
      return `${type}: ${posts.join(' ')}`;
    })
    .sort()
    .join(' | ');
}

const UNIT = ['carryOver', 'claim', 'declareImpossible', 'explainAtTermEnd', 'report'];
const EXPECTED: Record<string, string> = {
  open: UNIT.map((name) => `commitment.${name}: unit-clerk`).join(' | '),
  // the paper waits for the principal's signature, which is given on the item
  awaitingPrincipal: '',
  // the office or the body looks whether it was kept (api.md)
  claimed: 'office.confirmFulfilment: npc-staff office-clerk office-head | proposer.evaluateFollowUp: deputy',
  fulfilled: 'proposer.evaluateFollowUp: deputy',
  cannotKeep: '',
  explained: '',
  superseded: '',
  ended: '',
};

test('承诺的每个状态,谁能办什么', () => {
  const found: Record<string, string> = {};
  for (const walk of walks) {
    const setting = SETTINGS[walk.setting];
    if (!setting) throw new Error(walk.setting);
    const c = begun(setting);
    for (const _taken of again(walk, c)) {
      for (const m of c.state.commitments) {
        const now = open(c, m.id, walk);
        // the same state, the same commands, whatever way led there
        expect([m.state, now]).toEqual([m.state, found[m.state] ?? now]);
        found[m.state] = now;
      }
    }
  }
  expect(found).toEqual(EXPECTED);
});
