import type { CriteriaSetForm } from "congdoan";

// An example that shows everything a set may hold: it extends the framework of HD 1294 with items
// that are nobody's.
const set: CriteriaSetForm = {
  extends: "hd-1294-2019",
  id: "vi-du",
  title: { vi: "Ví dụ: khung HD 1294 với tiêu chí minh hoạ, không phải của đơn vị nào", en: "Example: the framework of HD 1294 with made-up items, no unit's own" },
  standards: [
    {
      id: "1",
      title: { vi: "Đại diện, chăm lo, bảo vệ", en: "Representation, care, protection" },
      maximum: 40,
      criteria: [
        { id: "1.1", title: { vi: "Hội nghị cán bộ, công chức, viên chức đúng hạn", en: "Officials' conference on time" }, maximum: 10 },
        { id: "1.2", title: { vi: "Thỏa ước lao động tập thể", en: "Collective agreement" }, maximum: 10 },
        { id: "1.3", title: { vi: "Chăm lo đời sống đoàn viên", en: "Care for members" }, maximum: 20 },
      ],
    },
    {
      id: "2",
      title: { vi: "Xây dựng tổ chức công đoàn", en: "Building the union" },
      maximum: 40,
      criteria: [
        { id: "2.1", title: { vi: "Phát triển đoàn viên", en: "Recruiting members" }, maximum: 15 },
        { id: "2.2", title: { vi: "Thu, nộp và quyết toán tài chính đúng hạn", en: "Money collected, remitted and settled on time" }, maximum: 15 },
        { id: "2.3", title: { vi: "Kiểm tra đồng cấp", en: "Same-level inspection" }, maximum: 10 },
      ],
    },
    {
      id: "3",
      title: { vi: "Tuyên truyền, vận động", en: "Propaganda and mobilising" },
      maximum: 15,
      criteria: [
        { id: "3.1", title: { vi: "Phong trào thi đua", en: "Emulation" }, maximum: 10 },
        { id: "3.2", title: { vi: "Dự họp do cấp trên triệu tập", en: "Attending the upper union's meetings" }, maximum: 5 },
      ],
    },
  ],
  attendance: { criterion: "3.2", per_absence: "0.5", per_absence_without_reason: 1 },
  conditions: [
    {
      id: "no_discipline",
      title: { vi: "Không có đoàn viên bị kỷ luật từ cảnh cáo trở lên", en: "No member disciplined from warning (cảnh cáo) up" },
      caps_at: "hoàn thành nhiệm vụ",
    },
  ],
  floors: [
    {
      id: "half",
      title: { vi: "Không có tiêu chuẩn nào dưới 50% điểm tối đa", en: "No standard below 50% of its maximum" },
      each: "standard",
      at_least_share: "0.5",
      caps_at: "hoàn thành nhiệm vụ",
    },
  ],
};

export const EXAMPLE = JSON.stringify(set, null, 2);

/** The example's scores: criterion, points, the unit's own, whether it does not apply. */
export const SCORES = [
  ["1.1", "10", "10", ""],
  ["1.2", "", "", "1"],
  ["1.3", "18.5", "20", ""],
  ["2.1", "14", "14", ""],
  ["2.2", "13.5", "15", ""],
  ["2.3", "", "10", ""],
  ["3.1", "9", "9", ""],
] as const;
