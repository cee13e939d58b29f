/** 短信链接 · the token goes nowhere but into these two questions; both are POST, so that a mere look does nothing. */
import { answerTo, api, newKey } from './client';
import { isProblem } from './problem';
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

/** The same rating sent again after silence is the same deed. */
export class RatingDeed {
  private key = newKey();
  private content = '';

  async give(token: string, session: string, data: Record<string, unknown>): Promise<Receipt> {
    const content = JSON.stringify(data);
    if (this.content !== '' && content !== this.content) this.key = newKey();
    this.content = content;
    try {
      const params = { path: { token }, header: { 'Idempotency-Key': this.key } };
      const body = { ...data, session } as unknown as Rating;
      return await answerTo(api.POST('/api/feedback-links/{token}/evaluation', { params, body }));
    } catch (error) {
      if (isProblem(error) && error.status < 500) this.content = '';
      throw error;
    }
  }
}
