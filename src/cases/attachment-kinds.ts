/** 附件种类 · the closed list, told by extension and by the first bytes; what the client calls it counts for nothing. */
interface Kind {
  mime: string;
  is: (content: Buffer) => boolean;
}

const starts = (hex: string) => (content: Buffer) => content.subarray(0, hex.length / 2).toString('hex') === hex;
const isOle = starts('d0cf11e0a1b11ae1');
/** a package of parts whose names stand uncompressed in the archive */
const isPackage = (part: string) => (content: Buffer) => starts('504b0304')(content) && content.includes(part);

/** Words in UTF-8 or GB18030, no control characters. */
function isText(content: Buffer): boolean {
  const isControl = (byte: number): boolean => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
  if (content.some(isControl)) return false;
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(content);
      return true;
    } catch {
      return false;
    }
  });
}

const OOXML = 'application/vnd.openxmlformats-officedocument';
const KINDS: Record<string, Kind> = {
  pdf: { mime: 'application/pdf', is: starts('255044462d') },
  doc: { mime: 'application/msword', is: isOle },
  xls: { mime: 'application/vnd.ms-excel', is: isOle },
  wps: { mime: 'application/vnd.ms-works', is: isOle },
  docx: { mime: `${OOXML}.wordprocessingml.document`, is: isPackage('word/') },
  xlsx: { mime: `${OOXML}.spreadsheetml.sheet`, is: isPackage('xl/') },
  ofd: { mime: 'application/ofd', is: isPackage('OFD.xml') },
  jpg: { mime: 'image/jpeg', is: starts('ffd8ff') },
  jpeg: { mime: 'image/jpeg', is: starts('ffd8ff') },
  png: { mime: 'image/png', is: starts('89504e470d0a1a0a') },
  txt: { mime: 'text/plain; charset=utf-8', is: isText },
};
export const ATTACHMENT_EXTENSIONS = Object.keys(KINDS);

/** @returns the MIME type, or null where name and content do not fit one of the kinds */
export function mimeOf(name: string, content: Buffer): string | null {
  const kind = KINDS[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  return kind?.is(content) ? kind.mime : null;
}

// control characters, separators of paths, and marks that turn the reading direction (invoice\u202Efdp.exe)
const UNFIT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]/gu;
/** @returns a name that is safe to store and to offer, its extension kept */
export function cleanName(name: string): string {
  const clean = name.normalize('NFC').replace(UNFIT, '_').trim();
  const extension = /\.[A-Za-z]{1,8}$/.exec(clean)?.[0] ?? '';
  const stem = clean.slice(0, clean.length - extension.length);
  return `${[...stem].slice(0, 120).join('') || '附件'}${extension}`;
}
