import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Writes `sw.js`: the service worker with the list of everything the page consists of and a version
 * made from the contents. Also asks for the module of the first part early, while the scripts are
 * still on their way.
 */
export function offline() {
  return {
    name: "offline",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle = {} }) {
        const module = Object.keys(bundle).find((name) => /money.*\.wasm$/u.test(name));
        if (!module) return [];
        const attrs = { rel: "preload", as: "fetch", type: "application/wasm", crossorigin: "", href: `./${module}` };
        return [{ tag: "link", attrs, injectTo: "head" }];
      },
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const hash = createHash("sha256");
        const files = new Map();
        for (const [name, file] of Object.entries(bundle)) files.set(name, file.code ?? file.source);
        for (const name of readdirSync(here("../public"))) files.set(name, readFileSync(here(`../public/${name}`)));
        const names = [...files.keys()].sort();
        for (const name of names) hash.update(name).update("\0").update(files.get(name));
        const source = readFileSync(here("service-worker.js"), "utf8")
          .replace("__VERSION__", JSON.stringify(hash.digest("hex").slice(0, 12)))
          .replace("__FILES__", JSON.stringify(names.map((name) => (name === "index.html" ? "./" : `./${name}`))));
        this.emitFile({ type: "asset", fileName: "sw.js", source });
      },
    },
  };
}
