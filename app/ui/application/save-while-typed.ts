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

/** What a save is answered with, or that it was not. */
type SaveAnswer = AutosaveAnswer | { readonly kind: "offline" | "signedOut" };

const quietMs = 900;
const againMs = 15_000;

/** What of a form is not saved yet; it outlives a change of the questions. */
export interface Unsaved {
  /** Whether something stands in the form that was never saved. */
  dirty: boolean;
  /** The save under way, so that no second one is sent over the same mark. */
  running: Promise<void> | null;
  /** What that one sent. */
  sent: Typed | null;
  timer: number | undefined;
}

export const nothingUnsaved = (): Unsaved => ({ dirty: false, running: null, sent: null, timer: undefined });

interface Saved {
  readonly element: HTMLFormElement;
  /** Where it is saved. */
  readonly action: string;
  /** The questions on the page, in one text. */
  readonly shown: string;
  readonly onState: (state: AutosaveState) => void;
  readonly onMark: (mark: string) => void;
  /** The answers lead to other questions. */
  readonly onOtherQuestions: () => void;
}

/**
 * Saves a form while it is typed: after a pause, and when the page is left; where that fails, again until it succeeds. Its
 * hidden `mark` follows what was saved, so that neither the next save nor the form itself meets its own change as somebody
 * else's. Returns how to stop.
 */
export function saveWhileTyped(
  unsaved: Unsaved,
  { element, action, shown, onState, onMark, onOtherQuestions }: Saved,
): () => void {
  savesItself(element);

  // At once for the next save, and as state because every render writes it anew.
  const take = (next: string): void => {
    const field = markOf(element);
    if (field) field.value = next;
    onMark(next);
  };
  const send = async (typed: Typed): Promise<SaveAnswer> => {
    unsaved.sent = typed;
    const answer = await post(action, bodyWith(element, typed));
    unsaved.sent = null;
    if (answer.kind === "saved") {
      take(answer.mark);
      if (answer.asked.join(" ") !== shown) onOtherQuestions();
    }
    return answer;
  };
  const settle = (answer: SaveAnswer): void => {
    onState(answer);
    unsaved.running = null;
    if (answer.kind === "offline") later(againMs);
    else if (unsaved.dirty) flush();
  };
  const save = async (): Promise<void> => {
    unsaved.dirty = false;
    onState({ kind: "saving" });
    settle(await send(typedIn(element)));
  };
  const flush = (): void => {
    window.clearTimeout(unsaved.timer);
    if (!unsaved.running && unsaved.dirty) unsaved.running = save();
  };
  const later = (ms: number): void => {
    unsaved.dirty = true;
    window.clearTimeout(unsaved.timer);
    unsaved.timer = window.setTimeout(flush, ms);
  };
  const onInput = (): void => later(quietMs);
  // A save under way may not survive the page; the same once more changes nothing.
  const onLeave = (): void => {
    if (!unsaved.running && !unsaved.dirty) return;
    unsaved.dirty = false;
    const typed = typedIn(element);
    const before = unsaved.sent === null ? [] : [unsaved.sent];
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
    onState({ kind: "saving" });
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
      onState({ kind: "offline" });
      return;
    }
    window.clearTimeout(unsaved.timer);
    unsaved.dirty = false;
    if (!unsaved.running) return;
    // The save under way changes the mark; the form waits for it.
    event.preventDefault();
    void unsaved.running.then(() => element.requestSubmit(event.submitter));
  };

  const kept = takeTyped(action);
  if (kept) unsaved.running = resume(kept);
  else if (unsaved.dirty || isTyped(element)) later(quietMs);
  element.addEventListener("input", onInput);
  element.addEventListener("submit", onSubmit);
  window.addEventListener("online", flush);
  window.addEventListener("pagehide", onLeave);
  window.addEventListener("pageshow", onReturn);
  return () => {
    window.clearTimeout(unsaved.timer);
    element.removeEventListener("input", onInput);
    element.removeEventListener("submit", onSubmit);
    window.removeEventListener("online", flush);
    window.removeEventListener("pagehide", onLeave);
    window.removeEventListener("pageshow", onReturn);
  };
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
