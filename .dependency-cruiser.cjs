/**
 * The house (docs/architecture.md). Rooms say what a file may import, capabilities say what it is about; anything not listed is
 * forbidden.
 */
const rooms = {
  platform: [],
  addresses: [],
  domain: [],
  i18n: ["platform"],
  data: ["domain", "platform"],
  forms: ["domain", "platform"],
  mail: ["addresses", "domain", "data", "i18n", "platform"],
  "use-cases": ["addresses", "domain", "data", "mail", "forms", "i18n", "platform"],
  presenters: ["addresses", "domain", "data", "forms", "ui", "i18n", "platform"],
  auth: ["addresses", "data", "domain", "i18n", "platform"],
  jobs: ["use-cases", "presenters", "forms", "data", "domain", "i18n", "platform"],
  ui: ["addresses", "domain", "i18n"],
  routes: ["addresses", "platform", "domain", "i18n", "data", "mail", "use-cases", "presenters", "auth", "forms", "ui"],
  commands: ["platform", "domain", "i18n", "data", "mail", "use-cases", "presenters", "auth", "forms", "jobs"],
};

/** Capabilities, lowest first; in these rooms an import goes down or stays. presenters, ui and routes join, so they hold no order. */
const ordered = "domain|data|forms|use-cases|mail";
const capabilities = [
  ...["kernel", "outbox", "audit", "access", "task", "city", "comparison", "company", "payee", "subsidy", "program"],
  ...[
    "budget",
    "application",
    "space",
    "award",
    "ledger",
    "letter",
    "thread",
    "review",
    "decision",
    "notice",
    "change",
  ],
  ...["month", "payment", "forecast", "recovery", "appeal", "allocation", "check", "replay", "direct-offer", "import"],
  ...["privacy", "desk"],
];

/** Shapes only: what they name is gone at run time. */
const shapesOnly = { ui: ["presenters", "data"], presenters: ["use-cases"] };

const roomContracts = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-imports`,
  severity: "error",
  from: { path: `^app/${room}/` },
  to: { path: "^app/", pathNot: `^app/(${[room, ...allowed, ...(shapesOnly[room] ?? [])].join("|")})/` },
}));

const shapeContracts = Object.entries(shapesOnly).map(([room, others]) => ({
  name: `${room}-imports-shapes-only`,
  severity: "error",
  from: { path: `^app/${room}/` },
  to: { path: `^app/(${others.join("|")})/`, dependencyTypesNot: ["type-only"] },
}));

const capabilityContracts = capabilities.map((capability, i) => ({
  name: `${capability}-looks-down`,
  severity: "error",
  from: { path: `^app/(${ordered})/${capability}/` },
  to: { path: `^app/(${ordered})/(${capabilities.slice(i + 1).join("|") || "$^"})/` },
}));

const only = (name, packages, allowedFrom) => ({
  name,
  severity: "error",
  from: { path: "^app/", pathNot: allowedFrom },
  to: { path: packages },
});

module.exports = {
  forbidden: [
    ...roomContracts,
    ...shapeContracts,
    ...capabilityContracts,
    {
      name: "every-file-is-of-a-capability",
      comment: "No file stands at the top of these rooms or in a folder that is no capability.",
      severity: "error",
      from: {
        path: `^app/(${ordered}|presenters)/`,
        pathNot: `^app/(${ordered}|presenters)/(${capabilities.join("|")}|generated)/`,
      },
      to: {},
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      from: {
        orphan: true,
        path: "^app/",
        pathNot: "^app/(routes/|entry\\.|i18n/locales/|commands/[^/]+\\.(ts|mjs)$|data/generated)|\\.css$|\\.d\\.ts$",
      },
      to: {},
    },
    {
      name: "no-route-imports-a-route",
      severity: "error",
      from: { path: "^app/routes/(.+)" },
      to: { path: "^app/routes/", pathNot: "^app/routes/.*/_shared/" },
    },
    {
      name: "an-audience-keeps-to-itself",
      severity: "error",
      from: { path: "^app/routes/([^/+]+)\\+/" },
      to: { path: "^app/routes/[^/]+/", pathNot: "^app/routes/$1\\+/" },
    },
    {
      name: "domain-is-pure",
      severity: "error",
      from: { path: "^app/domain/" },
      to: { dependencyTypes: ["core", "npm"] },
    },
    {
      name: "nothing-at-run-time-is-a-dev-dependency",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/commands/(dev|test|check|bench|migration-new|support/|prepare/)" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
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
      "^app/(routes|ui|i18n|auth|root|entry|platform/http|commands|presenters/review/queue-rows)",
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
