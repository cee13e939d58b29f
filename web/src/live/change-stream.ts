/**
 * 变动 · what others do appears by itself. One stream a browser: the tab that holds the lock listens and tells the others;
 * where the browser has no locks, each tab listens while it is looked at. Ids only: pages read anew what they show.
 */
import type { QueryClient } from '@tanstack/vue-query';
import { caseKey } from '../api/cases';
import { NOTICES } from '../api/notices';
import type { CaseView } from '../api/views';
import { isBeingGiven } from './own-deeds';
import { renew } from './renew';

const NAME = 'chengban.changes';
const LISTS = [['cases'], ['todos'], NOTICES, ['supervision']];
/** a notice is written after the change that it tells of; where much is going on, some seconds later */
const NOTICES_EVERY_MS = 3_000;
const LOOKS_FOR_NOTICES = 4;
/** many changes in a row redraw the lists once */
const LISTS_EVERY_MS = 300;

type News = { case: { id: string; version: number } } | { missed: 'changes' | 'all' };

export class ChangeStream {
  private readonly channel = new BroadcastChannel(NAME);
  private source: EventSource | undefined;
  private leave: (() => void) | undefined;
  private lists: ReturnType<typeof setTimeout> | undefined;
  private notices: ReturnType<typeof setInterval> | undefined;
  private looksLeft = 0;
  private isStopped = false;

  constructor(private readonly queries: QueryClient) {
    this.channel.onmessage = ({ data }: MessageEvent<News>) => this.take(data);
    if ('locks' in navigator) void navigator.locks.request(NAME, () => this.hold());
    else {
      document.addEventListener('visibilitychange', this.look);
      this.look();
    }
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.lists);
    clearInterval(this.notices);
    document.removeEventListener('visibilitychange', this.look);
    this.channel.close();
    this.hangUp();
    this.leave?.();
  }

  /** The lock is this tab's as long as the promise is open. */
  private hold(): Promise<void> {
    if (this.isStopped) return Promise.resolve();
    this.listen();
    return new Promise((done) => (this.leave = done));
  }

  private readonly look = (): void => {
    if (document.visibilityState === 'visible') this.listen();
    else this.hangUp();
  };

  private listen(): void {
    if (this.source) return;
    const source = new EventSource('/api/stream');
    let isFirst = true;
    source.onopen = () => {
      // before the first opening only what changes by itself can have been read too early; after a break, anything
      this.tell({ missed: isFirst ? 'changes' : 'all' });
      isFirst = false;
    };
    source.addEventListener('case', ({ data }: MessageEvent<string>) => {
      this.tell({ case: JSON.parse(data) as { id: string; version: number } });
    });
    // the next reading is refused, and leads to the login and back
    source.addEventListener('ended', () => {
      this.hangUp();
      this.tell({ missed: 'all' });
    });
    this.source = source;
  }

  private hangUp(): void {
    this.source?.close();
    this.source = undefined;
  }

  private tell(news: News): void {
    this.channel.postMessage(news);
    this.take(news);
  }

  private take(news: News): void {
    if (this.isStopped) return;
    if ('missed' in news) {
      if (news.missed === 'all') void this.queries.invalidateQueries();
      else for (const queryKey of [['case'], ...LISTS]) renew(this.queries, queryKey);
      return;
    }
    const { id, version } = news.case;
    const known = this.queries.getQueryData<CaseView>(caseKey(id));
    if (!isBeingGiven(id) && (known?.version ?? 0) < version) {
      void this.queries.invalidateQueries({ queryKey: caseKey(id) });
    }
    this.lists ??= setTimeout(() => {
      this.lists = undefined;
      for (const queryKey of LISTS) renew(this.queries, queryKey);
    }, LISTS_EVERY_MS);
    this.looksLeft = LOOKS_FOR_NOTICES;
    this.notices ??= setInterval(() => this.lookForNotices(), NOTICES_EVERY_MS);
  }

  private lookForNotices(): void {
    void this.queries.invalidateQueries({ queryKey: NOTICES });
    this.looksLeft -= 1;
    if (this.looksLeft > 0) return;
    clearInterval(this.notices);
    this.notices = undefined;
  }
}
