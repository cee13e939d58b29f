/** 页面地址 · every page by its address; each page comes with its own code, so that a phone loads little. */
import type { Router } from 'vue-router';
import { createRouter, createWebHistory } from 'vue-router';
import { ref } from 'vue';
import type { useSession } from './session/session-store';

declare module 'vue-router' {
  interface RouteMeta {
    /** without frame and login */
    bare?: boolean;
    /** logged in, and without frame: what hangs on a wall */
    frameless?: boolean;
  }
}

/** on the way to another page, whose code may have to come first */
export const isMoving = ref(false);

export function makeRouter(session: ReturnType<typeof useSession>): Router {
  const router = createRouter({
    history: createWebHistory(),
    scrollBehavior: (to, _from, kept) => kept ?? (to.hash ? { el: to.hash } : { top: 0 }),
    routes: [
      { path: '/login', meta: { bare: true }, component: () => import('./pages/login/login-page.vue') },
      { path: '/', component: () => import('./pages/home/home-page.vue') },
      { path: '/cases', component: () => import('./pages/cases/list-page.vue') },
      { path: '/bulk', component: () => import('./pages/bulk/bulk-tasks-page.vue') },
      { path: '/bulk/new', component: () => import('./pages/bulk/bulk-new-page.vue') },
      { path: '/bulk/:id', props: true, component: () => import('./pages/bulk/bulk-page.vue') },
      { path: '/cases/new', component: () => import('./pages/register/register-page.vue') },
      { path: '/cases/:id', props: true, component: () => import('./pages/cases/case-page.vue') },
      {
        path: '/cases/:id/give/:type/:handlingId?',
        props: true,
        component: () => import('./pages/giving/give-page.vue'),
      },
      {
        path: '/cases/:id/rulebook',
        props: true,
        component: () => import('./pages/rules/adoption-page.vue'),
      },
      { path: '/done', component: () => import('./pages/giving/done-page.vue') },
      { path: '/signing/:id/:handlingId', props: true, component: () => import('./pages/signing/signing-page.vue') },
      { path: '/mine/:id', props: true, component: () => import('./pages/feedback/mine-page.vue') },
      {
        path: '/mine/:id/evaluate/:handlingId',
        props: true,
        component: () => import('./pages/feedback/evaluate-page.vue'),
      },
      { path: '/deadlines/:id', props: true, component: () => import('./pages/time/deadline-page.vue') },
      { path: '/notices', component: () => import('./pages/notices/notices-page.vue') },
      { path: '/supervision', component: () => import('./pages/supervision/supervision-page.vue') },
      { path: '/supervision/due', component: () => import('./pages/supervision/due-page.vue') },
      { path: '/supervision/lights', component: () => import('./pages/supervision/lights-page.vue') },
      { path: '/rates', component: () => import('./pages/rates/rates-page.vue') },
      { path: '/rates/stages', component: () => import('./pages/stages/stages-page.vue') },
      { path: '/rates/wall', meta: { frameless: true }, component: () => import('./pages/wall/wall-page.vue') },
      { path: '/rates/:rate', props: true, component: () => import('./pages/rates/rate-page.vue') },
      { path: '/rates/:rate/cases', props: true, component: () => import('./pages/rates/rate-cases-page.vue') },
      { path: '/exports', component: () => import('./pages/exports/exports-page.vue') },
      { path: '/commitments', component: () => import('./pages/commitments/commitments-page.vue') },
      { path: '/assessments', component: () => import('./pages/assessment/assessments-page.vue') },
      { path: '/assessments/:id', props: true, component: () => import('./pages/assessment/assessment-page.vue') },
      {
        path: '/assessments/:id/units/:unit',
        props: true,
        component: () => import('./pages/assessment/sheet-page.vue'),
      },
      {
        path: '/assessments/:id/units/:unit/:item',
        props: true,
        component: () => import('./pages/assessment/evidence-page.vue'),
      },
      { path: '/bulletins', component: () => import('./pages/bulletins/bulletins-page.vue') },
      { path: '/bulletins/:id', props: true, component: () => import('./pages/bulletins/bulletin-page.vue') },
      { path: '/rulebooks', component: () => import('./pages/rules/rulebooks-page.vue') },
      { path: '/rulebooks/:id', props: true, component: () => import('./pages/rules/rulebook-page.vue') },
      { path: '/incidents', component: () => import('./pages/running/incidents-page.vue') },
      { path: '/outbox', component: () => import('./pages/running/outbox-page.vue') },
      { path: '/calendar', component: () => import('./pages/calendar/calendar-page.vue') },
      { path: '/calendar/changes/:id', props: true, component: () => import('./pages/calendar/change-page.vue') },
      { path: '/assignment', component: () => import('./pages/assignment/assignment-page.vue') },
      { path: '/imports', component: () => import('./pages/imports/imports-page.vue') },
      { path: '/imports/:id', props: true, component: () => import('./pages/imports/import-page.vue') },
      { path: '/accounts', component: () => import('./pages/accounts/accounts-page.vue') },
      { path: '/people', component: () => import('./pages/people/people-page.vue') },
      { path: '/audit', component: () => import('./pages/audit/audit-page.vue') },
      { path: '/delegations', component: () => import('./pages/delegations/delegations-page.vue') },
      { path: '/units', component: () => import('./pages/units/units-page.vue') },
      { path: '/units/:id/succession', props: true, component: () => import('./pages/units/succession-page.vue') },
      { path: '/machines', component: () => import('./pages/machines/machines-page.vue') },
      { path: '/:rest(.*)*', component: () => import('./pages/missing-page.vue') },
    ],
  });
  router.beforeEach(async (to) => {
    isMoving.value = true;
    await session.readInstallation().catch(() => undefined);
    if (to.meta.bare) return true;
    const known = await session.resume().catch(() => false);
    return known || { path: '/login', query: to.fullPath === '/' ? {} : { then: to.fullPath } };
  });
  router.afterEach(() => void (isMoving.value = false));
  router.onError(() => void (isMoving.value = false));
  return router;
}
