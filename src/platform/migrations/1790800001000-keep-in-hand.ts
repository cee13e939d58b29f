import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 送达中 · until when whoever hands a message over has it to itself, so that a queue that was lost and filled again lets no
 * second worker send it meanwhile. A column without default: instant on any size. Needed by the program that sends.
 */
export class KeepInHand1790800001000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE message ADD COLUMN in_hand_until timestamptz`);
    await q.query(`GRANT UPDATE (in_hand_until) ON message TO chengban_app`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE message DROP COLUMN in_hand_until`);
  }
}
