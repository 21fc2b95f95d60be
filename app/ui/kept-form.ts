import { type RefObject, useEffect } from "react";
import { fillIn, keepTyped, takeTyped, typedIn } from "./kept-fields";

/** Keeps what was typed into a form that saves nothing by itself while its page is read anew, as in another language. */
export function useKeptTyped(form: RefObject<HTMLFormElement>): void {
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const name = window.location.pathname;
    let changed = false;
    const version = element.elements.namedItem("version");
    const over = version instanceof HTMLInputElement ? version.value : "";
    const kept = takeTyped(name);
    // What somebody else changed meanwhile is not covered up.
    if (kept?.over === over) {
      fillIn(element, kept.typed.at(-1) ?? []);
      changed = true;
    }
    const onInput = (): void => {
      changed = true;
    };
    const onSubmit = (): void => {
      changed = false;
    };
    const onLeave = (): void => {
      if (changed) keepTyped(name, { typed: [typedIn(element)], over });
    };
    element.addEventListener("input", onInput);
    element.addEventListener("submit", onSubmit);
    window.addEventListener("pagehide", onLeave);
    return () => {
      element.removeEventListener("input", onInput);
      element.removeEventListener("submit", onSubmit);
      window.removeEventListener("pagehide", onLeave);
    };
  }, [form]);
}
