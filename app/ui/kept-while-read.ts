import { LOCALES } from "~/i18n/locale";
import { awayMs, fillIn, isTyped, keepTyped, takeTyped, typedIn } from "./kept-fields";

const language = new RegExp(
  `^/(${Object.values(LOCALES)
    .map(({ segment }) => segment)
    .join("|")})(?=/|$)`,
);

/** The name of a page, the same in every language; one that asks for several kinds of thing is a page for each. */
export const pageName = ({ pathname, search }: Pick<Location, "pathname" | "search">): string => {
  const kind = new URLSearchParams(search).get("kind");
  return pathname.replace(language, "") + (kind === null ? "" : `?kind=${kind}`);
};

/** What a form was typed over: its hidden `version` or `mark`. */
const overOf = ({ elements }: HTMLFormElement): string =>
  ["version", "mark"]
    .map((name) => elements.namedItem(name))
    .map((field) => (field instanceof HTMLInputElement && field.type === "hidden" ? field.value : ""))
    .join(" ");

const isLanguageSwitch = (target: EventTarget | null): boolean =>
  target instanceof HTMLFormElement && target.classList.contains("languages");

/** Marks a link to a page that leads back to this one. */
const COMES_BACK = "[data-comes-back]";

const comesBack = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(COMES_BACK) !== null;

/** Whether a link is followed that leads on: what was typed is left by whoever takes what stands instead. */
const isLeft = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('a[href]:not([href^="#"])') !== null &&
  target.closest(".languages") === null &&
  !comesBack(target);

/** Whether the page answers that what was sent is refused: it stands there alone, and would be gone with the page. */
const isRefusal = (): boolean =>
  performance
    .getEntriesByType("navigation")
    .some((entry) => "responseStatus" in entry && Number(entry.responseStatus) >= 400);

/**
 * Keeps what was typed into a form that saves nothing by itself while its page is read anew, as in another language. Whatever is sent
 * from the page, but for the choice of a language, ends it, and so does a link that leads on; one that comes back keeps it for longer.
 * Returns how to stop.
 */
export function keepWhileRead(form: HTMLFormElement, name: string): () => void {
  let changed = isRefusal() || isTyped(form);
  let over: string | undefined;
  // The script may stand before the fields that it fills.
  const begin = (): string => {
    if (over !== undefined) return over;
    over = overOf(form);
    const kept = takeTyped(name);
    // What somebody else changed meanwhile is not covered up.
    if (kept?.over === over) {
      fillIn(form, kept.typed.at(-1) ?? []);
      changed = true;
    }
    return over;
  };
  const onInput = (): void => {
    changed = true;
  };
  const onSubmit = ({ target }: Event): void => {
    if (!isLanguageSwitch(target)) changed = false;
  };
  let forMs: number | undefined;
  const onClick = ({ target }: Event): void => {
    if (isLeft(target)) changed = false;
    forMs = comesBack(target) ? awayMs : undefined;
  };
  const onLeave = (): void => {
    const over = begin();
    if (changed) keepTyped(name, { typed: [typedIn(form)], over }, forMs);
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin, { once: true });
  else begin();
  form.addEventListener("input", onInput);
  document.addEventListener("submit", onSubmit);
  document.addEventListener("click", onClick);
  window.addEventListener("pagehide", onLeave);
  return () => {
    document.removeEventListener("DOMContentLoaded", begin);
    form.removeEventListener("input", onInput);
    document.removeEventListener("submit", onSubmit);
    document.removeEventListener("click", onClick);
    window.removeEventListener("pagehide", onLeave);
  };
}
