import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { browser, DESKTOP, serve, visit } from "./serving.js";

// Every part with the keyboard alone. Nothing here points, clicks or puts the focus anywhere; each
// stop on the way must be seen to have the focus.

/** What has the focus: what it is called, and whether that is to be seen. */
const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    const named = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
    const { width, height } = element.getBoundingClientRect();
    const ring = element.matches(":focus-visible") && getComputedStyle(element).outlineStyle !== "none";
    return { tag: element.localName, name: named.trim().replace(/\s+/g, " ").slice(0, 80), seen: width > 0 && height > 0 && ring };
  });

/** Goes on with a key until what has the focus is called so. */
async function to(page, name, key = "Tab") {
  const passed = [];
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (now.tag === "body") continue;
    assert.ok(now.seen, `the focus cannot be seen on ${now.tag} “${now.name}”`);
    if (name.test(now.name)) return;
    passed.push(now.name);
  }
  assert.fail(`no way to ${name} by ${key}, only to ${[...new Set(passed)].join(" | ")}`);
}

const retype = async (page, text) => {
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
};

/** From wherever the focus is to another part, whose title then has it. */
async function part(page, name) {
  await to(page, name, "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.waitForSelector("main:not(:has(.loading))");
  await page.waitForFunction(() => document.activeElement?.localName === "h1");
  assert.match((await focused(page)).name, name);
}

/** Opens an explanation: the figures with their articles are there. */
async function explained(page, name, says) {
  await to(page, name);
  await page.keyboard.press("Enter");
  await page.locator("details[open] > .tree", { hasText: says }).first().waitFor();
}

/** Over all stops to the end of the page and out of it: nothing keeps the focus. */
async function out(page) {
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)).tag === "body") return;
  }
  assert.fail(`the focus stays in “${(await focused(page)).name}”`);
}

describe("by keyboard alone", () => {
  let chrome, site;
  before(async () => {
    [chrome, site] = await Promise.all([browser(), serve()]);
  });
  after(() => Promise.all([chrome?.close(), site?.stop()]));

  const start = async (t, address = "") => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const { page, said } = await visit(t, chrome, site.address + address, { ...DESKTOP, permissions });
    t.after(() => assert.deepEqual(said, []));
    return page;
  };

  test("what is owed: a month, a sum, a sector, two months, why, the result copied", async (t) => {
    const page = await start(t, "#owed?v=1&month=2026-08&fund=1234567890&pay=60000000");
    await to(page, /^Khu vực/);
    await page.keyboard.press("ArrowDown");
    await to(page, /^Tháng$/);
    await page.keyboard.press("ArrowUp");
    await to(page, /^Đặt cạnh một tháng khác/);
    await page.keyboard.press("Space");
    await to(page, /^Tháng để so/);
    await retype(page, "062024");
    await to(page, /^Quỹ tiền lương/);
    await retype(page, "1000000");
    await to(page, /^Thêm điều kiện/);
    await page.keyboard.press("Enter");
    await to(page, /tháng/i);
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => /sector=state_enterprise&month=2026-09&beside=1&other=2024-06&fund=1000000&cycle=quarterly/.test(location.hash));
    await page.locator(".figure-main", { hasText: "20.000 đ" }).waitFor();
    await explained(page, /^Vì sao ra số này/, /Luật 50\/2024\/QH15/);
    await to(page, /^Chép kết quả/);
    await page.keyboard.press("Enter");
    await page.getByText("Đã chép kết quả").waitFor();
    await out(page);
  });

  test("the flow of the money: another source and year, why", async (t) => {
    const page = await start(t, "#owed");
    await to(page, /^Tháng$/);
    await part(page, /^Phân phối và cấp lại/);
    await to(page, /^Năm tài chính/);
    await retype(page, "2024");
    await page.keyboard.press("ArrowDown");
    await to(page, /^Kinh phí công đoàn$/);
    await page.keyboard.press("ArrowDown");
    await to(page, /^Đoàn phí đã thu/);
    await retype(page, "1466775");
    await page.locator(".figure-main", { hasText: "440.033 đ" }).waitFor();
    assert.match(await page.locator(".card h2").textContent(), /2023/);
    await explained(page, /^Vì sao chia như vậy/, /QĐ 8108/);
    await out(page);
  });

  test("the books: a line of the form, one of one's own, what does not agree, why", async (t) => {
    const page = await start(t, "#owed");
    await to(page, /^Tháng$/);
    await part(page, /^Quyết toán B07/);
    await to(page, /^Bảng trống/);
    await page.keyboard.press("Enter");
    await to(page, /^Số tiền, 22 /);
    await page.keyboard.type("13294800");
    await page.keyboard.press("Enter");
    assert.match((await focused(page)).name, /^Số tiền, 22\.01 /);
    await to(page, /^Mã số/);
    await page.keyboard.type("33,02");
    await to(page, /^Nội dung/);
    await page.keyboard.type("Văn phòng phẩm");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.dataset.sum === "33.02");
    await page.keyboard.type("254500");
    await page.locator(".figure-main", { hasText: "13.040.300 đ" }).waitFor();
    await to(page, /^Xóa dòng 33\.02/);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.dataset.sum !== undefined);
    await page.locator(".figure-main", { hasText: "13.294.800 đ" }).waitFor();
    // What does not agree leads to its line.
    await to(page, /^Số tiền, 39 /);
    await page.keyboard.type("1");
    await page.getByRole("button", { name: "Mã 39" }).waitFor();
    await to(page, /^Mã 39/, "Shift+Tab");
    await page.keyboard.press("Enter");
    assert.match((await focused(page)).name, /^Số tiền, 39 /);
    await page.keyboard.type("3988440");
    await page.locator(".figure-main", { hasText: "9.306.360 đ" }).waitFor();
    await to(page, /^Vì sao ra số này/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.locator("details[open] > .tree").first().waitFor();
    await out(page);
  });

  test("grades: a criterion scored, one left out, a condition, why", async (t) => {
    const page = await start(t, "#owed");
    await to(page, /^Tháng$/);
    await part(page, /^Xếp loại/);
    await to(page, /^Xóa hết điểm/);
    await page.keyboard.press("Enter");
    await to(page, /^Hội nghị cán bộ, công chức, viên chức đúng hạn/);
    await page.keyboard.type("9,5");
    await to(page, /^Không áp dụng: Thỏa ước lao động tập thể/);
    await page.keyboard.press("Space");
    await to(page, /^Chưa rõ/);
    await page.keyboard.press("ArrowUp");
    await page.waitForFunction(() => /scores=1\.1_9\.5__~1\.2___1&conditions=no!1discipline_0/.test(location.hash));
    await page.locator(".standing", { hasText: "9,5 / 90" }).waitFor();
    await explained(page, /^Cộng điểm và căn cứ/, /9,5/);
    await out(page);
  });

  test("the law through time: a rule found, its group opened, a change before", async (t) => {
    const page = await start(t, "#owed");
    await to(page, /^Tháng$/);
    await part(page, /^Dòng thời gian pháp luật/);
    await to(page, /^Vào ngày/);
    await retype(page, "30062026");
    await to(page, /^Đoàn phí \d+/);
    await page.keyboard.press("Enter");
    await to(page, /^Mức đóng đoàn phí: khu vực ngoài nhà nước/);
    await page.keyboard.press("Enter");
    await page.locator(".figure-main", { hasText: "0,5%" }).waitFor();
    await to(page, /Lần thay đổi trước/);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash.includes("id=dues.rate.non_state&on=2025-07-01"));
    await out(page);
  });
});
