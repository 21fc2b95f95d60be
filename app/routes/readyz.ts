import { readiness } from "~/data/city/readiness.server";

/** The database answers and every migration of this release is applied; 503 otherwise. */
export const loader = async () => {
  const state = await readiness();
  const ready = state.database && state.pendingMigrations.length === 0;
  return Response.json({ ready, ...state }, { status: ready ? 200 : 503 });
};
