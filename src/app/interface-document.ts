/** 接口文档 · the OpenAPI document of the whole app, which needs no database to be told. */
import { pino } from 'pino';
import type { Database } from '../platform/database.js';
import { loadConfig } from './config-files.js';
import { createApp, openApi } from './create-app.js';

export async function interfaceDocument() {
  const { shelf, calendar } = await loadConfig();
  const app = await createApp({
    database: {} as Database,
    locality: { shelf, calendar },
    log: pino({ level: 'silent' }),
    docs: false,
  });
  try {
    return openApi(app);
  } finally {
    await app.close();
  }
}
