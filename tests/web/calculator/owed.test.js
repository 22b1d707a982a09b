import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";

import { browser, DESKTOP, fits, noViolations, PHONE, serve, visit } from "./serving.js";

const STATE = "v=1&sector=non_state&month=2026-06&fund=1234567890&pay=60000000";

describe("Đóng bao nhiêu?", () => {
  let chrome, site;
  before(async () => {
    [chrome, site] = await Promise.all([browser(), serve()]);
  });
  after(() => Promise.all([chrome?.close(), site?.stop()]));

  for (const [name, options] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
    test(`a month, on a ${name}`, async (t) => {
      const { page, said } = await visit(t, chrome, `${site.address}#owed?${STATE}`, options);
      const fee = page.locator("article", { hasText: "Kinh phí công đoàn" });
      const dues = page.locator("article", { hasText: "Một đoàn viên đóng" });
      assert.match(await fee.locator(".figure-main").textContent(), /24\.691\.358 đ.*làm tròn từ 24\.691\.357,8/);
      assert.match(await fee.textContent(), /31\/07\/2026/);
      assert.match(await fee.textContent(), /18\.518\.519 đ.*6\.172\.839 đ/s);
      assert.match(await dues.locator(".figure-main").textContent(), /234\.000 đ.*nguồn thứ cấp/);
      await fee.getByText("Vì sao ra số này?").click();
      assert.match(await fee.locator(".tree").first().textContent(), /Luật 50\/2024\/QH15.*Điều 29 khoản 1 điểm b.*từ 01\/07\/2025/);
      await noViolations(page);
      await fits(page);
      assert.deepEqual(said, []);
    });

    test(`two dates side by side, in the dark, on a ${name}`, async (t) => {
      const { page } = await visit(t, chrome, `${site.address}#owed?${STATE}`, { ...options, colorScheme: "dark" });
      await page.getByLabel("Đặt cạnh một tháng khác").check();
      const other = page.getByLabel("Tháng để so");
      await other.fill("062024");
      await other.blur();
      assert.equal(await other.inputValue(), "06/2024");
      const row = page.locator(".comparison tbody").last().locator("tr").nth(1);
      assert.deepEqual(await row.locator("td").allTextContents(), ["180.000", "234.000", "+54.000"]);
      await noViolations(page);
      await fits(page);
    });
  }

  test("sums are grouped while they are typed, and the caret stays", async (t) => {
    const { page } = await visit(t, chrome, `${site.address}#owed?${STATE}`);
    const fund = page.getByLabel("Quỹ tiền lương đóng BHXH của đơn vị");
    const holds = async (text) => assert.equal(await fund.inputValue(), text);
    await fund.fill("");
    await fund.pressSequentially("1234567");
    await holds("1.234.567");
    await fund.press("Home");
    await fund.press("ArrowRight");
    await fund.pressSequentially("99");
    await holds("199.234.567");
    assert.equal(await fund.evaluate((input) => input.selectionStart), 3);
    await fund.press("Backspace");
    await holds("19.234.567");
    for (const [pasted, kept] of [["1,234,567", "1.234.567"], ["1.234.567 đ", "1.234.567"], ["5 tỷ", "5 tỷ"], ["1.5", "1.5"]]) {
      await fund.fill(pasted);
      await fund.blur();
      await holds(kept);
    }
    await fund.fill("");
    await fund.pressSequentially("1.500,05");
    await holds("1.500,05");
  });

  test("what an operation refuses is said beside its field, keeping what was typed, through a reload", async (t) => {
    const { page } = await visit(t, chrome, `${site.address}#owed?${STATE}`);
    const fund = page.getByLabel("Quỹ tiền lương đóng BHXH của đơn vị");
    const month = page.getByLabel("Tháng", { exact: true });
    // Waits for the page to say it beside the field.
    const refused = (field, hasText) => {
      const box = page.locator(".field", { has: field.and(page.locator('[aria-invalid="true"]')) });
      return box.locator(".refusal", { hasText }).waitFor({ timeout: 5000 });
    };
    await fund.fill("12x");
    await refused(fund, /Sai kiểu: chuỗi 12x/);
    await fund.fill("-5");
    await refused(fund, /số âm/);
    await fund.fill("99999999999999999999");
    await refused(fund, /không còn chính xác/);
    await fund.fill("12x");
    await month.fill("13/2026");
    await refused(month, /13\/2026/);
    await page.waitForFunction(() => location.hash.includes("fund=12x") && location.hash.includes("month=2026-13"));
    await page.reload();
    await page.waitForSelector(".refusal");
    assert.equal(await fund.inputValue(), "12x");
    assert.equal(await month.inputValue(), "13/2026");
    // An operation names the first thing it refuses.
    await refused(month, /13\/2026/);
    await month.fill("06/2026");
    await refused(fund, /12x/);
    const [described] = (await fund.getAttribute("aria-describedby")).split(" ");
    assert.match(await page.locator(`[id="${described}"]`).textContent(), /12x/);
    await month.fill("06/2012");
    await refused(month, /Chưa xác định được/);
    await noViolations(page);
    await month.fill("06/2016");
    await page.getByRole("button", { name: "Vẫn tính với nguồn chưa kiểm chứng" }).first().click();
    await page.getByText("chưa kiểm chứng", { exact: true }).first().waitFor();
  });

  test("the result is shared, copied and saved", async (t) => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const { page, context } = await visit(t, chrome, `${site.address}#owed?${STATE}`, { ...DESKTOP, permissions });
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole("button", { name: "Chép liên kết" }).click();
    await page.getByText("Đã chép liên kết").waitFor();
    const link = await clipboard();
    assert.match(link, /#owed\?v=1&sector=non_state&month=2026-06&/);
    const other = await context.newPage();
    await other.goto(link);
    await other.getByText("24.691.358").first().waitFor();
    await page.getByRole("button", { name: "Chép kết quả" }).click();
    await page.getByText("Đã chép kết quả").waitFor();
    assert.match(await clipboard(), /Kinh phí công đoàn\tPhải đóng\t24\.691\.358\n/);
    const saved = async (name) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
      return [download.suggestedFilename(), await readFile(await download.path(), "utf8")];
    };
    const [csvName, csv] = await saved("Tải CSV");
    assert.equal(csvName, "dong-bao-nhieu-2026-06.csv");
    assert.match(csv, /^\uFEFFLoại;Khoản;06\/2026\r\nKinh phí công đoàn;Phải đóng;24691358\r\n/);
    const [, json] = await saved("Tải JSON");
    assert.equal(JSON.parse(json).months[0].dues.due, 234_000);
  });

  test("how sure the figures are is said of both months, beside each other and in the file", async (t) => {
    const { page } = await visit(t, chrome, `${site.address}#owed?v=1&month=2026-06&beside=1&other=2016-06&fund=1000000&pay=5000000&unconfirmed=1`);
    const sure = page.locator(".comparison tr", { hasText: "Độ tin cậy" });
    assert.deepEqual(await sure.locator("td:nth-child(2)").allTextContents(), ["đã đọc văn bản", "chưa kiểm chứng"]);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Tải CSV" }).click()]);
    const csv = await readFile(await download.path(), "utf8");
    assert.match(csv, /\r\nĐoàn phí;Độ tin cậy;.*chưa kiểm chứng/);
    assert.match(csv, /HD 258.*chưa kiểm chứng\)/);
  });

  test("by keyboard alone, from the top to the month", async (t) => {
    const { page } = await visit(t, chrome, `${site.address}#owed?${STATE}`);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
    await page.keyboard.press("Enter");
    for (let presses = 0; presses < 10; presses++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement.matches(".stepped input"))) break;
    }
    await page.keyboard.press("ArrowUp");
    assert.equal(await page.evaluate(() => document.activeElement.value), "07/2026");
  });
});
