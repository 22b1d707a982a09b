import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";

import { browser, DESKTOP, fits, noViolations, PHONE, serve, visit } from "./serving.js";

// The province's half year from which the rule of 09C is deduced (tests/golden/refund.json).
const STATE = "v=1&year=2020&source=union_fee&collected=3622000000&paid=1265000000&reduction=cdcs_fee_share";

describe("Phân phối và cấp lại", () => {
  let chrome, site;
  before(async () => {
    [chrome, site] = await Promise.all([browser(), serve()]);
  });
  after(() => Promise.all([chrome?.close(), site?.stop()]));

  const at = (state) => `${site.address}#flow?${state}`;
  /** The rows of the table, each with its cells. */
  const rows = (page) => page.locator(".flow-table tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  // Waits for the page to say it beside the field.
  const refused = (page, field, hasText) => {
    const box = page.locator(".field", { has: field.and(page.locator('[aria-invalid="true"]')) });
    return box.locator(".refusal", { hasText }).waitFor({ timeout: 5000 });
  };

  for (const [name, options] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
    test(`a year with its reduction, on a ${name}`, async (t) => {
      const { page, said } = await visit(t, chrome, at(STATE), options);
      assert.match(await page.locator(".figure-main").textContent(), /1\.016\.860\.000 đ.*suy ra từ số liệu/);
      const letter = name === "phone" ? ["A", "B", "C"] : ["", "", ""];
      assert.deepEqual(await rows(page), [
        ["Đơn vị đóng kinh phí", "100%", "3.622.000.000"],
        ["Phần công đoàn cơ sở", "70%", "2.535.400.000"],
        [`${letter[0]}Đã cấp lại cho CĐCS`, "34,93%", "1.265.000.000"],
        [`${letter[1]}Còn phải cấp lại CĐCS`, "28,07%", "1.016.860.000"],
        [`${letter[2]}Tiết giảm 09C, giữ ở trên`, "7%", "253.540.000"],
        ["Phần các cấp trên", "30%", "1.086.600.000"],
      ]);
      assert.deepEqual(await page.locator(".flow-checks li").allTextContents(), [
        "2.535.400.000 + 1.086.600.000 = 3.622.000.000 ✓ khớp",
        "1.265.000.000 + 1.016.860.000 + 253.540.000 = 2.535.400.000 ✓ khớp",
      ]);
      const picture = page.getByRole("img", { name: /Sơ đồ dòng tiền.*Còn phải cấp lại CĐCS 1\.016\.860\.000 đ/ });
      assert.equal(await picture.locator(".flow-band").count(), 5);
      await page.getByText("Vì sao còn số này?").click();
      assert.match(await page.locator(".tree").last().textContent(), /10% × 70% × 3\.622\.000\.000 đồng/);
      await noViolations(page);
      await fits(page);
      assert.deepEqual(said, []);
    });

    test(`between the levels above, in the dark and in English, on a ${name}`, async (t) => {
      const { page } = await visit(t, chrome, at("v=1&year=2023&collected=1000000&paid=&scheme=hanoi-2023&lang=en"), { ...options, colorScheme: "dark" });
      const found = await rows(page);
      assert.deepEqual(found.slice(-3).map((row) => row[2]), ["95,000", "65,000", "90,000"]);
      assert.match(await page.locator(".flow-checks").textContent(), /95,000 \+ 65,000 \+ 90,000 = 250,000 ✓ adds up/);
      await page.getByText("Why this split?").click();
      assert.match(await page.locator(".tree").first().textContent(), /city federation of the Hà Nội scheme of 2023: 65,000 đồng/);
      await noViolations(page);
      await fits(page);
    });
  }

  test("dues go up, by shares of one's own, which must add to 100%", async (t) => {
    const { page } = await visit(t, chrome, at("v=1&year=2026&source=dues&collected=1466775&scheme=own"));
    await page.getByLabel("Cấp trên trực tiếp cơ sở").fill("5x");
    await refused(page, page.getByLabel("Cấp trên trực tiếp cơ sở"), /5x/);
    await page.getByLabel("Cấp trên trực tiếp cơ sở").fill("50");
    await page.locator(".flow-shares > div > .refusal", { hasText: "không bằng 1" }).waitFor();
    await noViolations(page);
    await page.getByLabel("Tổng Liên đoàn", { exact: true }).fill("50");
    await page.getByText("220.017 + 220.016 = 440.033").waitFor();
    assert.match(await page.locator(".figure-main").textContent(), /440\.033 đ.*làm tròn từ 440\.032,5/);
    assert.equal(await page.getByLabel("Đã cấp lại cho công đoàn cơ sở").count(), 0);
  });

  test("what an operation refuses is said beside its field, keeping what was typed", async (t) => {
    const { page } = await visit(t, chrome, at(STATE));
    const field = (label) => page.getByLabel(label, { exact: true });
    await field("Đã cấp lại cho công đoàn cơ sở").fill("-1");
    await refused(page, field("Đã cấp lại cho công đoàn cơ sở"), /số âm/);
    await field("Đã cấp lại cho công đoàn cơ sở").fill("");
    await field("Năm tài chính").fill("20x");
    await refused(page, field("Năm tài chính"), /20x/);
    await page.waitForFunction(() => location.hash.includes("year=20x"));
    await page.reload();
    await page.waitForSelector(".refusal");
    assert.equal(await field("Năm tài chính").inputValue(), "20x");
    await field("Năm tài chính").fill("2022");
    await refused(page, field("Năm tài chính"), /Tiết giảm|tiết giảm/);
    await field("Năm tài chính").press("ArrowDown");
    await page.getByRole("button", { name: "Vẫn tính với nguồn chưa kiểm chứng" }).click();
    await page.getByText("chưa kiểm chứng", { exact: true }).first().waitFor();
    await field("Tỷ lệ tiết giảm khác").fill("a");
    await refused(page, field("Tỷ lệ tiết giảm khác"), /“?a/);
    await field("Tỷ lệ tiết giảm khác").fill("5");
    await page.getByText("Vì sao tiết giảm số này?").waitFor();
    await page.getByLabel("Tiết giảm theo Nghị quyết 09C").selectOption("administration_and_movement");
    await refused(page, field("Toàn bộ đoàn phí đã thu"), /điền ô này/);
    await page.getByText("Thêm điều kiện").click();
    await field("Ngày cấp trên nhận được kinh phí").fill("31/02/2020");
    await page.getByLabel("Tiết giảm theo Nghị quyết 09C").selectOption("none");
    await refused(page, field("Ngày cấp trên nhận được kinh phí"), /31\/02\/2020/);
    await noViolations(page);
  });

  test("by when it is to come back, holidays counted; paid back too much", async (t) => {
    const { page } = await visit(t, chrome, at("v=1&year=2026&collected=1000000&paid=800000&received=2026-02-12&holidays=16%2F2%2F2026,17%2F2%2F2026,18%2F2%2F2026,19%2F2%2F2026,20%2F2%2F2026"));
    const card = await page.locator(".card").textContent();
    assert.match(card, /Đã cấp thừa50\.000 đ/);
    assert.match(card, /Hạn cấp lại26\/02\/2026/);
    assert.match(card, /800\.000 − 50\.000 = 750\.000 ✓ khớp/);
  });

  test("the result is shared, copied and saved", async (t) => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const { page, context } = await visit(t, chrome, at(STATE), { ...DESKTOP, permissions });
    await page.getByRole("button", { name: "Chép liên kết" }).click();
    await page.getByText("Đã chép liên kết").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await context.newPage();
    await other.goto(link);
    await other.getByText("1.016.860.000").first().waitFor();
    const saved = async (name) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
      return [download.suggestedFilename(), await readFile(await download.path(), "utf8")];
    };
    const [csvName, csv] = await saved("Tải CSV");
    assert.equal(csvName, "phan-phoi-kinh-phi-2020.csv");
    assert.match(csv, /\r\n {4}Còn phải cấp lại CĐCS;28,07%;1016860000\r\n/);
    const [, json] = await saved("Tải JSON");
    assert.equal(JSON.parse(json).refund.outstanding, 1_016_860_000);
  });
});
