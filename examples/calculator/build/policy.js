// Nothing from elsewhere, nothing evaluated but WebAssembly, nothing sent anywhere.
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Puts the policy into the built page; while developing, Vite needs styles of its own in it. */
export function policy() {
  return {
    name: "policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      // Before everything it is to hold for.
      handler: () => [
        { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" },
      ],
    },
  };
}
