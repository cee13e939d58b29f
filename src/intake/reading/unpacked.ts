/**
 * 拆包 · a workbook is an archive: only its parts that hold cells are unpacked, each measured meanwhile, and handed on
 * unpacked in an archive of our own making, so that the reader behind never inflates what the sender has written.
 */
import { buffer } from 'node:stream/consumers';
import type { Entry } from 'yauzl';
import yauzl from 'yauzl';
import { LIMITS } from '../list/limits.js';
import { Refused } from '../list/problems.js';

/** contents, relations, and one folder of workbook, words, styles and sheets; no drawings, links, macros or forms */
const HOLDS_CELLS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|[^/]+\/([^/]+\.xml|_rels\/[^/]+\.rels|worksheets\/[^/]+\.xml))$/i;
const MEGABYTE = 1024 * 1024;

interface Part {
  name: string;
  crc32: number;
  content: Buffer;
}

/** @throws Refused */
export async function unpacked(archive: Buffer): Promise<Uint8Array> {
  const parts: Part[] = [];
  try {
    const zip = await yauzl.fromBufferPromise(archive, { lazyEntries: true, validateEntrySizes: true });
    if (zip.entryCount > LIMITS.entries) throw tooMany();
    let size = 0;
    for await (const entry of zip.eachEntry()) {
      checkRatio(entry);
      if (!HOLDS_CELLS.test(entry.fileName)) continue;
      if (entry.isEncrypted()) throw new Refused('import.unreadable', '文件有密码保护,请取消密码后再导入');
      size += entry.uncompressedSize;
      if (size > LIMITS.unpackedBytes) throw tooLarge();
      // the stream ends in an error as soon as it yields more than the size that it declared
      const content = await buffer(await zip.openReadStreamPromise(entry));
      parts.push({ name: entry.fileName, crc32: entry.crc32, content });
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('import.unreadable', '文件已损坏或不完整,请重新保存后再导入');
  }
  return archiveOf(parts);
}

function checkRatio({ compressedSize, uncompressedSize }: Entry): void {
  if (uncompressedSize > LIMITS.ratioFrom && uncompressedSize > compressedSize * LIMITS.ratio) {
    throw new Refused('import.unreadable', `压缩比超过 ${LIMITS.ratio} 倍,疑似恶意文件,不予读取`);
  }
}
const tooMany = (): Refused => new Refused('import.unreadable', `文件内的部件超过 ${LIMITS.entries} 个,不是普通的表格`);
const tooLarge = (): Refused =>
  new Refused('import.too_large', `文件展开后超过 ${LIMITS.unpackedBytes / MEGABYTE} MB,请分开导入`);

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [VERSION, UTF8, STORED] = [20, 0x0800, 0];

/** Stored, nothing compressed (APPNOTE 4.3). The sender's checksums stay, for the reader to check. */
function archiveOf(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, crc32, content } of parts) {
    const fileName = Buffer.from(name);
    const described = numbers(
      [VERSION, UTF8, STORED, 0, 0],
      [crc32, content.length, content.length],
      [fileName.length, 0],
    );
    const file = Buffer.concat([numbers([], [LOCAL], []), described, fileName, content]);
    directory.push(numbers([], [CENTRAL], [VERSION]), described, numbers([0, 0, 0], [0, offset], []), fileName);
    files.push(file);
    offset += file.length;
  }
  const central = Buffer.concat(directory);
  const end = numbers([], [END], [0, 0, parts.length, parts.length]);
  return Buffer.concat([...files, central, end, numbers([], [central.length, offset], [0])]);
}

/** Little endian: words of 16 bits, of 32, and of 16 again. */
function numbers(short: readonly number[], long: readonly number[], shortAgain: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * (short.length + shortAgain.length) + 4 * long.length);
  let at = 0;
  for (const n of short) at = bytes.writeUInt16LE(n, at);
  for (const n of long) at = bytes.writeUInt32LE(n, at);
  for (const n of shortAgain) at = bytes.writeUInt16LE(n, at);
  return bytes;
}
