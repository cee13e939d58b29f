/** 填好的人员 · what is sent of what was typed: nothing left empty, a term only with its role. */
export interface TypedPerson {
  name: string;
  constituency: string;
  phone: string;
  /** '' for whoever is no proposer */
  role: string;
  from: string;
  until: string;
  namesake: boolean;
}
type ProposerRole = 'deputy' | 'member' | 'proposer-contact';

export function newPerson({ name, constituency, phone, role, from, until, namesake }: TypedPerson) {
  return {
    name: name.trim(),
    ...(constituency.trim() === '' ? {} : { constituency: constituency.trim() }),
    ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    ...(role === ''
      ? {}
      : {
          proposer: {
            role: role as ProposerRole,
            ...(from === '' ? {} : { from }),
            ...(until === '' ? {} : { until }),
          },
        }),
    ...(namesake ? { namesake: true as const } : {}),
  };
}

export const CORRECTABLE = ['name', 'constituency', 'phone'] as const;
export type Correctable = (typeof CORRECTABLE)[number];

/** Only what was ticked; ticked and left empty it is cleared, which no name can be. */
export function correctionOf(ticked: readonly Correctable[], typed: Record<Correctable, string>) {
  const { name, constituency, phone } = typed;
  return {
    ...(ticked.includes('name') ? { name: name.trim() } : {}),
    ...(ticked.includes('constituency') ? { constituency: constituency.trim() || null } : {}),
    ...(ticked.includes('phone') ? { phone: phone.trim() || null } : {}),
  };
}
