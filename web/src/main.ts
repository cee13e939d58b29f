/** 网页启动 · router, stores and one cache of what was read; a lost session leads to the login and back. */
import { MutationCache, QueryCache, QueryClient, VueQueryPlugin } from '@tanstack/vue-query';
import { createPinia } from 'pinia';
import { createApp, watch } from 'vue';
import { isProblem } from './api/problem';
import App from './app.vue';
import { ChangeStream } from './live/change-stream';
import { makeRouter } from './router';
import { useSession } from './session/session-store';
import './styles/tokens.css';
import './styles/base.css';

const app = createApp(App).use(createPinia());
const session = useSession();
const router = makeRouter(session);

/** What was asked in the name of whom one was a moment ago (another tab, 演示身份切换) says nothing of whom one is. */
async function onFailure(error: unknown): Promise<void> {
  if (!isProblem(error, 'session.required') || session.me === null || (await session.isOpen())) return;
  session.forget();
  queries.clear();
  void router.push({ path: '/login', query: { then: router.currentRoute.value.fullPath } });
}
const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error) => void onFailure(error) }),
  mutationCache: new MutationCache({ onError: (error) => void onFailure(error) }),
  defaultOptions: {
    queries: { staleTime: 5_000, retry: (count, error) => !isProblem(error) && count < 2 },
    mutations: { networkMode: 'always' },
  },
});

let changes: ChangeStream | undefined;
watch(
  () => session.me?.account,
  (account) => {
    changes?.stop();
    changes = account === undefined ? undefined : new ChangeStream(queries);
  },
);

app.use(router).use(VueQueryPlugin, { queryClient: queries }).mount('#app');
