/**
 * 自动保存 · what is typed goes to the server 2 s after the last key, when a field is left and when the page goes; without
 * an answer it stays in the tab and is sent later. Another window of the same person is never overwritten: both texts are
 * kept as versions, this window saves no more until the reader has chosen (decision 0111).
 */
import { onBeforeUnmount, onMounted, ref, watch } from 'vue';
import { newKey } from '../../api/client';
import type { Draft, DraftPlace } from '../../api/drafts';
import { dropDraft, keepDraft, readDraft } from '../../api/drafts';
import type { FormData } from '../../api/form-schema';
import { isProblem } from '../../api/problem';
import { keptDraft } from './kept-draft';
import type { KeptForm } from './kept-form';
import { isAlike, replace } from './kept-form';

/** this page as it was loaded; a second tab is another, even a copy of this one */
const WINDOW = newKey();
const LOCAL_MS = 400;
const SERVER_MS = 2000;
const AGAIN_MS = 30_000;
const TOUCHES = ['keydown', 'pointerdown', 'input'] as const;

/** @param data what stands in the form, written in place @param start what an empty form starts with */
export function useDraft(account: string, place: DraftPlace, data: FormData, start: () => FormData) {
  const tab = keptDraft<KeptForm>(account, `${place.id}:${place.form}`);
  const found = tab.read();
  replace(data, found?.data ?? start());
  let base = found?.base ?? null;
  /** what the server has, or what nobody has typed yet */
  let settled: FormData = JSON.parse(JSON.stringify(found?.isAhead ? start() : data)) as FormData;
  let isTouched = false;
  let underWay: Promise<void> = Promise.resolve();
  const savedAt = ref<string | null>(null);
  const isLocalOnly = ref(false);
  /** when the text was saved with which the form was opened */
  const restoredAt = ref<string | null>(null);
  const other = ref<Draft | null>(null);

  const isAhead = (): boolean => !isAlike(data, settled);
  function keepInTab(): void {
    clearTimeout(localTimer);
    localTimer = undefined;
    if (isTouched || found) tab.write({ data, base, isAhead: isAhead() });
  }
  let localTimer: ReturnType<typeof setTimeout> | undefined;
  let serverTimer: ReturnType<typeof setTimeout> | undefined;
  watch(data, () => {
    if (!isTouched || isGiven) return;
    clearTimeout(localTimer);
    clearTimeout(serverTimer);
    localTimer = setTimeout(keepInTab, LOCAL_MS);
    serverTimer = setTimeout(() => void save(), SERVER_MS);
  });

  /** One after the other; what is typed meanwhile is sent by the next. */
  function save(anew = false): Promise<void> {
    clearTimeout(serverTimer);
    underWay = underWay.then(() => attempt(anew));
    return underWay;
  }
  async function attempt(anew: boolean): Promise<void> {
    if (other.value || isGiven || !isAhead()) return;
    const sent = JSON.parse(JSON.stringify(data)) as FormData;
    try {
      noted(sent, await keepDraft(place, { data: sent, base, window: WINDOW, anew }));
    } catch (error) {
      if (isProblem(error, 'draft.written_elsewhere')) await keepBoth(sent);
      else notSent(error);
    }
    keepInTab();
  }
  function noted(sent: FormData, kept: { stamp: string; savedAt: string }): void {
    base = kept.stamp;
    settled = sent;
    savedAt.value = kept.savedAt;
    isLocalOnly.value = false;
  }
  /** Without an answer it is tried again by itself; what was refused, with the next word. */
  function notSent(error: unknown): void {
    isLocalOnly.value = true;
    if (!isProblem(error)) serverTimer = setTimeout(() => void save(), AGAIN_MS);
  }
  /** The other text stays as the version that it is, this one becomes the next; then the reader looks at both. */
  async function keepBoth(mine: FormData): Promise<void> {
    try {
      const theirs = await readDraft(place);
      noted(mine, await keepDraft(place, { data: mine, base: theirs?.stamp ?? null, window: WINDOW }));
      if (theirs && !isAlike(theirs.data, mine)) other.value = theirs;
    } catch (error) {
      notSent(error);
    }
  }

  async function load(): Promise<void> {
    const kept = await readDraft(place);
    if (!kept || isGiven) return void (found?.isAhead && save());
    const isMine = isAlike(kept.data, data);
    const isUnsent = isTouched ? isAhead() : found?.isAhead === true && kept.stamp !== base;
    if (isMine || !isUnsent) {
      const isNewer = !isMine && !(found?.isAhead && kept.stamp === base);
      if (isNewer) replace(data, kept.data);
      settled = JSON.parse(JSON.stringify(kept.data)) as FormData;
      base = kept.stamp;
      savedAt.value = kept.savedAt;
      restoredAt.value = kept.savedAt;
      keepInTab();
    }
    // what was typed before the answer came, or when the line was down
    if (isAhead()) await save();
  }

  let isGiven = false;
  async function drop(): Promise<void> {
    clearTimeout(serverTimer);
    await underWay;
    await dropDraft(place);
    tab.drop();
    base = null;
    replace(data, start());
    settled = JSON.parse(JSON.stringify(data)) as FormData;
    [savedAt.value, restoredAt.value, isLocalOnly.value] = [null, null, false];
  }
  /** @returns once nothing of it is on its way any more; nothing is saved until `resume` */
  async function pause(): Promise<void> {
    keepInTab();
    clearTimeout(serverTimer);
    isGiven = true;
    await underWay;
  }
  function resume(): void {
    isGiven = false;
    if (isAhead()) serverTimer = setTimeout(() => void save(), SERVER_MS);
  }
  /** The server dropped its own in the transaction of the deed. */
  function given(): void {
    clearTimeout(localTimer);
    localTimer = undefined;
    tab.drop();
  }
  async function restore(next: FormData): Promise<void> {
    await save();
    replace(data, next);
    await save(true);
  }
  async function choose(theirs: boolean): Promise<void> {
    const chosen = other.value;
    other.value = null;
    if (theirs && chosen) await restore(chosen.data);
    else await save();
  }

  const touch = (): void => void (isTouched = true);
  const leave = (): void => {
    if (isGiven) return;
    if (localTimer !== undefined) keepInTab();
    if (isTouched && isAhead()) void save();
  };
  const hide = (): void => void (document.visibilityState === 'hidden' && leave());
  onMounted(() => {
    for (const touched of TOUCHES) window.addEventListener(touched, touch, { capture: true });
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', leave);
    document.addEventListener('visibilitychange', hide);
    load().catch(() => void (isLocalOnly.value = found !== null));
  });
  onBeforeUnmount(() => {
    for (const touched of TOUCHES) window.removeEventListener(touched, touch, { capture: true });
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('online', leave);
    document.removeEventListener('visibilitychange', hide);
    leave();
    clearTimeout(serverTimer);
  });
  return { savedAt, isLocalOnly, restoredAt, other, leave, drop, pause, resume, given, restore, choose };
}
