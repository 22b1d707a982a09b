// What the journeys through the calculator share: the built page under the strict policy, pages of
// the sizes that matter, and the check for accessibility.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

// Nothing from elsewhere, no style but the stylesheet, nothing evaluated but WebAssembly.
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'; base-uri 'none'";

export const DESKTOP = { viewport: { width: 1280, height: 800 } };
export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** The folder that `make calculator` fills. */
export const DIST = fileURLToPath(new URL("../../../examples/calculator/dist", import.meta.url));

/** Serves a folder. `stop` makes the network go away; `change` gives another body for some path. */
export async function serve(folder = DIST) {
  const bodies = new Map();
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    asked.push(path);
    const file = join(folder, path === "/" ? "index.html" : path);
    try {
      const body = bodies.get(path) ?? (await readFile(file));
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "content-security-policy": POLICY }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  const address = `http://127.0.0.1:${server.address().port}/`;
  return { address, stop, asked, change: (path, body) => bodies.set(path, body) };
}

export function browser() {
  const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** A page of its own that shows an address; `said` is what it complained of, which should be nothing. */
export async function visit(t, chrome, address, options = DESKTOP) {
  const context = await chrome.newContext({ locale: "vi-VN", ...options });
  t.after(() => context.close());
  const page = await context.newPage();
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  await page.goto(address);
  await page.waitForSelector("main:not(:has(.loading))");
  return { page, said, context };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Nothing that axe knows to be wrong. The policy forbids it as a script, so it is evaluated from outside. */
export async function noViolations(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target).join(" | ")}`);
  });
  assert.deepEqual(found, []);
}

/** Nothing is wider than the screen. */
export async function fits(page) {
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(wide <= room, `${wide} px in ${room}`);
}
