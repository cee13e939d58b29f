import type { INestApplication } from '@nestjs/common';
import type { Server } from 'node:http';

/** longer than any statement may run, shorter than those who stop us wait before they kill */
const AT_MOST_MS = 25_000;

/** 停止服务 · no new request is taken, those under way are answered; what hangs beyond all limits is cut off. */
export async function drain(app: INestApplication, atMostMs = AT_MOST_MS): Promise<void> {
  const server = app.getHttpServer() as Server;
  const cut = setTimeout(() => server.closeAllConnections(), atMostMs);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}
