/** 自己的办理 · while this tab gives a command on a case, its own change is not shown to it as somebody else's. */
const given = new Map<string, number>();

export const isBeingGiven = (caseId: string): boolean => given.has(caseId);

export async function asOwnDeed<T>(caseId: string, deed: () => Promise<T>): Promise<T> {
  given.set(caseId, (given.get(caseId) ?? 0) + 1);
  try {
    return await deed();
  } finally {
    const left = (given.get(caseId) ?? 1) - 1;
    if (left > 0) given.set(caseId, left);
    else given.delete(caseId);
  }
}
