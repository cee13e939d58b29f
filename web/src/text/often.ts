/** 常见理由 · one a line; pressed once more it is taken out again, and what was typed stays. */
const lines = (written: string): string[] => written.split('\n');

export const isSaid = (written: string, often: string): boolean => lines(written).includes(often);

export function said(written: string, often: string): string {
  if (isSaid(written, often))
    return lines(written)
      .filter((line) => line !== often)
      .join('\n');
  const before = written.trimEnd();
  return before === '' ? often : `${before}\n${often}`;
}
