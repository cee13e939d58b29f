/** 显示方式 · 大字 mode as one attribute on the root, kept on this device. */
import { defineStore } from 'pinia';
import { ref, watchEffect } from 'vue';

const KEPT = 'chengban.display';

export const useDisplay = defineStore('display', () => {
  const kept = localStorage.getItem(KEPT);
  /** null: not chosen yet, so that a deputy's first visit may be in large type */
  const isElder = ref<boolean | null>(kept === null ? null : kept === 'elder');

  watchEffect(() => {
    if (isElder.value) document.documentElement.dataset.mode = 'elder';
    else delete document.documentElement.dataset.mode;
  });

  function choose(elder: boolean): void {
    isElder.value = elder;
    localStorage.setItem(KEPT, elder ? 'elder' : 'plain');
  }
  /** For whom large type comes first; a choice once made is respected. */
  function offerElder(): void {
    isElder.value ??= true;
  }
  return { isElder, choose, offerElder };
});
