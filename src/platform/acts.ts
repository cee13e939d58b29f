/**
 * 管理留痕的名号 · acts that are no case commands form one stream a district. It stands among the heads of the cases
 * under this id, which no case has, so that marks and roots cover it like a case.
 */
export const ACTS = '00000000-0000-0000-0000-000000000000';
