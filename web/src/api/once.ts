/** 只办一次 · the same content asked again after silence keeps its key, so that the server does it once. */
import { newKey } from './client';
import { isProblem } from './problem';

export class Once {
  private key = newKey();
  private content = '';

  /** @throws what `ask` throws */
  async ask<T>(content: unknown, ask: (key: string) => Promise<T>): Promise<T> {
    const asked = JSON.stringify(content);
    if (asked !== this.content) this.key = newKey();
    this.content = asked;
    try {
      const answer = await ask(this.key);
      this.content = '';
      return answer;
    } catch (error) {
      // refused and kept nowhere: the next attempt is another deed
      if (isProblem(error) && error.status < 500) this.content = '';
      throw error;
    }
  }
}
