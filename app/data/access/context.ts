import type { Actor } from "~/domain/access/actor";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { RequestContext } from "~/platform/context";

/** Who asks, when (an instant and its civil date in Shanghai), and under which request. */
export interface UseCaseContext extends RequestContext {
  readonly actor: Actor;
  readonly today: CivilDate;
}
