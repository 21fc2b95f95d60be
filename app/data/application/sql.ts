import type { ApplicationState } from "~/domain/application/states";

/** Whether the application of that name is in a state: SQL. */
export const isIn = (application: string, state: ApplicationState): string => `${application}.state = '${state}'`;
