import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";

import { browser, DESKTOP, fits, noViolations, PHONE, serve, visit } from "./serving.js";

const EMPTY = "conditions=&bonus=&deduction=&present=&absent=&unexcused=";
const FRAMEWORK = `v=1&set=hd-1294-2019&own=&scores=representation_38__~building_33.5__~propaganda_15__&${EMPTY}&unconfirmed=1`;
const SECTION = `v=1&set=sgu-section-2020&own=&scores=&${EMPTY}`;

const OWN = {
  id: "rieng",
  title: "Bộ tiêu chí riêng",
  document: "QĐ 1/QĐ-CĐ",
  scale: 100,
  grades: [{ name: "tốt" }, { name: "khá" }],
  thresholds: [{ grade: "tốt", at_least: 80 }, { grade: "khá", below: 80 }],
  standards: [{ id: "a", title: "Chăm lo", maximum: 52.5 }, { id: "b", title: "Phong trào", maximum: 47.5 }],
  conditions: [{ id: "c", title: "Không ai bị kỷ luật", caps_at: "khá" }],
};

const standing = (page) => page.locator(".standing");
const row = (page, id) => page.locator(`[data-at="${id}"]`);
/** Waits until the result that stays in sight says so. */
const says = (page, hasText) => page.locator(".standing", { hasText }).waitFor({ timeout: 5000 });

