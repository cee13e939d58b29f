/** 样式 · what a style attribute and the rules of classes say, as far as a letter keeps or reports it. */
export type Style = ReadonlyMap<string, string>;

export function styleOf(declarations: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const one of declarations.split(';')) {
    const at = one.indexOf(':');
    if (at > 0) found.set(one.slice(0, at).trim().toLowerCase(), one.slice(at + 1).trim());
  }
  return found;
}

/** Class → style, of the rules of a sheet; spreadsheets keep bold there and nowhere else. */
export function classStyles(sheet: string): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  const rules = sheet.replace(/\/\*[\s\S]*?\*\//g, '').replaceAll(/<!--|-->/g, '');
  for (const [, selectors = '', declarations = ''] of rules.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const [, name = ''] of selectors.matchAll(/\.([\w-]+)/g)) {
      const style = found.get(name) ?? new Map<string, string>();
      for (const [property, value] of styleOf(declarations)) style.set(property, value);
      found.set(name, style);
    }
  }
  return found;
}

/** @returns undefined where nothing is said of it */
export function boldIn(style: Style): boolean | undefined {
  const weight = style.get('font-weight');
  if (weight === undefined) return undefined;
  return /^bold/.test(weight) || Number(weight) >= 600;
}
export const isHidden = (style: Style): boolean =>
  style.get('display') === 'none' || style.get('mso-hide') === 'all' || style.get('visibility') === 'hidden';

/** 黑体 and 楷体 are the faces of headings (GB/T 9704-2012 7.3.3) */
export const isHeadingFace = (face: string): boolean =>
  /黑体|楷体|SimHei|KaiTi|Heiti/i.test(face) && !/雅黑/.test(face);
