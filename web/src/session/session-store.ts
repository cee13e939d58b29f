/** 登录会话 · who is here; the cookie itself is the server's and never read by a page. */
import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { answerTo, api } from '../api/client';
import { isProblem } from '../api/problem';
import type { Installation, Me } from '../api/views';

/** Set while somebody is logged in here: without it the server need not be asked, nor refuse. */
const MARK = 'chengban.signed-in';
const SHANGHAI = 8 * 3_600_000;

export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null);
  const installation = ref<Installation | null>(null);

  const roles = computed(() => new Set<string>((me.value?.roles ?? []).map((r) => r.role)));
  const holds = (...wanted: string[]): boolean => wanted.some((role) => roles.value.has(role));
  const isDemo = computed(() => installation.value?.mode === 'demo');
  /** business time runs beside real time */
  let ahead = 0;
  const now = (): string => new Date(Date.now() + ahead).toISOString();
  const today = (): string => new Date(Date.now() + ahead + SHANGHAI).toISOString().slice(0, 10);

  function keep(found: Me | null): void {
    me.value = found;
    if (found) ahead = Date.parse(found.businessTime) - Date.now();
    if (found) localStorage.setItem(MARK, '1');
    else localStorage.removeItem(MARK);
  }

  /** 演示时钟 · business time as it was just set. */
  const setTime = (businessTime: string): void => void (ahead = Date.parse(businessTime) - Date.now());

  async function readInstallation(): Promise<Installation> {
    installation.value ??= await answerTo(api.GET('/api/installation'));
    return installation.value;
  }

  /** @returns false when nobody is logged in */
  async function resume(): Promise<boolean> {
    if (me.value) return true;
    if (localStorage.getItem(MARK) === null) return false;
    try {
      keep(await answerTo(api.GET('/api/session')));
      return true;
    } catch (error) {
      if (!isProblem(error) || error.status !== 401) throw error;
      keep(null);
      return false;
    }
  }

  /** Asked anew; whoever the cookie names now is who is here. */
  async function isOpen(): Promise<boolean> {
    try {
      keep(await answerTo(api.GET('/api/session')));
      return true;
    } catch (error) {
      // without an answer nobody has been logged out
      return !isProblem(error, 'session.required');
    }
  }

  async function login(account: string, password: string): Promise<void> {
    keep(await answerTo(api.POST('/api/session', { body: { account, password } })));
  }
  /** 演示身份 · at the machine of a demo only. */
  async function become(account: string): Promise<void> {
    keep(await answerTo(api.POST('/api/demo/session', { body: { account } })));
  }
  async function logout(): Promise<void> {
    try {
      await answerTo(api.DELETE('/api/session'));
    } catch (error) {
      if (!isProblem(error) || error.status !== 401) throw error;
    }
    keep(null);
  }
  const forget = (): void => keep(null);

  return {
    me,
    installation,
    isDemo,
    now,
    today,
    setTime,
    holds,
    readInstallation,
    resume,
    isOpen,
    login,
    become,
    logout,
    forget,
  };
});
