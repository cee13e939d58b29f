/** 通知地址 · where a person wants to be told outside the program too: one's own affair, and read by nobody else. */
import type { Acts } from '../identity/administration/acts.js';
import type { Caller } from '../identity/sessions.js';
import { CHANNELS } from '../platform/channel.js';
import type { Database } from '../platform/database.js';
import type { Keyed } from '../platform/http/keyed-request.js';

export interface Addresses {
  email: string | null;
  gateway: string | null;
}

export class OwnAddresses {
  constructor(
    private readonly database: Pick<Database, 'read'>,
    private readonly acts: Acts,
  ) {}

  read({ actor }: Caller): Promise<Addresses> {
    return this.database.read(actor.jurisdictionId, async (tx) => {
      const rows = await tx.query<{ channel: keyof Addresses; address: string }>(
        `SELECT channel, address FROM contact_address WHERE jurisdiction_id = $1 AND person_id = $2`,
        [actor.jurisdictionId, actor.personId],
      );
      const of = (channel: keyof Addresses): string | null => rows.find((r) => r.channel === channel)?.address ?? null;
      return { email: of('email'), gateway: of('gateway') };
    });
  }

  /** The answer names channels only: what is kept under the key, and in the audit, holds no address. */
  write(caller: Caller, given: Addresses, request: Keyed): Promise<{ channels: string[] }> {
    return this.acts.perform(caller, request, async ({ tx, jurisdictionId, personId }) => {
      const set = CHANNELS.flatMap((channel) =>
        given[channel] === null ? [] : [{ channel, address: given[channel] }],
      );
      await tx.query(`DELETE FROM contact_address WHERE jurisdiction_id = $1 AND person_id = $2`, [
        jurisdictionId,
        personId,
      ]);
      await tx.query(
        `INSERT INTO contact_address (jurisdiction_id, person_id, channel, address)
         SELECT $1, $2, a.channel, a.address FROM unnest($3::text[], $4::text[]) AS a(channel, address)`,
        [jurisdictionId, personId, set.map((s) => s.channel), set.map((s) => s.address)],
      );
      const channels = ['inApp', ...set.map((s) => s.channel)];
      return { outcome: { channels }, entries: [{ type: 'addresses.set', data: { channels } }] };
    });
  }
}
