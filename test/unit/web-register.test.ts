/** 登记表 · what it lacks is named as the server would name it; what is sent holds only what was filled in, and the server takes it. */
import { registration } from '../../src/domain/proposal/registration.js';
import type { Draft } from '../../web/src/pages/register/draft.js';
import { emptyDraft, emptyProposer, lackingIn, sentOf } from '../../web/src/pages/register/draft.js';

const SESSION = '0198f3f0-0000-7000-8000-000000000001';
const PERSON = '0198f3f0-0000-7000-8000-000000000002';
const CONTACT = '0198f3f0-0000-7000-8000-000000000003';
const filled = (change: Partial<Draft> = {}): Draft => ({
  ...emptyDraft('suggestion'),
  session: SESSION,
  number: ' 102 ',
  title: '关于增设夜间照明的建议',
  text: '建议一、增设夜间照明。',
  notSecret: true,
  proposers: [{ ...emptyProposer(), personId: PERSON, name: '王丽华' }],
  ...change,
});

it('空白的表逐项说缺什么', () => {
  expect(Object.keys(lackingIn(emptyDraft('proposal')))).toEqual([
    'session',
    'number',
    'title',
    'text',
    'proposers.0.name',
    'notSecret',
  ]);
  expect(lackingIn(filled())).toEqual({});
});

it('编号只能是数字；写了姓名而没有从名录中选出的，不算选定', () => {
  expect(lackingIn(filled({ number: '第102号' }))).toEqual({ number: '编号：只能是数字' });
  expect(lackingIn(filled({ number: '12345678901' }))).toEqual({ number: '编号：只能是数字' });
  const typed = { ...emptyProposer(), name: '王丽华' };
  expect(lackingIn(filled({ proposers: [typed, { ...typed, source: 'unlisted', name: ' ' }] }))).toEqual({
    'proposers.0.name': '领衔提出人的人员：请填写',
    'proposers.1.name': '联名提出人 1的姓名：请填写',
  });
});

it('只发填了的；第一名领衔，其余联名；服务器照收', () => {
  const sent = sentOf(
    filled({
      category: '城乡建设',
      proposers: [
        { ...emptyProposer(), personId: PERSON, name: '王丽华', phone: ' 13900000000 ' },
        { ...emptyProposer(), source: 'unlisted', name: '李某', personId: PERSON, contactId: CONTACT },
        { ...emptyProposer(), source: 'collective', name: '民盟总支', bodyKind: '民主党派', contactId: CONTACT },
      ],
    }),
  );
  expect(sent).toEqual({
    kind: 'suggestion',
    session: SESSION,
    number: '102',
    title: '关于增设夜间照明的建议',
    text: '建议一、增设夜间照明。',
    category: '城乡建设',
    raisedAt: 'session',
    notSecret: true,
    proposers: [
      { kind: 'person', role: 'lead', name: '王丽华', personId: PERSON, phone: '13900000000' },
      { kind: 'person', role: 'joint', name: '李某' },
      { kind: 'body', role: 'joint', name: '民盟总支', bodyKind: '民主党派', contactPersonId: CONTACT },
    ],
  });
  expect(registration.parse(sent)).toEqual(sent);
});

it('表上说缺的，服务器也说缺', () => {
  const empty = emptyDraft('suggestion');
  const refused = registration.safeParse({ ...sentOf(empty), notSecret: false });
  const paths = (refused.error?.issues ?? []).map((i) => i.path.join('.'));
  expect(paths.sort()).toEqual(Object.keys(lackingIn(empty)).sort());
});
