import { useRevalidator } from "@remix-run/react";
import { type RefObject, useEffect, useRef, useState } from "react";
import {
  bodyWith,
  fillIn,
  isSame,
  isTyped,
  type Kept,
  keepTyped,
  takeTyped,
  type Typed,
  typedIn,
} from "../kept-fields";
import { savesItself } from "../kept-until-saved";

/** What the draft of a step answers to being saved. */
export type AutosaveAnswer =
  | { readonly kind: "saved"; readonly mark: string; readonly asked: readonly string[]; readonly at: string }
  | { readonly kind: "stale" | "closed" | "tooLong" };

export type AutosaveState =
  | { readonly kind: "waiting" | "saving" | "offline" | "stale" | "closed" | "tooLong" | "signedOut" }
  | { readonly kind: "saved"; readonly at: string };

interface Autosaved {
  readonly state: AutosaveState;
  /** What the form's hidden `mark` holds: as it was read, then as it was last saved. */
  readonly mark: string;
}

/** What a save is answered with, or that it was not. */
type SaveAnswer = AutosaveAnswer | { readonly kind: "offline" | "signedOut" };

const quietMs = 900;
const againMs = 15_000;

/**
 * Saves a form while it is typed: after a pause, and when the page is left; where that fails, again until it succeeds. Its
 * hidden `mark` follows what was saved, so that neither the next save nor the form itself meets its own change as somebody
 * else's. `asked` are the questions on the page; when the answers lead to others, the page reads itself anew, and its fields
 * keep what they hold.
 */
export function useAutosave(
  form: RefObject<HTMLFormElement>,
  action: string,
  asked: readonly string[],
  paused: boolean,
  readAt = "",
): Autosaved {
  const [state, setState] = useState<AutosaveState>({ kind: "waiting" });
  const [mark, setMark] = useState(readAt);
  const { revalidate } = useRevalidator();
  /** Whether something stands in the form that was never saved; it outlives a change of the questions. */
  const dirty = useRef(false);
  /** The save under way, so that no second one is sent over the same mark, and what it sent; these outlive that as well. */
  const running = useRef<Promise<void> | null>(null);
  const sent = useRef<Typed | null>(null);
  const timer = useRef<number>();
  const shown = asked.join(" ");

  useEffect(() => {
    const element = form.current;
    if (!element || paused) return;
    savesItself(element);

    // At once for the next save, and as state because every render writes it anew.
    const take = (next: string): void => {
      const field = markOf(element);
      if (field) field.value = next;
      setMark(next);
    };
    const send = async (typed: Typed): Promise<SaveAnswer> => {
      sent.current = typed;
      const answer = await post(action, bodyWith(element, typed));
      sent.current = null;
      if (answer.kind === "saved") {
        take(answer.mark);
        if (answer.asked.join(" ") !== shown) revalidate();
      }
      return answer;
    };
    const settle = (answer: SaveAnswer): void => {
      setState(answer);
      running.current = null;
      if (answer.kind === "offline") later(againMs);
      else if (dirty.current) flush();
    };
    const save = async (): Promise<void> => {
      dirty.current = false;
      setState({ kind: "saving" });
      settle(await send(typedIn(element)));
    };
    const flush = (): void => {
      window.clearTimeout(timer.current);
      if (!running.current && dirty.current) running.current = save();
    };
    const later = (ms: number): void => {
      dirty.current = true;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, ms);
    };
    const onInput = (): void => later(quietMs);
    // A save under way may not survive the page; the same once more changes nothing.
    const onLeave = (): void => {
      if (!running.current && !dirty.current) return;
      dirty.current = false;
      const typed = typedIn(element);
      const before = sent.current === null ? [] : [sent.current];
      keepTyped(action, { typed: [...before, typed], over: markOf(element)?.value ?? "" });
      void fetch(action, { method: "POST", body: new FormData(element), keepalive: true }).catch(() => undefined);
    };
    // The page that comes next may be read before what was sent as the last one was left has come: in another language, or
    // read anew. What stood there is sent once more, in its order, and meets itself without a conflict; what is typed into this
    // page meanwhile is saved over the last of it.
    const resume = async ({ typed, over }: Kept): Promise<void> => {
      take(over);
      const last = typed.at(-1) ?? [];
      fillIn(element, last);
      setState({ kind: "saving" });
      let answer: SaveAnswer = { kind: "offline" };
      for (const each of typed) answer = await send(each);
      if (isSame(typedIn(element), last)) settle(answer);
      else await save();
    };
    // A page out of the browser's memory does not know what was saved when it was left.
    const onReturn = (event: PageTransitionEvent): void => {
      if (event.persisted) window.location.reload();
    };
    const onSubmit = (event: SubmitEvent): void => {
      if (!navigator.onLine) {
        // The browser would show its own page instead of what was typed.
        event.preventDefault();
        setState({ kind: "offline" });
        return;
      }
      window.clearTimeout(timer.current);
      dirty.current = false;
      if (!running.current) return;
      // The save under way changes the mark; the form waits for it.
      event.preventDefault();
      void running.current.then(() => element.requestSubmit(event.submitter));
    };

    const kept = takeTyped(action);
    if (kept) running.current = resume(kept);
    else if (dirty.current || isTyped(element)) later(quietMs);
    element.addEventListener("input", onInput);
    element.addEventListener("submit", onSubmit);
    window.addEventListener("online", flush);
    window.addEventListener("pagehide", onLeave);
    window.addEventListener("pageshow", onReturn);
    return () => {
      window.clearTimeout(timer.current);
      element.removeEventListener("input", onInput);
      element.removeEventListener("submit", onSubmit);
      window.removeEventListener("online", flush);
      window.removeEventListener("pagehide", onLeave);
      window.removeEventListener("pageshow", onReturn);
    };
  }, [form, action, shown, paused, revalidate]);

  return { state, mark };
}

const markOf = (form: HTMLFormElement): HTMLInputElement | null => {
  const field = form.elements.namedItem("mark");
  return field instanceof HTMLInputElement ? field : null;
};

async function post(action: string, body: FormData): Promise<SaveAnswer> {
  try {
    const response = await fetch(action, { method: "POST", body, headers: { Accept: "application/json" } });
    if (response.status === 401) return { kind: "signedOut" };
    const isJson = response.headers.get("content-type")?.includes("json");
    return isJson ? ((await response.json()) as AutosaveAnswer) : { kind: "offline" };
  } catch {
    return { kind: "offline" };
  }
}
