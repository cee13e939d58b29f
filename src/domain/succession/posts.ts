/**
 * 人随事走 · the posts of a unit that ends pass on as they are: the same role, in the unit that takes the work over. A unit
 * has one first responsible person: that of the old unit passes on only where the successor has none.
 */
import type { Tenure } from '../access/posts.js';
import { tenureFault } from '../access/posts.js';

export interface Post extends Tenure {
  id: string;
  personId: string;
}
export interface PassedPost {
  post: Post;
  /** null: ends with the unit */
  to: string | null;
  /** what the person holds there from the day on; null: nothing, or holds it already */
  granted: Tenure | null;
}
export interface Receiving {
  effectiveOn: string;
  successorOf: (personId: string) => string | null;
  /** the successors that have a first responsible person on the day */
  led: readonly string[];
  /** everything that these persons hold in any unit */
  held: readonly Post[];
}

export function passPosts(posts: readonly Post[], { effectiveOn, successorOf, led, held }: Receiving): PassedPost[] {
  const headed = new Set(led);
  return posts.map((post) => {
    const to = successorOf(post.personId);
    if (to === null || (post.role === 'unit-principal' && headed.has(to))) return { post, to: null, granted: null };
    if (post.role === 'unit-principal') headed.add(to);
    const from = post.from > effectiveOn ? post.from : effectiveOn;
    const wanted: Tenure = { role: post.role, unitId: to, from, until: post.until };
    const others = held.filter((one) => one.personId === post.personId && one.id !== post.id);
    return { post, to, granted: tenureFault(wanted, others) === null ? wanted : null };
  });
}
