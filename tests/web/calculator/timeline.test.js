import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";

import { browser, DESKTOP, fits, noViolations, PHONE, serve, visit } from "./serving.js";

describe("Dòng thời gian pháp luật", () => {
  let chrome, site;
  before(async () => {
    [chrome, site] = await Promise.all([browser(), serve()]);
  });
  after(() => Promise.all([chrome?.close(), site?.stop()]));

  const at = (state) => `${site.address}#timeline?${state}`;

  for (const [name, options] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
    test(`a parameter through time, on a ${name}`, async (t) => {
      const { page, said } = await visit(t, chrome, at("v=1&id=distribution.union_fee.grassroots&on=2020-06-30"), options);
      assert.match(await page.locator(".figure-main").textContent(), /30\/06\/2020.*70%.*nguồn thứ cấp/);
      const rows = await page.locator(".steps-table tbody tr").allTextContents();
      assert.match(rows[2], /01\/01\/2016 – 31\/12\/2017.*Chưa xác định/);
      assert.match(rows[1], /65%.*chưa kiểm chứng/);
      assert.match(rows.find((row) => row.includes("QĐ 5440")), /đã bị văn bản sau thay thế/);
      const chart = page.getByRole("img", { name: /Phần kinh phí công đoàn của công đoàn cơ sở qua thời gian/ });
      assert.equal(await chart.locator(".change").count(), 7);
      assert.equal(await chart.locator(".step-line.unconfirmed").count(), 2);
      assert.match(await chart.textContent(), /Sắp xếp tổ chức, 01\/07\/2025.*NĐ 105\/2026, 16\/05\/2026/);
      assert.match(await page.locator(".steps-key").textContent(), /nguồn thứ cấp.*chưa kiểm chứng.*chưa xác định/);
      await page.getByRole("button", { name: "Lần thay đổi sau" }).click();
      await page.locator(".figure-main", { hasText: "71%" }).waitFor();
      await noViolations(page);
      await fits(page);
      assert.deepEqual(said, []);
    });

    test(`searched for without marks, in the dark, on a ${name}`, async (t) => {
      const { page } = await visit(t, chrome, at("v=1&id=base_salary&on=2024-12-31"), { ...options, colorScheme: "dark" });
      if (name === "phone") await page.getByText(/^Tất cả quy định/).click();
      await page.getByLabel("Tìm quy định").fill("Ty le kinh phi CONG DOAN");
      const found = page.getByRole("link", { name: /^Tỷ lệ kinh phí công đoàn 2%$/ });
      await found.waitFor();
      await noViolations(page);
      await fits(page);
      await found.click();
      await page.getByRole("heading", { name: "Tỷ lệ kinh phí công đoàn" }).waitFor();
      assert.match(await page.evaluate(() => location.hash), /id=union_fee\.rate&on=2024-12-31/);
      await page.getByText("Luật Công đoàn 12/2012/QH13").first().waitFor();
      if (name === "phone") assert.equal(await page.evaluate(() => document.activeElement.tagName), "H2");
      await page.goBack();
      await page.getByRole("heading", { name: "Lương cơ sở" }).waitFor();
    });
  }

  test("what was known on a day stands beside what is known now", async (t) => {
    const { page } = await visit(t, chrome, at("v=1&id=distribution.dues.grassroots&on=2023-06-30"));
    await page.getByLabel("Theo văn bản đã ban hành đến ngày").fill("15/10/2023");
    const figures = page.locator(".figure");
    await page.locator(".figure-main", { hasText: "60%" }).waitFor();
    assert.match(await figures.first().textContent(), /ban hành đến 15\/10\/2023.*60%.*QĐ 5440/);
    assert.match(await figures.last().textContent(), /theo mọi văn bản đã biết.*70%.*QĐ 8108/);
    assert.doesNotMatch(await page.locator(".steps-table").textContent(), /8108/);
  });

  test("a document is found, too, and every parameter is known to the library", async (t) => {
    const { page } = await visit(t, chrome, at("v=1&id=base_salary&on=2026-06-30&q=191%2F2013"));
    await page.getByText(/^Tìm thấy \d+ quy định/).waitFor();
    await page.getByLabel("Tìm quy định").fill(".");
    const names = page.locator(".picker li a > span:first-child");
    await page.getByText(/^Tìm thấy 2\d\d quy định/).waitFor();
    const all = await names.allTextContents();
    // One without a name of its own would stand there as its id.
    assert.deepEqual(all.filter((one) => /^[A-Za-z0-9_]+\.[\w.]+$/.test(one)), []);
  });

  test("days and ids that do not exist are said beside the field or in the page, and kept", async (t) => {
    const { page } = await visit(t, chrome, at("v=1&id=base_salary&on=2026-06-30"));
    const on = page.getByLabel("Vào ngày", { exact: true });
    await on.fill("31/02/2025");
    await page.locator(".field", { has: on }).locator(".refusal", { hasText: "31/02/2025" }).waitFor();
    await page.waitForFunction(() => location.hash.includes("on=2025-02-31"));
    await page.reload();
    await page.waitForSelector(".refusal");
    assert.equal(await on.inputValue(), "31/02/2025");
    await on.fill("31/12/2012");
    await page.locator(".figure-main", { hasText: "Chưa xác định" }).waitFor();
    const known = page.getByLabel("Theo văn bản đã ban hành đến ngày");
    await known.fill("1/2");
    await page.locator(".field", { has: known }).locator(".refusal").waitFor();
    await page.goto(at("v=1&id=no.such&on=2025-01-01"));
    await page.locator(".card", { hasText: "không có tham số nào tên là no.such" }).waitFor();
    await noViolations(page);
  });

  test("the rows are shared and saved, in English, too", async (t) => {
    const { page } = await visit(t, chrome, at("v=1&id=reduction_09c.rate&on=2020-06-30&lang=en"), { ...DESKTOP, permissions: ["clipboard-read", "clipboard-write"] });
    assert.match(await page.locator(".figure-main").textContent(), /On 2020-06-30.*10%.*derived from figures/);
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByText("Link copied").waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /#timeline\?v=1&id=reduction_09c\.rate&on=2020-06-30/);
    const saved = async (name) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
      return [download.suggestedFilename(), await readFile(await download.path(), "utf8")];
    };
    const [csvName, csv] = await saved("Save CSV");
    assert.equal(csvName, "phap-luat-reduction_09c.rate.csv");
    assert.match(csv, /\r\nreduction_09c\.rate;10%;2020-01-01;2020-12-31;[^\r]*derived from figures/);
    const [, json] = await saved("Save JSON");
    assert.equal(JSON.parse(json).on_day.value, "0.1");
  });
});
