// What `make test-web` prepares: the packed package, and the vectors with the library's replies.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = process.env.CONGDOAN_NPM;
if (!folder) throw new Error("CONGDOAN_NPM names the folder that `make npm` writes; see `make test-web`");

const { version } = JSON.parse(readFileSync(join(folder, "congdoan", "package.json"), "utf8"));
const tarball = join(folder, `congdoan-${version}.tgz`);

export const vectors = () => JSON.parse(readFileSync(join(folder, "vectors.json"), "utf8"));

export const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** A new project that holds a fixture's files and the package, installed from its tarball. */
export function project(fixture) {
  const place = mkdtempSync(join(tmpdir(), "congdoan-"));
  process.on("exit", () => rmSync(place, { recursive: true, force: true }));
  writeFileSync(join(place, "package.json"), '{ "private": true }\n');
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const quietly = ["--offline", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
  execFileSync(npm, ["install", ...quietly, tarball], { cwd: place, stdio: ["ignore", "ignore", "inherit"] });
  if (fixture) cpSync(here(`fixtures/${fixture}`), place, { recursive: true });
  return place;
}
