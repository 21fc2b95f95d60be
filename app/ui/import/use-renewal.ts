import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const everyMs = 2_000;

/** Asks for the page's data anew while something goes on, whoever it is that asked for that. Nothing without scripts. */
export function useRenewal(goesOn: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!goesOn) return;
    const timer = setInterval(revalidate, everyMs);
    return () => clearInterval(timer);
  }, [goesOn, revalidate]);
}
