import { useRevalidator } from "@remix-run/react";
import { type RefObject, useEffect, useState } from "react";

/** What the draft of a step answers to being saved. */
export type AutosaveAnswer =
  | { readonly kind: "saved"; readonly mark: string; readonly asked: readonly string[]; readonly at: string }
  | { readonly kind: "stale" | "closed" | "tooLong" };

export type AutosaveState =
  | { readonly kind: "waiting" | "saving" | "offline" | "stale" | "closed" | "tooLong" | "signedOut" }
  | { readonly kind: "saved"; readonly at: string };

const quietMs = 900;

/**
 * Saves a form while it is typed: after a pause, and when the page is left. Its hidden `mark` follows what was saved, so
 * that neither the next save nor the form itself meets its own change as somebody else's. `asked` are the questions on
 * the page; when the answers lead to others, the page reads itself anew, and its fields keep what they hold.
 */
export function useAutosave(
  form: RefObject<HTMLFormElement>,
  action: string,
  asked: readonly string[],
  paused: boolean,
): AutosaveState {
  const [state, setState] = useState<AutosaveState>({ kind: "waiting" });
  const { revalidate } = useRevalidator();
  const shown = asked.join(" ");

  useEffect(() => {
    const element = form.current;
    if (!element || paused) return;
    let timer: number | undefined;
    let running: Promise<void> | null = null;
    let dirty = false;

    const save = async (): Promise<void> => {
      dirty = false;
      setState({ kind: "saving" });
      const answer = await post(action, new FormData(element));
      if (answer.kind === "saved") {
        const mark = element.elements.namedItem("mark");
        if (mark instanceof HTMLInputElement) mark.value = answer.mark;
        if (answer.asked.join(" ") !== shown) revalidate();
      }
      setState(answer);
    };
    const flush = (): void => {
      window.clearTimeout(timer);
      if (running || !dirty) return;
      running = save().finally(() => {
        running = null;
        if (dirty) flush();
      });
    };
    const onInput = (): void => {
      dirty = true;
      window.clearTimeout(timer);
      timer = window.setTimeout(flush, quietMs);
    };
    const onLeave = (): void => {
      if (!dirty) return;
      dirty = false;
      navigator.sendBeacon(action, new FormData(element));
    };
    // A page out of the browser's memory does not know what was saved when it was left.
    const onReturn = (event: PageTransitionEvent): void => {
      if (event.persisted) window.location.reload();
    };
    const onSubmit = (event: SubmitEvent): void => {
      window.clearTimeout(timer);
      dirty = false;
      if (!running) return;
      // The save under way changes the mark; the form waits for it.
      event.preventDefault();
      void running.then(() => element.requestSubmit(event.submitter));
    };

    element.addEventListener("input", onInput);
    element.addEventListener("submit", onSubmit);
    window.addEventListener("pagehide", onLeave);
    window.addEventListener("pageshow", onReturn);
    return () => {
      window.clearTimeout(timer);
      element.removeEventListener("input", onInput);
      element.removeEventListener("submit", onSubmit);
      window.removeEventListener("pagehide", onLeave);
      window.removeEventListener("pageshow", onReturn);
    };
  }, [form, action, shown, paused, revalidate]);

  return state;
}

async function post(action: string, body: FormData): Promise<AutosaveAnswer | { kind: "offline" | "signedOut" }> {
  try {
    const response = await fetch(action, { method: "POST", body, headers: { Accept: "application/json" } });
    if (response.status === 401) return { kind: "signedOut" };
    const isJson = response.headers.get("content-type")?.includes("json");
    return isJson ? ((await response.json()) as AutosaveAnswer) : { kind: "offline" };
  } catch {
    return { kind: "offline" };
  }
}
