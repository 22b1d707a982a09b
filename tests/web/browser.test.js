import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { after, before, describe, test } from "node:test";

import { chromium } from "playwright-core";
import { build, createServer as createDevelopmentServer } from "vite";

import { here, project, vectors } from "./prepared.js";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

// Nothing from elsewhere, nothing evaluated but WebAssembly.
const POLICY = "default-src 'self'; img-src data:; script-src 'self' 'wasm-unsafe-eval'";

async function serving(t, folder) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    const file = join(folder, path === "/" ? "index.html" : path);
    try {
      const body = await readFile(file);
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "content-security-policy": POLICY }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  t.after(() => server.close());
  return `http://127.0.0.1:${server.address().port}/`;
}

describe("the installed package in Chromium, served under a strict policy", () => {
  let browser;
  before(async () => {
    const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  });
  after(() => browser?.close());

  async function agrees(t, address) {
    const page = await browser.newPage();
    const said = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    await page.goto(address);
    await page.waitForFunction(() => "agreement" in globalThis, null, { timeout: 20_000 }).catch(() => {});
    assert.deepEqual(said.filter((line) => !line.startsWith("[vite]")), []);
    assert.equal(await page.textContent("output"), "234000");
    const all = vectors();
    const { found, typed } = await page.evaluate((all) => globalThis.agreement(all), all);
    assert.deepEqual(found, []);
    t.diagnostic(`${all.length} vectors, ${typed} of them also typed`);
  }

  test("built by Vite: the module is fetched", async (t) => {
    const root = project("vite");
    cpSync(here("agreement.js"), join(root, "agreement.js"));
    await build({ root, configFile: false, logLevel: "warn", build: { target: "es2022" } });
    await agrees(t, await serving(t, join(root, "dist")));
  });

  test("a page without a build: the module is inline", async (t) => {
    const root = project("inline");
    cpSync(here("agreement.js"), join(root, "agreement.js"));
    await agrees(t, await serving(t, root));
  });

  test("served by Vite while developing", async (t) => {
    const root = project("vite");
    cpSync(here("agreement.js"), join(root, "agreement.js"));
    const server = await createDevelopmentServer({ root, configFile: false, logLevel: "warn" });
    t.after(() => server.close());
    await server.listen();
    await agrees(t, server.resolvedUrls.local[0]);
  });
});
