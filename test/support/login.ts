/** 登录 · a session as the login makes one, without the password's cost; roles as the actor of the test holds them. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '../../src/domain/shared/actor.js';
import type { TestDatabase } from './database.js';
import { DISTRICT } from './office.js';

/** @returns the token of the cookie */
export async function logIn({ superuser }: TestDatabase, by: Actor): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await superuser(
    `INSERT INTO account (jurisdiction_id, id, person_id, name, password_hash) VALUES ($1, $2, $2, $3, 'none')`,
    [DISTRICT, by.personId, by.personId],
  );
  for (const { role, unitId } of by.roles) {
    await superuser(
      `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, unit_id, valid_from) VALUES ($1, $2, $3, $4, $5, '2024-01-01')`,
      [DISTRICT, randomUUID(), by.personId, role, unitId],
    );
  }
  await superuser(`INSERT INTO login_session (jurisdiction_id, token_hash, account_id) VALUES ($1, $2, $3)`, [
    DISTRICT,
    createHash('sha256').update(token).digest('hex'),
    by.personId,
  ]);
  return token;
}
