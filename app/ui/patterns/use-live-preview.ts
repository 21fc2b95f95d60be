import { type FormEvent, useEffect, useRef, useState } from "react";
import type { PreviewView } from "../program/builder/preview-view";

export interface LivePreview {
  readonly view: PreviewView | null;
  readonly live: "current" | "waiting" | "failed";
}

const quietMs = 400;

/** Asks what a form as it is typed would show; null when there is no answer now. */
async function ask(action: string, body: FormData, signal: AbortSignal): Promise<{ view: PreviewView | null } | null> {
  try {
    const response = await fetch(action, { method: "POST", body, signal, headers: { Accept: "application/json" } });
    return response.ok ? ((await response.json()) as { view: PreviewView | null }) : null;
  } catch {
    return null;
  }
}

/** Keeps a preview up to date while a form is typed into: after each pause, the answer to the last question alone. */
export function useLivePreview(action: string, first: PreviewView | null) {
  const [state, setState] = useState<LivePreview>({ view: first, live: "current" });
  const asking = useRef(new AbortController());
  const timer = useRef<number>();

  const stop = (): void => {
    window.clearTimeout(timer.current);
    asking.current.abort();
  };
  useEffect(() => stop, []);

  const onInput = ({ currentTarget }: FormEvent<HTMLFormElement>): void => {
    stop();
    const { signal } = (asking.current = new AbortController());
    timer.current = window.setTimeout(() => {
      setState(({ view }) => ({ view, live: "waiting" }));
      void ask(action, new FormData(currentTarget), signal).then((answer) => {
        if (signal.aborted) return;
        setState(({ view }) => (answer ? { view: answer.view, live: "current" } : { view, live: "failed" }));
      });
    }, quietMs);
  };

  return { ...state, onInput };
}
