import { type RefObject, useEffect } from "react";
import { keepWhileRead, pageName } from "./kept-while-read";

/** Keeps what was typed into a form of a hydrated page that saves nothing by itself while the page is read anew. */
export function useKeptTyped(form: RefObject<HTMLFormElement>): void {
  useEffect(() => {
    if (form.current) return keepWhileRead(form.current, pageName(window.location));
  }, [form]);
}
