/** 已填内容 · kept in this tab until it is given, so that no reload, lost login or refusal loses a word. */
import type { FormData } from '../../api/form-schema';

export interface KeptDraft<T = FormData> {
  read: () => T | null;
  write: (data: T) => void;
  drop: () => void;
}

export function keptDraft<T = FormData>(account: string, place: string): KeptDraft<T> {
  const key = `chengban.draft:${account}:${place}`;
  return {
    read: () => {
      const kept = sessionStorage.getItem(key);
      return kept === null ? null : (JSON.parse(kept) as T);
    },
    write: (data) => sessionStorage.setItem(key, JSON.stringify(data)),
    drop: () => sessionStorage.removeItem(key),
  };
}
