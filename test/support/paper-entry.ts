/** 录入纸质评价 · the case found by its words, the scan beside the grades of the form. */
import type { Person } from './office-day.js';

const SCAN = { name: '评价表.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };

export async function enterPaper(clerk: Person, caseId: string, title: string): Promise<void> {
  await clerk.page.keyboard.press('Control+k');
  await clerk.page.keyboard.type(title);
  await clerk.page.getByRole('dialog').getByRole('option').first().waitFor();
  await clerk.page.keyboard.press('Enter');
  await clerk.page.waitForURL(`**/cases/${caseId}`);
  await clerk.settled();
  await clerk.press('满意度评价', '.panel');
  clerk.clicks += 1;
  await clerk.page.locator('input[type=file]').setInputFiles(SCAN);
  await clerk.page.getByText(SCAN.name).waitFor();
  await clerk.choose('对办理过程', '满意');
  await clerk.press('基本满意', '.verdict');
}
