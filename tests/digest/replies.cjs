// Answers lines of requests through the npm package in a folder: a line of JSON for each.
const { readFileSync } = require("node:fs");
const { resolve } = require("node:path");

const { RuleError, call } = require(resolve(process.argv[2]));

const lines = readFileSync(0, "utf8").split("\n").filter(Boolean);
const replies = lines.map((line) => {
  const { operation, request } = JSON.parse(line);
  try {
    return call(operation, request);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    const { code, message, path } = error;
    return JSON.stringify({ code, message, path });
  }
});
process.stdout.write(replies.join("\n") + "\n");
