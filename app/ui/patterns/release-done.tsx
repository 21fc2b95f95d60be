import type { ReleaseState } from "~/domain/kernel/release-steps";
import { Done } from "./outcome";

const states = ["prepared", "released", "refused", "withdrawn"] as const satisfies readonly ReleaseState[];

/** The answer to a step of what one prepares and another releases, in the words of its subject. */
export const ReleaseDone = ({ say }: { readonly say: (state: ReleaseState) => string }) => (
  <Done texts={Object.fromEntries(states.map((state) => [state, say(state)]))} />
);