describe("Xếp loại", () => {
  let chrome, site;
  before(async () => {
    [chrome, site] = await Promise.all([browser(), serve()]);
  });
  after(() => Promise.all([chrome?.close(), site?.stop()]));

  for (const [name, options] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
    for (const colorScheme of ["light", "dark"]) {
      test(`the example, on a ${name}, ${colorScheme}`, async (t) => {
        const { page, said } = await visit(t, chrome, `${site.address}#grades`, { ...options, colorScheme });
        assert.match(await standing(page).textContent(), /70,5 \/ 90 điểm.*hoàn thành tốt nhiệm vụ.*chưa kiểm chứng.*70,5 điểm.*80,5 điểm/);
        assert.match(await page.locator(".scale").getAttribute("aria-label"), /70,5 điểm, bằng 78,333333%.*xuất sắc.*90/);
        const lift = page.locator(".why article", { hasText: "Để lên hạng" });
        assert.match(await lift.textContent(), /Còn thiếu 10,5 điểm.*Kiểm tra đồng cấp thêm 10 \(đang 0 \/ 10\)/);
        await page.getByText("Cộng điểm và căn cứ").click();
        await page.getByText("Mức điểm từng hạng").click();
        await noViolations(page);
        await fits(page);
        // The result stays in sight down to the last field.
        await page.getByLabel("Không đạt").scrollIntoViewIfNeeded();
        const box = await standing(page).boundingBox();
        assert.ok(box.y >= -1 && box.y < 1 && box.height < options.viewport.height / 4, JSON.stringify(box));
        await page.getByLabel("Chấm hai cột").check();
        await noViolations(page);
        await fits(page);
        assert.deepEqual(said, []);
      });
    }
  }

  test("points of a shipped set, with decimals, what is missing and what would lift it", async (t) => {
    const { page } = await visit(t, chrome, `${site.address}#grades?${FRAMEWORK}`);
    await says(page, /86,5 \/ 100 điểm.*hoàn thành tốt nhiệm vụ.*Đã đủ/);
    const field = row(page, "building").getByLabel("Điểm");
    assert.equal(await field.inputValue(), "33,5");
    await field.fill("");
    await field.pressSequentially("36,999999");
    await says(page, /89,999999 \/ 100/);
    await page.locator(".why", { hasText: "Còn thiếu 0,000001 điểm" }).waitFor();
    await field.fill("37");
    await says(page, /90 \/ 100 điểm.*hoàn thành xuất sắc nhiệm vụ/);
    await page.getByText("Đã ở hạng cao nhất").waitFor();
    await field.fill("");
    await says(page, /53 \/ 100.*từ 53 điểm \(hoàn thành nhiệm vụ\) đến 93 điểm \(hoàn thành xuất sắc nhiệm vụ\)/);
    const missing = page.locator(".why article", { hasText: "Còn thiếu" }).last();
    await missing.getByRole("button", { name: "Xây dựng tổ chức" }).click();
    assert.ok(await field.evaluate((input) => input === document.activeElement));
    await page.getByLabel("Dùng cả nguồn chưa kiểm chứng").uncheck();
    await says(page, /Chưa có hạng: Mức điểm từng hạng chỉ có nguồn chưa kiểm chứng/);
    await page.getByRole("button", { name: "Vẫn xếp hạng" }).click();
    await says(page, /hoàn thành nhiệm vụ/);
  });

  test("what fails caps the grade and is cited; a unit too new has none", async (t) => {
    const { page } = await visit(t, chrome, `${site.address}#grades`);
    await page.getByLabel("Không đạt").check();
    await says(page, /hoàn thành nhiệm vụ/);
    const why = page.locator(".why article").first();
    assert.match(await why.textContent(), /bị khống chế ở “hoàn thành nhiệm vụ” vì không đạt:Không có đoàn viên bị kỷ luật.*người dùng khai/);
    assert.match(await page.locator(".why article").nth(1).textContent(), /Phải đạt:Không có đoàn viên bị kỷ luật/);
    // A floor names what fails it, and leads there.
    await page.getByLabel("Đạt", { exact: true }).check();
    await row(page, "2.1").locator("input[type=text]").fill("3");
    await row(page, "2.3").locator("input[type=text]").fill("1");
    await row(page, "1.3").locator("input[type=text]").fill("20");
    await row(page, "3.1").locator("input[type=text]").fill("10");
    await row(page, "bonus").locator("input[type=text]").fill("5");
    await page.locator(".why .note", { hasText: "Không có tiêu chuẩn nào dưới 50%" }).waitFor();
    await why.getByRole("button", { name: "Xây dựng tổ chức công đoàn" }).click();
    assert.ok(await row(page, "2.1").locator("input[type=text]").evaluate((input) => input === document.activeElement));
    await page.goto(`${site.address}?again#grades`);
    await page.getByLabel("Không đạt").check();
    await page.getByLabel("Đơn vị hoạt động").selectOption("new");
    const months = page.getByLabel("Số tháng tròn");
    await months.fill("11");
    await says(page, /Chưa có hạng: Chưa đủ thời gian hoạt động/);
    assert.match(await why.textContent(), /HD 1294.*II\.2.*đã đọc văn bản/);
    await months.fill("12");
    await says(page, /70,5 \/ 90 điểm.*hoàn thành nhiệm vụ/);
  });

  test("everything refused is said beside its field, keeps what was typed, and can be gone to", async (t) => {
    const { page } = await visit(t, chrome, `${site.address}#grades?${FRAMEWORK}`);
    const points = (id) => row(page, id).getByLabel("Điểm");
    const refused = (id, hasText) => row(page, id).locator(".refusal", { hasText }).waitFor({ timeout: 5000 });
    await points("representation").fill("45,5");
    await points("building").fill("nhiều");
    await points("bonus").fill("-1");
    await page.getByLabel("Năm xếp loại").fill("2015");
    await refused("representation", /45,5 vượt quá mức tối đa 40/);
    await refused("building", /nhiều không phải là điểm như 9,5/);
    await refused("bonus", /số âm/);
    await refused("year", /không áp dụng cho năm/);
    await says(page, /Chưa chấm được.*Cần sửa 4 ô/);
    await noViolations(page);
    await standing(page).getByRole("button", { name: "Điểm thưởng" }).click();
    assert.ok(await points("bonus").evaluate((input) => input === document.activeElement));
    await page.waitForFunction(() => location.hash.includes("representation_45.5"));
    await page.reload();
    await refused("building", /nhiều/);
    assert.equal(await points("building").inputValue(), "nhiều");
    assert.equal(await points("representation").inputValue(), "45,5");
  });

  test("each set says what it is and lacks; one without a table of points becomes one's own", async (t) => {
    const { page } = await visit(t, chrome, `${site.address}#grades`, PHONE);
    const facts = page.locator(".choosing");
    const choose = (id) => page.getByLabel("Chấm theo").selectOption(id);
    await choose("sgu-section-2020");
    assert.match(await facts.textContent(), /số văn bản chưa rõ.*đã đọc văn bản.*từ 01\/01\/2020 đến 31\/12\/2021.*Mức điểm từng hạng chưa tìm được/);
    await page.getByRole("button", { name: "Chấm hết điểm tối đa" }).click();
    await says(page, /85 \/ 100 điểm.*Bộ tiêu chí không cho biết hạng/);
    await fits(page);
    await choose("qd-101-group-2015");
    assert.match(await facts.textContent(), /Văn bản còn 10 điểm chưa tìm thấy/);
    await choose("handbook-education");
    assert.match(await facts.textContent(), /chưa có bảng điểm để chấm.*Sửa thành bộ của tôi/);
    assert.equal(await standing(page).count(), 0);
    await noViolations(page);
    await page.getByRole("button", { name: "Sửa thành bộ của tôi" }).click();
    await page.getByRole("button", { name: "Chấm hết điểm tối đa" }).click();
    await says(page, /100 \/ 100 điểm.*vững mạnh/);
    await page.getByRole("button", { name: "English" }).click();
    await says(page, /100 of 100 points.*vững mạnh \(strong\)/);
    await noViolations(page);
    await fits(page);
  });

  test("a set of one's own: findings with their places, a link that takes it along", async (t) => {
    const { page, context } = await visit(t, chrome, `${site.address}#grades?v=1&set=own&own=&scores=&${EMPTY}&unconfirmed=0`);
    const text = page.getByRole("textbox", { name: "Bộ tiêu chí, dạng JSON" });
    await text.fill("{");
    await page.getByText("không phải JSON hợp lệ").waitFor();
    await text.fill(JSON.stringify({ ...OWN, document: undefined }));
    await page.getByText(/Thiếu trường/).waitFor();
    await text.fill(JSON.stringify({ ...OWN, scale: 90, conditions: [{ ...OWN.conditions[0], caps_at: "giỏi" }] }));
    const findings = page.locator(".findings > div");
    await findings.nth(1).waitFor();
    assert.match(await findings.first().textContent(), /scale.*thang điểm là 90/);
    assert.match(await findings.last().textContent(), /conditions\[0\]\.caps_at.*không có hạng giỏi/);
    await noViolations(page);
    await page.setInputFiles("input[type=file]", { name: "bo.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(OWN)) });
    await row(page, "a").getByLabel("Điểm").fill("50,5");
    await row(page, "b").getByLabel("Điểm").fill("47.5");
    await page.getByLabel("Không đạt").check();
    await says(page, /98 \/ 100 điểm.*khá/);
    await page.waitForFunction(() => /own=z\.[\w-]{50}/.test(location.hash));
    const other = await context.newPage();
    await other.goto(page.url());
    await says(other, /98 \/ 100 điểm.*khá/);
    // One that is too large stays behind, and the page says so.
    const digits = Array.from({ length: 4000 }, (_, at) => ((at * 7919) % 99991).toString(36)).join(" ");
    await text.fill(JSON.stringify({ ...OWN, note: digits }));
    await page.getByText("quá lớn cho một liên kết").waitFor();
    await page.waitForFunction(() => location.hash.includes("own=-&"));
    await page.reload();
    await page.getByText("Điểm đã nhập được giữ nguyên").waitFor();
    await text.fill(JSON.stringify(OWN));
    await says(page, /98 \/ 100 điểm.*khá/);
  });

  test("the sheet is saved, opened again and printed", async (t) => {
    const { page } = await visit(t, chrome, `${site.address}#grades`);
    await page.getByLabel("Chấm hai cột").check();
    await page.getByLabel("Tên đơn vị").fill("CĐCS Ví dụ");
    await page.getByLabel("Năm xếp loại").fill("2024");
    assert.match(await page.locator(".why").textContent(), /Theo điểm tự chấm.*Chăm lo đời sống đoàn viên2018,5/);
    const saved = async (name) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
      return [download.suggestedFilename(), await readFile(await download.path())];
    };
    const [name, csv] = await saved("Tải CSV");
    assert.equal(name, "phieu-cham-diem-vi-du-2024.csv");
    assert.match(csv.toString(), /^\uFEFFTiêu chuẩn;Tiêu chí;Tối đa;Tự chấm;Thẩm định\r\n.*\r\n.*\r\nĐại diện, chăm lo, bảo vệ;Chăm lo đời sống đoàn viên;20;20;18,5\r\n/);
    assert.match(csv.toString(), /Kết quả;Hạng;;;hoàn thành tốt nhiệm vụ\r\n/);
    const [, json] = await saved("Tải JSON");
    assert.equal(JSON.parse(json.toString()).grade.total, "70.5");
    await page.getByRole("button", { name: "Xóa hết điểm" }).click();
    await says(page, /0 \/ 100 điểm/);
    await page.setInputFiles("input[type=file]", { name: "phieu.json", mimeType: "application/json", buffer: json });
    await says(page, /70,5 \/ 90 điểm/);
    await page.emulateMedia({ media: "print" });
    const slip = page.locator(".slip");
    assert.match(await slip.innerText(), /PHIẾU CHẤM ĐIỂM\s+CĐCS Ví dụ, Năm 2024[\s\S]*Chăm lo đời sống đoàn viên\s+20\s+20\s+18,5[\s\S]*Tổng điểm\s+70,5 \/ 90 điểm\s+Hạng\s+hoàn thành tốt nhiệm vụ\s+Độ tin cậy\s+chưa kiểm chứng[\s\S]*TM\. Ban chấp hành/);
    assert.ok(!(await page.locator(".sheet").isVisible()));
  });

  test("by keyboard alone, down the sheet and back", async (t) => {
    const { page } = await visit(t, chrome, `${site.address}#grades?${SECTION}`);
    const first = row(page, "inform_resolutions").getByLabel("Tuyên truyền, phổ biến nghị quyết").first();
    await first.focus();
    await page.keyboard.type("2,5");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("3");
    await says(page, /5,5 \/ 100 điểm/);
    // What has the focus is not under the result.
    for (let presses = 0; presses < 12; presses++) await page.keyboard.press("Tab");
    for (let presses = 0; presses < 14; presses++) {
      await page.keyboard.press("Shift+Tab");
      const [top, bottom] = await page.evaluate(() => [document.activeElement.getBoundingClientRect().top, document.querySelector(".standing").getBoundingClientRect().bottom]);
      const inside = await page.evaluate(() => document.activeElement.closest(".sheet") !== null);
      assert.ok(!inside || top >= bottom - 1, `${top} under ${bottom}`);
    }
  });
});
