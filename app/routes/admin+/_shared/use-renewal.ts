import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const everyMs = 1_000;

/** Asks for the page's data anew, about once a second while something goes on. Nothing without scripts. */
export function useRenewal(goesOn: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!goesOn || state !== "idle") return;
    const timer = window.setTimeout(revalidate, everyMs);
    return () => window.clearTimeout(timer);
  }, [goesOn, state, revalidate]);
}
