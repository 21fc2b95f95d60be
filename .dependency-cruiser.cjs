/** The house: which room may import which (docs/architecture.md). Anything not listed is forbidden. */
const rooms = {
  platform: [],
  domain: [],
  i18n: ["platform"],
  data: ["domain", "platform"],
  letters: ["domain", "i18n"],
  "use-cases": ["domain", "data", "letters", "i18n", "forms", "platform"],
  auth: ["data", "domain", "i18n", "platform"],
  forms: ["domain"],
  jobs: ["use-cases", "platform"],
  ui: ["domain", "i18n"],
  routes: ["platform", "domain", "i18n", "data", "letters", "use-cases", "auth", "forms", "ui"],
  commands: ["platform", "domain", "i18n", "data", "letters", "use-cases", "auth", "forms", "jobs"],
};

const contracts = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-imports`,
  severity: "error",
  from: { path: `^app/${room}/` },
  to: { path: "^app/", pathNot: `^app/(${[room, ...allowed].join("|")})/` },
}));

const only = (name, packages, allowedFrom) => ({
  name,
  severity: "error",
  from: { path: "^app/", pathNot: allowedFrom },
  to: { path: packages },
});

module.exports = {
  forbidden: [
    ...contracts,
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-route-imports-a-route",
      severity: "error",
      from: { path: "^app/routes/(.+)" },
      to: { path: "^app/routes/", pathNot: "^app/routes/.*/(_shared|\\+shared)/" },
    },
    {
      name: "domain-is-pure",
      severity: "error",
      from: { path: "^app/domain/" },
      to: { dependencyTypes: ["core", "npm"] },
    },
    only(
      "prisma-and-pg-in-data-only",
      "node_modules/(@prisma/client|@prisma/adapter-pg|pg)/|app/data/generated",
      "^app/(data|platform/postgres|commands)/",
    ),
    only("lucia-in-auth-only", "node_modules/(lucia|@lucia-auth)", "^app/auth/"),
    only(
      "react-not-in-use-cases",
      "node_modules/(react|@remix-run)",
      "^app/(routes|ui|i18n|auth|root|entry|platform/http|commands)",
    ),
    {
      name: "no-unresolvable",
      severity: "error",
      from: { path: "^app/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|app/data/generated" },
    exclude: { path: "app/data/generated/(internal|models)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"],
    },
  },
};
