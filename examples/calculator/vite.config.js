import { defineConfig } from "vite";

import { offline } from "./build/offline.js";
import { parameters } from "./build/parameters.js";
import { policy } from "./build/policy.js";

export default defineConfig({
  // Relative addresses: the page works from any folder of any server.
  base: "./",
  build: {
    target: ["es2022", "chrome111", "firefox114", "safari16.4"],
    modulePreload: { polyfill: false },
    // Nothing as data: in the page, so that the policy needs no exception.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  plugins: [parameters(), policy(), offline()],
});
