import { isTyped, keepTyped, keptFor, typedIn } from "./kept-fields";

const markIn = ({ elements }: HTMLFormElement): string => {
  const field = elements.namedItem("mark");
  return field instanceof HTMLInputElement ? field.value : "";
};

/** Says that a form saves itself from now on, and keeps what it holds as its page is left. */
export const savesItself = (form: HTMLFormElement): void => {
  form.dataset["saves"] = "";
};

/**
 * Keeps what was typed into a form that is to save itself, where its page is left before it does: its scripts come after the page. It
 * stands behind what an earlier page kept and this one has not saved yet, in its order, and is sent as well. `form.dataset.autosave`
 * is where.
 */
export function keepUntilSaved(form: HTMLFormElement): void {
  const action = form.dataset["autosave"] ?? "";
  let sent = false;
  form.addEventListener("submit", () => {
    sent = true;
  });
  window.addEventListener("pagehide", () => {
    if (sent || "saves" in form.dataset || !isTyped(form)) return;
    const before = keptFor(action);
    keepTyped(action, { typed: [...(before?.typed ?? []), typedIn(form)], over: before?.over ?? markIn(form) });
    void fetch(action, { method: "POST", body: new FormData(form), keepalive: true }).catch(() => undefined);
  });
}
