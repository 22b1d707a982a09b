import { computed, signal, useSignalEffect } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

import { ready } from "./engine";
import { lang, texts } from "./language";
import { misread, route } from "./link";
import { Masthead } from "./masthead";
import { NewVersion } from "./offline";
import { parts, type Part } from "./parts";

const t = texts({
  skip: ["Tới nội dung", "Skip to content"],
  parts: ["Các phần", "Parts"],
  product: ["Máy tính công đoàn", "Union calculator"],
  loading: ["Đang tải…", "Loading…"],
  failed: ["Chưa tải được. Hãy kiểm tra kết nối rồi thử lại.", "It could not be loaded. Check the connection and try again."],
  again: ["Thử lại", "Try again"],
  misread: [
    (keys: string) => `Liên kết có chỗ không đọc được (${keys}); chỗ đó dùng giá trị mặc định.`,
    (keys: string) => `Part of the link could not be read (${keys}); defaults are used there.`,
  ],
  version: [
    "Liên kết thuộc một phiên bản khác của trang này, nên mọi ô có giá trị mặc định.",
    "The link belongs to another version of this page, so every field has its default.",
  ],
  close: ["Đóng", "Close"],
  private: [
    "Mọi phép tính chạy trên máy của bạn; không số liệu nào được gửi đi. Kết quả để tham khảo, văn bản pháp luật mới là căn cứ.",
    "Everything is worked out on your device; nothing is sent anywhere. Results are for information; the law itself is what counts.",
  ],
});

type State = { readonly id: string; readonly Component?: ComponentType; readonly failed?: boolean };

const shown = computed(() => parts.find(({ id }) => id === route.value) ?? parts[0]);
const state = signal<State>({ id: "" });

async function open(part: Part) {
  state.value = { id: part.id };
  try {
    // The module and the part come at the same time.
    const [loaded] = await Promise.all([part.load(), ready(part.group)]);
    if (shown.peek() === part) state.value = { id: part.id, Component: loaded.default };
  } catch (error) {
    console.error(error);
    if (shown.peek() === part) state.value = { id: part.id, failed: true };
  }
}

export function Page() {
  const title = useRef<HTMLHeadingElement>(null);
  const visited = useRef("");
  useSignalEffect(() => {
    if (shown.value) void open(shown.value);
  });
  useSignalEffect(() => {
    document.documentElement.lang = lang.value;
    document.title = `${shown.value?.title() ?? ""} – ${t.product}`;
  });
  // Changing parts is changing pages: the reading goes on at the new title.
  useEffect(() => {
    if (visited.current && visited.current !== route.value) title.current?.focus();
    visited.current = route.value;
  }, [route.value]);
  return (
    <>
      <a class="skip" href="#content" onClick={skip}>
        {t.skip}
      </a>
      <Masthead />
      <nav class="parts" aria-label={t.parts}>
        <ul>
          {parts.map((part) => (
            <li key={part.id}>
              <a href={`#${part.id}`} aria-current={part === shown.value ? "page" : undefined}>
                {part.title()}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="content" tabIndex={-1}>
        <h1 ref={title} tabIndex={-1}>
          {shown.value?.title()}
        </h1>
        <Misread />
        <Shown />
      </main>
      <footer class="colophon">
        <p>{t.private}</p>
      </footer>
      <NewVersion />
    </>
  );
}

/** The fragment belongs to the state, so this link moves the focus only. */
function skip(event: Event) {
  event.preventDefault();
  document.getElementById("content")?.focus();
}

function Misread() {
  const keys = misread.value;
  if (keys.length === 0) return null;
  return (
    <div class="note note-doubt" role="status">
      <p>{keys.includes("v") ? t.version : t.misread(keys.join(", "))}</p>
      <button type="button" class="quiet" onClick={() => (misread.value = [])}>
        {t.close}
      </button>
    </div>
  );
}

function Shown() {
  const { id, Component, failed } = state.value;
  useLayoutEffect(() => {
    // For whoever measures how long that took.
    if (Component) performance.mark("first result");
  }, [Component]);
  if (failed) {
    return (
      <div class="note note-doubt" role="alert">
        <p>{t.failed}</p>
        <button type="button" onClick={() => shown.value && open(shown.value)}>
          {t.again}
        </button>
      </div>
    );
  }
  return Component ? <Component key={id} /> : <p class="loading">{t.loading}</p>;
}
