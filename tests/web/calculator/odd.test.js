import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";

import { browser, DESKTOP, fits, PHONE, serve, visit } from "./serving.js";

const NARROW = { ...PHONE, viewport: { width: 320, height: 640 } };
const LONG = "x".repeat(400);
const MOST = "9007199254740991";

describe("what nobody should type", () => {
  let chrome, site;
  before(async () => {
    [chrome, site] = await Promise.all([browser(), serve()]);
  });
  after(() => Promise.all([chrome?.close(), site?.stop()]));

  const open = async (t, address, options = DESKTOP) => {
    const { page, said, context } = await visit(t, chrome, site.address + address, options);
    t.after(() => assert.deepEqual(said, []));
    return { page, context };
  };

  test("refusals speak as the page does: days, figures, percent; codes and ids as they are", async (t) => {
    for (const [address, says] of [
      ["#owed?v=1&month=2026-13", "13/2026 không phải là tháng như 03/2025"],
      ["#owed?v=1&month=1900-01", "tại ngày 31/01/1900"],
      ["#owed?v=1&month=2026-06&fund=9999999999999999999", "9.999.999.999.999.999.999 nằm ngoài ±9.007.199.254.740.991"],
      ["#owed?v=1&month=2026-06&pay=10000000&rate=0%2C4", "0,4% thấp hơn mức quy định 0,5%"],
      ["#owed?v=1&month=2026-06&pay=10000000&rate=-5", "Tỷ lệ −5% là số âm"],
      ["#owed?v=1&month=2026-06&pay=10000000&rate=1234567890", "Tỷ lệ 1.234.567.890% có quá 6 chữ số"],
      ["#flow?v=1&year=2023&collected=5&scheme=own&immediate=50", "cộng lại bằng 50%"],
      ["#flow?v=1&year=2023&collected=5&known=2025-02-29&lang=en", "2025-02-29 is not a day such as 2025-03-31"],
      ["#books?v=1&lines=77.01_1_", "không có mã số 77.01"],
      ["#grades?v=1&set=nowhere", "Không có bộ tiêu chí nào tên là nowhere"],
      ["#timeline?v=1&id=constructor", "Không có tham số nào tên là constructor"],
    ]) {
      const { page } = await open(t, address);
      await page.locator("main :is(.refusal, .note)", { hasText: says }).first().waitFor({ timeout: 5000 });
      await page.context().close();
    }
  });

  test("the longest texts and the largest sums fit, on the narrowest screen", async (t) => {
    for (const address of [
      `#owed?v=1&month=${LONG}`,
      `#owed?v=1&month=2026-06&fund=${MOST}&pay=${MOST}&beside=1`,
      `#owed?v=1&month=2026-06&fund=${LONG}`,
      `#flow?v=1&year=2020&collected=${MOST}&paid=1&reduction=cdcs_fee_share`,
      `#flow?v=1&year=${LONG}`,
      `#books?v=1&opening=5&before=6&lines=22_13787400_~31_9000000000000_~34.01_5_~77_${MOST}_${LONG}`,
      `#books?v=1&from=${LONG}`,
      `#grades?v=1&unit=${LONG}&scores=1.1_${LONG}__`,
      `#timeline?v=1&id=${LONG}&known=${LONG}`,
      `#timeline?v=1&id=base_salary&q=${LONG}`,
    ]) {
      const { page } = await open(t, address, NARROW);
      await page.waitForTimeout(100);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 320, `${wide} px for ${address.slice(0, 60)}`);
      await fits(page);
      await page.context().close();
    }
  });

  test("a link's refusal is not folded away, and stays open once it is mended", async (t) => {
    for (const [address, label, good] of [
      ["#owed?v=1&month=2026-06&pay=10000000&rate=x", "Mức đoàn phí do CĐCS quyết nghị", "1"],
      ["#flow?v=1&year=2023&collected=5&known=x", "Theo văn bản đã ban hành đến ngày", ""],
      ["#books?v=1&cash=-5", "Sổ quỹ tiền mặt cuối kỳ", "5"],
    ]) {
      const { page } = await open(t, address, PHONE);
      const field = page.getByLabel(label, { exact: true });
      await page.locator(".field", { has: field }).locator(".refusal").waitFor({ timeout: 5000 });
      await field.fill(good);
      await page.waitForFunction(() => !document.querySelector(".refusal"));
      assert.ok(await field.isVisible());
      await page.context().close();
    }
  });

  test("a text that looks like a formula leaves as a text, by file and by clipboard", async (t) => {
    const options = { ...DESKTOP, permissions: ["clipboard-read", "clipboard-write"] };
    const { page } = await open(t, "#books?v=1&lines=31.99_5_%3Dcmd()~-2_-7_%2B1%09b", options);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Tải CSV" }).click()]);
    const csv = await readFile(await download.path(), "utf8");
    assert.match(csv, /;'=cmd\(\);31\.99;5\r\n/);
    assert.match(csv, /;'\+1\tb;-2;-7\r\n/);
    await page.getByRole("button", { name: "Chép kết quả" }).click();
    await page.getByText("Đã chép kết quả").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /\t'=cmd\(\)\t31\.99\t5\n/);
    assert.match(copied, /\t'\+1 b\t-2\t-7$/);
  });

  test("a file of far too many lines is refused at once, and the books stay", async (t) => {
    const { page } = await open(t, "#books?v=1&lines=22_5_");
    const body = "22;13.294.800;Đoàn phí công đoàn thu của các đơn vị trong kỳ\n".repeat(150_000);
    await page.locator("input[type=file]").setInputFiles({ name: "lon.csv", mimeType: "text/csv", buffer: Buffer.from(body) });
    await page.getByText("lon.csv có 150.000 dòng, quá 5.000 dòng nên không nạp.").waitFor({ timeout: 15_000 });
    assert.equal(await page.locator("input[data-sum='22']").inputValue(), "5");
  });

  test("two tabs, other parts while one loads, back and forward, the other language: what was typed stays", async (t) => {
    const { page, context } = await open(t, "#owed?v=1&month=2026-06&fund=12x&pay=x");
    const fund = page.getByLabel("Quỹ tiền lương đóng BHXH của đơn vị");
    await page.getByRole("button", { name: "English" }).click();
    assert.equal(await page.getByLabel("The employer's salary fund for social insurance").inputValue(), "12x");
    await page.locator(".refusal", { hasText: /^Invalid type.*12x/ }).waitFor();
    await page.getByRole("button", { name: "Tiếng Việt" }).click();
    assert.equal(await fund.inputValue(), "12x");
    // At once and in this order, so that each but the last is left while it loads.
    await page.getByRole("navigation").evaluate((tabs, names) => {
      for (const name of names) [...tabs.querySelectorAll("a")].find((tab) => tab.textContent === name).click();
    }, ["Quyết toán B07", "Xếp loại", "Phân phối và cấp lại"]);
    await page.getByRole("heading", { level: 1, name: "Phân phối và cấp lại" }).waitFor();
    await page.getByLabel("Năm tài chính").fill("20y");
    const other = await context.newPage();
    await other.goto(`${site.address}#flow?v=1&year=2019`);
    await other.getByLabel("Năm tài chính").waitFor();
    assert.equal(await page.getByLabel("Năm tài chính").inputValue(), "20y");
    while (!page.url().includes("#owed")) await page.goBack();
    await fund.waitFor();
    assert.equal(await fund.inputValue(), "12x");
    for (let steps = 0; steps < 5 && !page.url().includes("#flow"); steps++) await page.goForward();
    assert.equal(await page.getByLabel("Năm tài chính").inputValue(), "20y");
  });
});
