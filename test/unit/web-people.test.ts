/** 填好的人员 · the server takes what the page sends; a term goes with its role only, and only what is ticked is corrected. */
import { personBody, personChange } from '../../src/identity/administration/people.service.js';
import { correctionOf, newPerson } from '../../web/src/pages/people/new-person.js';

const typed = { name: ' 张某 ', constituency: '', phone: ' ', role: '', from: '', until: '', namesake: false };

it('留空的不发；没有选提出人身份的，不带任期', () => {
  expect(newPerson({ ...typed, from: '2026-01-01' })).toEqual({ name: '张某' });
  const deputy = newPerson({ ...typed, role: 'deputy', from: '2026-01-01', namesake: true });
  expect(deputy).toEqual({ name: '张某', proposer: { role: 'deputy', from: '2026-01-01' }, namesake: true });
  expect(personBody.parse(deputy)).toEqual(deputy);
});

it('只更正勾选的；勾选后留空的清除，姓名不能清除', () => {
  const change = { name: '张三', constituency: ' ', phone: '0510-1' };
  expect(correctionOf([], change)).toEqual({});
  expect(correctionOf(['constituency', 'phone'], change)).toEqual({ constituency: null, phone: '0510-1' });
  expect(personChange.parse(correctionOf(['name', 'constituency'], change))).toEqual({
    name: '张三',
    constituency: null,
  });
  expect(personChange.safeParse(correctionOf(['name'], { ...change, name: ' ' })).success).toBe(false);
});
