// Holds the package against the vectors; runs in Node and in browsers.

/** What differs between the package and the vectors, in words; empty when nothing does. */
export function disagreements(vectors, congdoan) {
  const camelNames = new Map(congdoan.operations.map(({ name, camelName }) => [name, camelName]));
  const found = [];
  let typed = 0;
  for (const vector of vectors) {
    const differ = (what, expected, got) =>
      found.push(`${vector.operation} / ${vector.name} / ${what} / expected ${expected} / got ${got}`);
    const reply = outcome(() => congdoan.call(vector.operation, vector.input));
    // The same bytes as the library's own reply.
    if (reply !== vector.reply) differ("reply", vector.reply, reply);
    const expected = vector.error ?? vector.output;
    compare(expected, JSON.parse(reply), "", differ);

    // As an object, where JavaScript's own reading of the text changes nothing in it.
    const request = parsed(vector.input);
    const operation = congdoan[camelNames.get(vector.operation)];
    if (request === undefined || operation === undefined) continue;
    typed += 1;
    for (const [how, run] of [
      ["typed", () => operation(request)],
      ["object", () => congdoan.call(vector.operation, request)],
    ]) {
      const got = outcome(() => JSON.stringify(run()));
      if (got !== JSON.stringify(JSON.parse(vector.reply))) differ(how, vector.reply, got);
    }
  }
  return { found, typed };
}

function outcome(run) {
  try {
    return run();
  } catch (error) {
    if (error.name !== "RuleError") throw error;
    return JSON.stringify(error);
  }
}

/** The value of a text, unless that is no object or writing it again would give another text. */
function parsed(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const same = JSON.stringify(value) === withoutSpaces(text);
  return same && typeof value === "object" ? value : undefined;
}

function withoutSpaces(text) {
  return text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, string) => string ?? "");
}

/** Objects match by the keys listed, arrays by length and order; null is not absent. */
function compare(expected, got, field, differ) {
  const both = (test) => test(expected) && test(got);
  if (both(Array.isArray) && expected.length === got.length) {
    expected.forEach((item, at) => compare(item, got[at], `${field}[${at}]`, differ));
  } else if (both((value) => typeof value === "object" && value !== null && !Array.isArray(value))) {
    for (const [key, value] of Object.entries(expected)) {
      compare(value, got[key], field === "" ? key : `${field}.${key}`, differ);
    }
  } else if (expected !== got) {
    differ(field, JSON.stringify(expected), JSON.stringify(got));
  }
}
