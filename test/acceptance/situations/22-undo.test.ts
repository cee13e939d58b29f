/** 局面二十二 · 撤回交办。 */
import { ACase, clerkOf } from '../../support/a-case.js';
import { onDay, sees, todosOf, toldBy } from '../../support/concerned.js';
import { RealOffice } from '../../support/real-office.js';
import { situation } from '../../support/situation.js';

let office: RealOffice;
beforeAll(async () => {
  office = await RealOffice.open();
});
afterAll(() => office.close());

const waiting = (one: ACase): Promise<{ kind: string }[]> =>
  office.db.superuser(
    `SELECT kind FROM outbox WHERE case_id = $1 AND withdrawn_at IS NULL AND kind <> 'case.registered' ORDER BY kind`,
    [one.id],
  );

situation(22, '手误交办,十秒内撤回', (step) => {
  const [WRONG, RIGHT] = [2, 3];
  let one: ACase;

  step('交办的通知先压十秒,单位的待办即刻就有', async () => {
    await onDay(office, '2025-03-03');
    one = await ACase.register(office, ['deputy-1'], { raisedAt: 'recess' });
    await one.assign([WRONG]);
    expect(await todosOf(one, clerkOf(WRONG))).toEqual({ [clerkOf(WRONG)]: ['签收'] });
    const held = await office.db.superuser<{ seconds: number }>(
      `SELECT DISTINCT extract(epoch FROM held_until - created_at)::int AS seconds FROM outbox
       WHERE case_id = $1 AND kind <> 'case.registered'`,
      [one.id],
    );
    expect(held).toEqual([{ seconds: 10 }]);
  });

  step('别人不得代为撤回,交办的人可以', async () => {
    expect((await one.refusal('office-head', 'office.undoAssign')).slice(0, 2)).toEqual([403, 'case.forbidden']);
    await one.give('office-clerk', 'office.undoAssign');
    const { state, mode, assignedOn, deadlines } = await one.view();
    expect([state.label, mode, assignedOn]).toEqual(['待交办', null, null]);
    expect(deadlines.filter((d) => d.status === 'armed').map((d) => d.key)).toEqual(['assignRecess']);
  });

  step('误交的单位从此看不到本件,谁也不会收到通知;交办与撤回都留痕', async () => {
    expect(await sees(one, clerkOf(WRONG))).toBe(false);
    expect(await todosOf(one, clerkOf(WRONG), 'office-clerk')).toEqual({ 'office-clerk': ['交办'] });
    expect(await waiting(one)).toEqual([]);
    const clerk = await office.enter('office-clerk');
    const { items } = await clerk.get<{ items: { type: string }[] }>(`/api/proposals/${one.id}/events?limit=200`);
    expect(items.map((e) => e.type).filter((t) => t.startsWith('office.'))).toEqual([
      'office.register',
      'office.assign',
      'office.undoAssign',
    ]);
  });

  step('改交正确的单位,照常通知、照常起算', async () => {
    await one.assign([RIGHT]);
    expect((await toldBy(one))['case.assigned']).toEqual(['deputy-1', 'npc-staff']);
    expect(await todosOf(one, clerkOf(RIGHT))).toEqual({ [clerkOf(RIGHT)]: ['签收'] });
    const reply = (await one.seenBy('deputy-1')).deadlines.filter((d) => d.key === 'reply' && d.status === 'armed');
    expect(reply.map((d) => d.dueOn)).toEqual(['2025-06-03', '2025-06-03']);
  });

  step('过了十秒,或者单位已签收,就不能撤回;答复写明另外的办法', async () => {
    await office.setClock('2025-03-03T09:05:00+08:00');
    expect(await one.refusal('office-clerk', 'office.undoAssign')).toEqual([409, 'case.precondition', 'undo.late']);
    const other = await ACase.register(office, ['deputy-2']);
    await other.assign([WRONG], [RIGHT]);
    await other.give('office-clerk', 'office.urge', { message: '请抓紧' });
    const acted = await other.refusal('office-clerk', 'office.undoAssign');
    expect(acted).toEqual([409, 'case.precondition', 'undo.acted']);
    await other.accept(WRONG);
    expect(await other.refusal('office-clerk', 'office.undoAssign')).toEqual([409, 'case.not_admitted']);
  });
});
