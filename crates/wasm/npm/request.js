import { RuleError } from "./rule-error.js";

// More levels than any request has.
const DEEPEST = 100;

const REFUSED = {
  type: [
    "giá trị kiểu `{}` không thể là một phần của yêu cầu",
    "a value of type `{}` cannot be part of a request",
  ],
  date: [
    "`Date` là một thời điểm, không phải một ngày; hãy viết ngày dạng `2025-03-31`",
    "a `Date` is a moment, not a day; write the day as `2025-03-31`",
  ],
  notFinite: ["`{}` không phải là số hữu hạn", "`{}` is not a finite number"],
  unsafe: [
    "`{}` nằm ngoài ±9007199254740991, số này không còn chính xác",
    "`{}` is beyond ±9007199254740991, where a number is no longer exact",
  ],
  text: ["`{}` không phải là chuỗi UTF-16 hợp lệ", "`{}` is not text in UTF-16"],
  deep: ["yêu cầu lồng quá sâu", "the request is nested too deep"],
};

/** A request as JSON text, which it may be already. What JSON would change or leave out without a word is refused. */
export function requestText(request = {}) {
  const english = request?.lang === "en";
  const refuse = (why, what, place) => {
    const code = why === "unsafe" ? "out_of_range" : "invalid_input";
    const message = REFUSED[why][english ? 1 : 0].replace("{}", () => what);
    throw new RuleError(code, message, pathOf(place));
  };
  if (typeof request === "string") return plain(request, null, 0, refuse);
  return JSON.stringify(plain(request, null, 0, refuse));
}

// A value as JSON.stringify writes it exactly: the value itself unless a part had to be changed.
function plain(value, place, depth, refuse) {
  switch (typeof value) {
    case "string":
      if (value.isWellFormed?.() === false) refuse("text", value.toWellFormed(), place);
      return value;
    case "number":
      // JSON would write null. What is finite but no exact integer, the operations refuse.
      if (!Number.isFinite(value)) refuse("notFinite", String(value), place);
      return value;
    case "bigint":
      if (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER) {
        refuse("unsafe", String(value), place);
      }
      return Number(value);
    case "object":
      return value === null ? null : object(value, place, depth, refuse);
    case "boolean":
    case "undefined":
      return value;
    default:
      return refuse("type", typeof value, place);
  }
}

function object(value, place, depth, refuse) {
  if (depth > DEEPEST) refuse("deep", "", place);
  if (Array.isArray(value)) {
    let items = value;
    for (let at = 0; at < value.length; at += 1) {
      const item = plain(value[at], { above: place, step: at }, depth + 1, refuse);
      if (item !== value[at]) {
        if (items === value) items = value.slice();
        items[at] = item;
      }
    }
    return items;
  }
  if (value instanceof Date) refuse("date", "", place);
  // What knows its own JSON, such as exact decimals and days of other libraries.
  if (typeof value.toJSON === "function") return plain(value.toJSON(), place, depth + 1, refuse);
  const kind = Object.prototype.toString.call(value);
  if (kind !== "[object Object]") refuse("type", kind.slice(8, -1), place);
  let fields = value;
  for (const name of Object.keys(value)) {
    const field = plain(value[name], { above: place, step: name }, depth + 1, refuse);
    if (field !== value[name]) {
      if (fields === value) fields = { ...value };
      fields[name] = field;
    }
  }
  return fields;
}

// As the operations name a place: `lines[0].code`.
function pathOf(place) {
  if (place === null) return "";
  const above = pathOf(place.above);
  if (typeof place.step === "number") return `${above}[${place.step}]`;
  return above === "" ? place.step : `${above}.${place.step}`;
}
