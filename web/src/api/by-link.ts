/** 短信链接 · the token goes nowhere but into these two questions; both are POST, so that a mere look does nothing. */
import { answerTo, api } from './client';
import type { paths } from './schema';

type Asked = paths['/api/feedback-links/{token}/challenge']['post'];
type Rated = paths['/api/feedback-links/{token}/evaluation']['post'];
export type Challenged = Asked['responses'][200]['content']['application/json'];
export type Opened = NonNullable<Challenged['opened']>;
export type Receipt = Rated['responses'][200]['content']['application/json'];
type Rating = Rated['requestBody']['content']['application/json'];

export const challenge = (token: string, digits?: string): Promise<Challenged> =>
  answerTo(
    api.POST('/api/feedback-links/{token}/challenge', {
      params: { path: { token } },
      body: digits === undefined ? {} : { digits },
    }),
  );

export const giveRating = (
  key: string,
  token: string,
  session: string,
  data: Record<string, unknown>,
): Promise<Receipt> =>
  answerTo(
    api.POST('/api/feedback-links/{token}/evaluation', {
      params: { path: { token }, header: { 'Idempotency-Key': key } },
      body: { ...data, session } as unknown as Rating,
    }),
  );
