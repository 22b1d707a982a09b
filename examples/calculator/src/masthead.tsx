import { lang, speak, texts } from "./language";
import { dress, theme, THEMES, type Theme } from "./theme";

const t = texts({
  name: ["Công đoàn", "Công đoàn"],
  what: ["máy tính", "calculator"],
  theme: ["Màu", "Colours"],
  auto: ["Theo máy", "As the device"],
  light: ["Sáng", "Light"],
  dark: ["Tối", "Dark"],
});

/** The name of the page, and the two choices that hold everywhere. */
export function Masthead() {
  const english = lang.value === "en";
  return (
    <header class="masthead">
      <p class="name">
        <strong>{t.name}</strong> <span>{t.what}</span>
      </p>
      <div class="choices">
        <button type="button" class="quiet" lang={english ? "vi" : "en"} onClick={() => speak(english ? "vi" : "en")}>
          {english ? "Tiếng Việt" : "English"}
        </button>
        <label class="theme">
          <span class="unseen">{t.theme}</span>
          <select value={theme.value} onChange={(event) => dress(event.currentTarget.value as Theme)}>
            {THEMES.map((one) => (
              <option key={one} value={one}>
                {t[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}
