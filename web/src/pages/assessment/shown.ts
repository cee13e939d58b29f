/** 所示的一版 · which edition is asked for stands in the address, and goes along to each sheet and its evidence. */
import { computed } from 'vue';
import { useRoute } from 'vue-router';
import type { EvidencePart } from '../../api/assessments';
import type { AssessedUnit } from '../../api/views';
import { assessment as words } from '../../text/assessment';

export function useShown(id: () => string) {
  const route = useRoute();
  const edition = computed(() => {
    const asked = Number(route.query.edition);
    return Number.isInteger(asked) && asked > 0 ? asked : undefined;
  });
  const within = computed(() => (edition.value === undefined ? {} : { edition: edition.value }));
  const at = computed(() => ({ path: `/assessments/${id()}`, query: within.value }));
  const sheetAt = (unit: string) => ({ path: `${at.value.path}/units/${unit}`, query: within.value });
  const evidenceAt = (unit: string, item: string, part?: EvidencePart) => ({
    path: `${at.value.path}/units/${unit}/${item}`,
    query: { ...within.value, ...(part === undefined ? {} : { part }) },
  });
  return { edition, at, sheetAt, evidenceAt };
}

/** 并列第 2 名; what keeps a unit from having one. */
export function placeWords({ ranked, place, tied }: AssessedUnit): string {
  if (!ranked) return words.unplaced;
  if (place === null) return words.unpublished;
  return tied ? words.tied(place) : words.place(place);
}
