/** 工作簿 · made by the test itself: ordinary lists, and archives that no spreadsheet program would write. */
import { crc32, deflateRawSync } from 'node:zlib';
import type { CellValue, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';

export const HEADINGS = ['编号', '标题', '领衔代表', '主办单位', '会办单位'];

export async function workbook(rows: CellValue[][], more: Partial<WriteSheet> = {}, name = '清单'): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name, rows, ...more }] }));
}
/** A list of `n` cases, each with lead and co. */
export const longList = (n: number): Promise<Buffer> =>
  workbook([
    HEADINGS,
    ...Array.from({ length: n }, (_, i) => [
      i + 1,
      `关于第${i + 1}个事项的建议`,
      '王丽华',
      '区教育局',
      '区财政局、区民政局',
    ]),
  ]);

export interface ZipPart {
  name: string;
  content: Buffer | string;
  /** what the archive claims, where it lies */
  claimedSize?: number;
  /** bit 0: encrypted */
  flags?: number;
}

/** APPNOTE 4.3, deflated. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimedSize, flags = 0 } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes, { level: 9 });
    const described = Buffer.alloc(26);
    described.writeUInt16LE(20, 0);
    described.writeUInt16LE(flags, 2);
    described.writeUInt16LE(8, 4);
    described.writeUInt32LE(crc32(bytes), 10);
    described.writeUInt32LE(packed.length, 14);
    described.writeUInt32LE(claimedSize ?? bytes.length, 18);
    described.writeUInt16LE(Buffer.byteLength(name), 22);
    const file = Buffer.concat([Buffer.from('504b0304', 'hex'), described, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('504b01021400', 'hex'), described, tail, Buffer.from(name));
    files.push(file);
    offset += file.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, central, end]);
}

const NS = 'http://schemas.openxmlformats.org';
const RELS = `${NS}/package/2006/relationships`;
const OFFICE = `${NS}/officeDocument/2006/relationships`;

/** The parts of a workbook of one sheet, whose XML is given. */
export const partsOf = (sheetXml: string): ZipPart[] => [
  {
    name: '[Content_Types].xml',
    content: `<Types xmlns="${NS}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  },
  {
    name: '_rels/.rels',
    content: `<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  },
  {
    name: 'xl/workbook.xml',
    content: `<workbook xmlns="${NS}/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets><sheet name="清单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: `<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  },
  { name: 'xl/worksheets/sheet1.xml', content: sheetXml },
];
export const sheetXml = (rows: string): string =>
  `<worksheet xmlns="${NS}/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
export const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
export const rowXml = (cells: readonly string[]): string => `<row>${cells.join('')}</row>`;
