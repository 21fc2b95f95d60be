import { guard } from "~/auth/guard.server";
import { apiCity } from "~/presenters/check/api-city.server";
import { openApi } from "~/presenters/check/openapi.server";

/** The description of the API, made from the schemas that it checks with. */
export const loader = guard.loader(
  "public",
  async ({ ctx: { today } }) => {
    const { city } = await apiCity(today);
    return Response.json(openApi(city), { headers: { "Cache-Control": "public, max-age=300" } });
  },
  { api: true },
);
