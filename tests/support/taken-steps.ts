import type { TakenStep } from "~/domain/application/step-events";
import { type ApplicationAction, transitions } from "~/domain/application/transitions";
import { auditEvents } from "~/domain/audit/events";

const isTaken = (step: ApplicationAction): step is TakenStep => Object.hasOwn(auditEvents, `application.${step}`);

/** The steps that are taken on the portal, in the order of the table. */
export const takenSteps: readonly TakenStep[] = [...new Set(transitions.map(({ action }) => action))].filter(isTaken);
