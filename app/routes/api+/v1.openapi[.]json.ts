import { guard } from "~/auth/guard.server";
import { apiCity } from "./_shared/api-city.server";
import { openApi } from "./_shared/openapi.server";

/** The description of the API, made from the schemas that it checks with. */
export const loader = guard.loader(
  "public",
  async ({ ctx: { today } }) => {
    const { city } = await apiCity(today);
    return Response.json(openApi(city), { headers: { "Cache-Control": "public, max-age=300" } });
  },
  { api: true },
);
