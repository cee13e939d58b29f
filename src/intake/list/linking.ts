/** 关联 · signers and the people that the district knows: by name, and only where the name is one person's. */
import type { Surroundings } from './read-list.js';

/** 待关联 · a proposer who matches no known person, or several of one name. */
export interface Unlinked {
  row: number;
  number: number;
  name: string;
  kind: 'person' | 'body';
  role: 'lead' | 'joint';
  sameName: number;
}
export class PeopleBook {
  private readonly ids = new Map<string, Set<string>>();

  constructor({ people, bodies }: Pick<Surroundings, 'people' | 'bodies'>) {
    for (const { name, id } of people) this.keep(`person ${name}`, id);
    for (const { name, contactPersonId } of bodies) this.keep(`body ${name}`, contactPersonId);
  }
  private keep(key: string, id: string): void {
    this.ids.set(key, (this.ids.get(key) ?? new Set()).add(id));
  }
  known(name: string, kind: 'person' | 'body'): string[] {
    return [...(this.ids.get(`${kind} ${name}`) ?? [])];
  }
}
