import { useRevalidator } from "@remix-run/react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { type AutosaveState, nothingUnsaved, saveWhileTyped } from "./save-while-typed";

interface Autosaved {
  readonly state: AutosaveState;
  /** What the form's hidden `mark` holds: as it was read, then as it was last saved. */
  readonly mark: string;
}

/**
 * Saves a form while it is typed (`saveWhileTyped`). `asked` are the questions on the page; when the answers lead to others, the
 * page reads itself anew, and its fields keep what they hold.
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
  const unsaved = useRef(nothingUnsaved());
  const shown = asked.join(" ");

  useEffect(() => {
    const element = form.current;
    if (!element || paused) return;
    return saveWhileTyped(unsaved.current, {
      element,
      action,
      shown,
      onState: setState,
      onMark: setMark,
      onOtherQuestions: revalidate,
    });
  }, [form, action, shown, paused, revalidate]);

  return { state, mark };
}
