import { type ActorName, actors, type Answers, answers, groups } from "./actors";

/** A route: where it is asked, in which state the case in its address is, and what each person is answered. */
export interface Row {
  /** Names in braces come from the fixture. */
  readonly url: string;
  readonly get?: Answers;
  readonly post?: Answers;
}

const { founders, otherZone, officials, zoneAndAuditor } = groups;

// By docs/rules/permissions.md.
const everybody = answers({ may: actors });
const signedIn = answers({ may: actors.filter((name) => name !== "nobody") });
const anOfficial = answers({ may: officials });
const administrator = answers({ may: ["admin"] });
const managersAndAdministrator = answers({ may: ["manager", "admin"] });
const units = answers({
  may: ["operator", "manager"],
  sees: ["intake", "reviewer", "approver", "auditor", ...otherZone],
});
/** Tenants are shown to who runs the site alone. */
const tenants = answers({
  may: ["operator"],
  sees: ["intake", "reviewer", "approver", "auditor", ...otherZone],
});
/** A report is refused to whoever may read awards. */
const report = answers({
  may: ["operator", "manager"],
  sees: [...founders, "otherFounder", ...zoneAndAuditor, ...otherZone],
});
/** A report is its author's, and what shows it its sender's; to others it is not there. */
const ownReport = answers({ may: ["operator"] });
/** Sites are managed by managers of their zone and administrators, zones by these alone, units on the officials' side by managers. */
const ofPlaces = answers({ may: ["manager", "admin"] });
const ofZones = answers({ may: ["admin"], sees: ["manager"] });
const readUnits = answers({ may: ["manager", "intake", "reviewer", "approver", "auditor"] });
const ofUnits = answers({ may: ["manager"], sees: ["intake", "reviewer", "approver", "auditor"] });
/** People of an operator are its own, and are managed by its first. */
const ofOperator = answers({ may: ["operator"] });
const ofOwnUnits = answers({ may: ["operator"] });
const lists = answers({ may: [...zoneAndAuditor, ...otherZone] });
/** Long work is its owner's alone; the fixture's is the manager's. */
const ownTask = answers({ may: ["manager"] });

/** A case on the officials' pages, and a step of one. */
const readCase = answers({ may: zoneAndAuditor });
const ofCase = (may: readonly ActorName[]): Answers =>
  answers({ may, sees: zoneAndAuditor.filter((name) => !may.includes(name)) });
const internal = ofCase(["intake", "reviewer", "approver", "manager"]);
const accept = ofCase(["intake"]);
const correct = ofCase(["intake", "reviewer"]);
const assign = ofCase(["intake", "manager"]);
const recommend = ofCase(["reviewer"]);
const decide = ofCase(["approver"]);

/** A change of an award on the officials' pages: handled by reviewers, approvers and managers and given out by intake, read by the rest of the zone. */
const review = ofCase(["reviewer"]);
const propose = ofCase(["reviewer", "manager"]);

/** A program of a zone and its versions: read by the zone's officials and the auditor, written by its managers. */
const readProgram = readCase;
const writeProgram = ofCase(["manager"]);
const publishProgram = ofCase(["approver", "manager"]);
/** A new program is made by managers, of whatever zone. */
const makeProgram = answers({
  may: ["manager"],
  sees: [...zoneAndAuditor, ...otherZone].filter((name) => name !== "manager"),
});
const part = (name: string): Row => ({
  url: `/admin/versions/{draftVersion}/${name}`,
  get: readProgram,
  post: writeProgram,
});

/** Budgets are read by all officials but intake and administrators. */
const budgetReaders = ["reviewer", "approver", "finance", "manager", "auditor"] as const;
const budgets = answers({ may: [...budgetReaders, "otherApprover"] });
const readBudget = answers({ may: budgetReaders });
const ofBudget = (may: readonly ActorName[]): Answers =>
  answers({ may, sees: budgetReaders.filter((name) => !may.includes(name)) });

/** Payments are read by who releases them, finance, managers and the auditor. The fixture's run is finance's. */
const paymentReaders = ["approver", "finance", "manager", "auditor"] as const;
const payments = answers({ may: [...paymentReaders, "otherApprover"] });
const readRun = answers({ may: paymentReaders });
const ofRun = (may: readonly ActorName[]): Answers =>
  answers({ may, sees: paymentReaders.filter((name) => !may.includes(name)) });

/** Accounts of companies and operators are read by the officials of their zones, and checked by some of them. */
const checksAccount = ofCase(["intake", "approver", "finance"]);
/** An import is read by who prepares or releases in its zones, and by finance. The fixture's is the manager's. */
const importReaders = ["approver", "finance", "manager", "auditor"] as const;
const imports = answers({ may: [...importReaders, "otherApprover"] });
const readImport = answers({ may: importReaders });
const ofImport = (may: readonly ActorName[]): Answers =>
  answers({ may, sees: importReaders.filter((name) => !may.includes(name)) });
const makeImport = answers({ may: ["manager"], sees: ["approver", "finance", "auditor", "otherApprover"] });

/** A thing of a company on the founders' pages. */
const ofCompany = (may: readonly ActorName[]): Answers =>
  answers({ may, sees: founders.filter((name) => !may.includes(name)) });
const readOwn = ofCompany(founders);
const ownerOnly = ofCompany(["owner"]);

const page = (url: string, get: Answers): Row => ({ url, get });
const form = (url: string, row: Answers, post = row): Row => ({ url, get: row, post });
/** A step within a part, which only who writes it is asked to confirm. */
const written = (name: string): Row => form(`/admin/versions/{draftVersion}/${name}`, writeProgram);

/** Every route of Slipway by its id. A route that is not here fails the test, and so does a row without a route. */
export const table: Readonly<Record<string, Row>> = {
  "routes/_index": page("/", everybody),
  "routes/$": page("/nowhere/at/all/in/slipway", answers({ may: [], nobody: 404 })),
  "routes/healthz": page("/healthz", everybody),
  "routes/readyz": page("/readyz", everybody),

  "routes/_public+/$lang": page("/en", everybody),
  "routes/_public+/$lang._index": page("/en", everybody),
  "routes/_public+/$lang.compare": page("/en/compare", everybody),
  "routes/_public+/$lang.check": form("/en/check", everybody),
  "routes/_public+/$lang.lookup": form("/en/lookup", everybody),
  "routes/_public+/$lang.letters": form("/en/letters", everybody),
  "routes/_public+/$lang.programs.$slug": page("/en/programs/free-start", everybody),
  "routes/_public+/$lang.programs._index": page("/en/programs", everybody),
  "routes/_public+/$lang.zones": page("/en/zones", everybody),

  // Another method than the one it takes is told so, whoever asks.
  "routes/api+/$": form("/api/nowhere", answers({ may: [], nobody: 404 })),
  "routes/api+/v1.estimates": form("/api/v1/estimates", everybody),
  "routes/api+/v1.openapi[.]json": page("/api/v1/openapi.json", everybody),

  "routes/auth+/_layout": page("/auth/sign-in", everybody),
  "routes/auth+/sign-in": form("/auth/sign-in", everybody),
  "routes/auth+/sign-up": form("/auth/sign-up", everybody),
  "routes/auth+/sent": page("/auth/sent", everybody),
  "routes/auth+/verify": form("/auth/verify?token=none", everybody),
  "routes/auth+/reset": form("/auth/reset", everybody),
  "routes/auth+/reset_.new": form("/auth/reset/new?token=none", everybody),
  "routes/auth+/invitation": form("/auth/invitation?token=none", everybody),
  "routes/auth+/language": form("/auth/language", everybody),
  "routes/auth+/home": page("/auth/home", signedIn),
  "routes/auth+/held.$id": form("/auth/held/{held}", answers({ may: ["owner"] })),
  "routes/auth+/password": form("/auth/password", signedIn),
  "routes/auth+/second-factor": form("/auth/second-factor", signedIn),
  "routes/auth+/second-factor_.enrolment": form("/auth/second-factor/enrolment", signedIn),
  "routes/auth+/second-factor_.removal": form("/auth/second-factor/removal", signedIn),
  "routes/auth+/security": page("/auth/security", signedIn),
  "routes/auth+/sign-out": form("/auth/sign-out", signedIn),
  "routes/auth+/sign-out_.everywhere": form("/auth/sign-out/everywhere", signedIn),

  "routes/founder+/_layout": page("/founder", signedIn),
  "routes/founder+/_index": page("/founder", signedIn),
  "routes/founder+/applications.new": form(
    "/founder/applications/new?program=free-start",
    signedIn,
    answers({ may: [...founders, "otherFounder"], sees: [...zoneAndAuditor, ...otherZone] }),
  ),
  "routes/founder+/ownership+/new": form("/founder/ownership/new", signedIn),
  "routes/founder+/ownership+/$id": form("/founder/ownership/{ownership}", answers({ may: ["otherFounder"] })),
  "routes/founder+/ownership+/$id_.withdrawal": form(
    "/founder/ownership/{ownership}/withdrawal",
    answers({ may: ["otherFounder"] }),
  ),
  "routes/founder+/companies+/new": form("/founder/companies/new", signedIn),
  "routes/founder+/invitations": form("/founder/invitations?token={companyInvitation}", signedIn),
  "routes/founder+/mandates.$offerId": form("/founder/mandates/{ownOffer}", answers({ may: ["adviser"] })),
  "routes/founder+/applications.$id": page("/founder/applications/{draft}", readOwn),
  "routes/founder+/applications.$id_.corrections": form("/founder/applications/{correction}/corrections", readOwn),
  "routes/founder+/applications.$id_.corrections_.answers": {
    url: "/founder/applications/{correction}/corrections/answers",
    post: { ...readOwn, nobody: 401 },
  },
  "routes/founder+/applications.$id_.corrections_.kept": form(
    "/founder/applications/{correction}/corrections/kept",
    readOwn,
  ),
  "routes/founder+/applications.$id_.documents": form("/founder/applications/{draft}/documents", readOwn),
  "routes/founder+/applications.$id_.documents_.$documentId": page(
    "/founder/applications/{draft}/documents/{draftDocument}",
    readOwn,
  ),
  "routes/founder+/applications.$id_.documents_.$documentId_.removal": {
    url: "/founder/applications/{draft}/documents/{draftDocument}/removal",
    get: readOwn,
    post: readOwn,
  },
  "routes/founder+/applications.$id_.receipt": page("/founder/applications/{submitted}/receipt", readOwn),
  "routes/founder+/applications.$id_.steps.$step": form("/founder/applications/{draft}/steps/{step}", readOwn),
  "routes/founder+/applications.$id_.steps.$step_.draft": {
    url: "/founder/applications/{draft}/steps/{step}/draft",
    post: { ...readOwn, nobody: 401 },
  },
  "routes/founder+/applications.$id_.submission": form("/founder/applications/{draft}/submission", readOwn),
  "routes/founder+/applications.$id_.version": form("/founder/applications/{draft}/version", readOwn),
  "routes/founder+/applications.$id_.withdrawal": form("/founder/applications/{submitted}/withdrawal", ownerOnly),
  "routes/founder+/awards.$id": page("/founder/awards/{award}", readOwn),
  "routes/founder+/awards.$id_.claims": form("/founder/awards/{ceilingsAward}/claims", readOwn),
  "routes/founder+/claims.$id": form("/founder/claims/{claim}", readOwn),
  "routes/founder+/claims.$id_.evidence": form("/founder/claims/{claimDraft}/evidence?for={draftLine}", readOwn),
  "routes/founder+/claims.$id_.lines.$lineId": form("/founder/claims/{claimDraft}/lines/{draftLine}", readOwn),
  "routes/founder+/awards.$id_.months": page("/founder/awards/{award}/months", readOwn),
  "routes/founder+/awards.$id_.months_.$first": form("/founder/awards/{award}/months/{awardMonth}", readOwn),
  "routes/founder+/awards.$id_.months_.$first_.evidence": form(
    "/founder/awards/{award}/months/{awardMonth}/evidence?for=receipt",
    readOwn,
  ),
  "routes/founder+/awards.$id_.changes.new": form("/founder/awards/{award}/changes/new?kind=extend", readOwn),
  "routes/founder+/awards.$id_.changes.new_.evidence": form(
    "/founder/awards/{award}/changes/new/evidence?kind=suspend&change={change}",
    readOwn,
  ),
  "routes/founder+/awards.$id_.changes.new_.evidence_.$documentId_.removal": {
    url: "/founder/awards/{award}/changes/new/evidence/{changeDocument}/removal?kind=suspend&change={change}",
    get: readOwn,
    post: readOwn,
  },
  "routes/founder+/changes.$id_.documents": form("/founder/changes/{change}/documents", readOwn),
  "routes/founder+/changes.$id_.documents_.$documentId": page(
    "/founder/changes/{change}/documents/{changeDocument}",
    readOwn,
  ),
  "routes/founder+/changes.$id_.documents_.$documentId_.removal": {
    url: "/founder/changes/{change}/documents/{changeDocument}/removal",
    get: readOwn,
    post: readOwn,
  },
  "routes/founder+/changes.$id": page("/founder/changes/{change}", readOwn),
  "routes/founder+/changes.$id_.answers": form("/founder/changes/{change}/answers", readOwn),
  "routes/founder+/changes.$id_.hearing": form("/founder/changes/{change}/hearing", readOwn),
  "routes/founder+/changes.$id_.withdrawal": form("/founder/changes/{change}/withdrawal", readOwn),
  "routes/founder+/letters.$id": page("/founder/letters/{letter}", readOwn),
  "routes/founder+/letters.$id_.seal": page("/founder/letters/{letter}/seal", readOwn),
  "routes/founder+/companies+/$id": page("/founder/companies/{company}", readOwn),
  "routes/founder+/companies+/$id_.edit": form("/founder/companies/{company}/edit", readOwn),
  "routes/founder+/companies+/$id_.invitation": form("/founder/companies/{company}/invitation", ownerOnly),
  "routes/founder+/companies+/$id_.mandate": form("/founder/companies/{company}/mandate", ownerOnly),
  "routes/founder+/companies+/$id_.mandate_.end": form(
    "/founder/companies/{company}/mandate/end",
    ofCompany(["adviser"]),
  ),
  "routes/founder+/companies+/$id_.mandates.$mandateId.revocation": form(
    "/founder/companies/{company}/mandates/{mandate}/revocation",
    ownerOnly,
  ),
  "routes/founder+/companies+/$id_.offers.$offerId.withdrawal": form(
    "/founder/companies/{company}/offers/{offer}/withdrawal",
    ownerOnly,
  ),
  "routes/founder+/companies+/$id_.members.$membershipId.end": form(
    "/founder/companies/{company}/members/{membership}/end",
    ownerOnly,
  ),

  "routes/founder+/companies+/$id_.account": form(
    "/founder/companies/{company}/account?account={bankAccount}&for=evidence",
    readOwn,
    ownerOnly,
  ),
  "routes/founder+/companies+/$id_.account_.new": form("/founder/companies/{company}/account/new", ownerOnly),
  "routes/founder+/companies+/$id_.accounts.$accountId.withdrawal": form(
    "/founder/companies/{company}/accounts/{bankAccount}/withdrawal",
    ownerOnly,
  ),
  "routes/founder+/companies+/$id_.accounts.$accountId.files.$fileId": page(
    "/founder/companies/{company}/accounts/{bankAccount}/files/{accountFile}",
    ownerOnly,
  ),

  "routes/operator+/account": form("/operator/account?account={operatorAccount}&for=evidence", ofOperator),
  "routes/operator+/account_.new": form("/operator/account/new", ofOperator),
  "routes/operator+/accounts.$accountId.withdrawal": form(
    "/operator/accounts/{operatorAccount}/withdrawal",
    ofOperator,
  ),
  "routes/operator+/accounts.$accountId.files.$fileId": page(
    "/operator/accounts/{operatorAccount}/files/{operatorFile}",
    ofOperator,
  ),
  "routes/operator+/reports._index": page("/operator/reports", units),
  "routes/operator+/reports.$id": form("/operator/reports/{report}", ownReport),
  "routes/operator+/evidence.$documentId": page("/operator/evidence/{sentFile}", ownReport),
  "routes/operator+/reports.new": form("/operator/reports/new", units, report),
  "routes/operator+/sites.$id.units.new": form("/operator/sites/{site}/units/new", ofOwnUnits),
  "routes/operator+/units.$id": page("/operator/units/{unit}", ofOwnUnits),
  "routes/operator+/units.$id_.edit": form("/operator/units/{unit}/edit", ofOwnUnits),
  "routes/operator+/units.$id_.rent": form("/operator/units/{unit}/rent", ofOwnUnits),
  "routes/operator+/units.$id_.withdrawal": form("/operator/units/{unit}/withdrawal", ofOwnUnits),
  "routes/operator+/_layout": page("/operator/units", units),
  "routes/operator+/_index": page("/operator", tenants),
  "routes/operator+/units._index": page("/operator/units", units),
  "routes/operator+/tenants": page("/operator/tenants", tenants),
  "routes/operator+/awards.$id_.months": page("/operator/awards/{award}/months", ofOwnUnits),
  "routes/operator+/awards.$id_.months_.$first": form("/operator/awards/{award}/months/{awardMonth}", ofOwnUnits),
  "routes/operator+/awards.$id_.months_.$first_.evidence": form(
    "/operator/awards/{award}/months/{awardMonth}/evidence?for=receipt",
    ofOwnUnits,
  ),
  "routes/operator+/months.$month": form("/operator/months/{month}", ofOwnUnits),
  "routes/operator+/months.$month_.$tenantId": form("/operator/months/{month}/{tenant}", ofOwnUnits),
  "routes/operator+/months.$month_.$tenantId_.evidence": form("/operator/months/{month}/{tenant}/evidence", ofOwnUnits),

  "routes/admin+/_layout": page("/admin", anOfficial),
  "routes/admin+/_index": page("/admin", anOfficial),
  "routes/admin+/queue": page("/admin/queue", lists),
  "routes/admin+/programs._index": page("/admin/programs", lists),
  "routes/admin+/programs.new": form("/admin/programs/new", makeProgram),
  "routes/admin+/programs.$id": page("/admin/programs/{program}", readProgram),
  "routes/admin+/programs.$id_.draft": form("/admin/programs/{program}/draft", writeProgram),
  "routes/admin+/versions+/$id": page("/admin/versions/{draftVersion}", readProgram),
  "routes/admin+/versions+/$id_.preview": page("/admin/versions/{draftVersion}/preview", readProgram),
  "routes/admin+/versions+/$id_.preview_.form": form("/admin/versions/{draftVersion}/preview/form", readProgram),
  "routes/admin+/versions+/$id_.discard": form("/admin/versions/{draftVersion}/discard", writeProgram),
  "routes/admin+/versions+/$id_.offer": form("/admin/versions/{draftVersion}/offer", writeProgram),
  "routes/admin+/versions+/$id_.publication": form("/admin/versions/{draftVersion}/publication", publishProgram),
  "routes/admin+/versions+/$id_.replay": form("/admin/versions/{draftVersion}/replay", publishProgram),
  "routes/admin+/versions+/$id_.replay_.$taskId": page("/admin/versions/{draftVersion}/replay/{replay}", ownTask),
  "routes/admin+/versions+/$id_.comparison": page("/admin/versions/{draftVersion}/comparison", readProgram),
  "routes/admin+/versions+/$id_.names": part("names"),
  "routes/admin+/versions+/$id_.criteria": part("criteria"),
  "routes/admin+/versions+/$id_.criteria_.$place": part("criteria/all.1"),
  "routes/admin+/versions+/$id_.criteria_.$place_.fact": written("criteria/all.1/fact"),
  "routes/admin+/versions+/$id_.criteria_.$place_.removal": written("criteria/all.0/removal"),
  "routes/admin+/versions+/$id_.questions": part("questions"),
  "routes/admin+/versions+/$id_.questions_.$place": part("questions/site"),
  "routes/admin+/versions+/$id_.questions_.$place_.key": written("questions/site/key"),
  "routes/admin+/versions+/$id_.questions_.$place_.removal": written("questions/site/removal"),
  "routes/admin+/versions+/$id_.questions_.$place_.preview": form(
    "/admin/versions/{draftVersion}/questions/page-plan/preview",
    readProgram,
  ),
  "routes/admin+/versions+/$id_.questions_.$place_.when": part("questions/otherSupportDetail/when"),
  "routes/admin+/versions+/$id_.questions_.$place_.when_.$leaf": part("questions/otherSupportDetail/when/top"),
  "routes/admin+/versions+/$id_.questions_.$place_.when_.$leaf_.question": written(
    "questions/otherSupportDetail/when/top/question",
  ),
  "routes/admin+/versions+/$id_.questions_.$place_.when_.$leaf_.removal": written(
    "questions/otherSupportDetail/when/top/removal",
  ),
  "routes/admin+/versions+/$id_.documents_.$place_.when": part("documents/1/when"),
  "routes/admin+/versions+/$id_.documents_.$place_.when_.$leaf": part("documents/1/when/top"),
  "routes/admin+/versions+/$id_.documents_.$place_.when_.$leaf_.question": written("documents/1/when/top/question"),
  "routes/admin+/versions+/$id_.documents_.$place_.when_.$leaf_.removal": written("documents/1/when/top/removal"),
  "routes/admin+/versions+/$id_.fixtures": part("fixtures"),
  "routes/admin+/versions+/$id_.fixtures_.$place": part("fixtures/1"),
  "routes/admin+/versions+/$id_.fixtures_.$place_.removal": written("fixtures/1/removal"),
  "routes/admin+/versions+/$id_.basis": part("basis"),
  "routes/admin+/versions+/$id_.opening": part("opening"),
  "routes/admin+/versions+/$id_.process": part("process"),
  "routes/admin+/versions+/$id_.changes": part("changes"),
  "routes/admin+/versions+/$id_.months": part("months"),
  "routes/admin+/versions+/$id_.money": part("money"),
  "routes/admin+/versions+/$id_.benefit": part("benefit"),
  "routes/admin+/versions+/$id_.benefit_.preview": {
    url: "/admin/versions/{draftVersion}/benefit/preview",
    post: { ...writeProgram, nobody: 401 },
  },
  "routes/admin+/versions+/$id_.documents": part("documents"),
  "routes/admin+/versions+/$id_.scoring": part("scoring"),
  "routes/admin+/tracking._index": page("/admin/tracking", lists),
  "routes/admin+/queue_.export": form("/admin/queue/export", lists),
  "routes/admin+/tracking.month": page("/admin/tracking/month", lists),
  "routes/admin+/tracking.months": page("/admin/tracking/months", lists),
  "routes/admin+/debts._index": page("/admin/debts", lists),
  "routes/admin+/debts.export": form("/admin/debts/export", lists),
  "routes/admin+/changes+/export": form("/admin/changes/export", lists),
  "routes/admin+/tracking.export": form("/admin/tracking/export", lists),
  "routes/admin+/tasks._index": page("/admin/tasks", lists),
  "routes/admin+/tasks.$id": page("/admin/tasks/{task}", ownTask),
  "routes/admin+/tasks.$id_.file": page("/admin/tasks/{task}/file", ownTask),
  "routes/admin+/tasks.$id_.progress": page("/admin/tasks/{task}/progress", { ...ownTask, nobody: 401 }),
  "routes/admin+/tasks.$id_.stop": { url: "/admin/tasks/{task}/stop", post: ownTask },
  "routes/admin+/budgets+/_index": page("/admin/budgets", budgets),
  "routes/admin+/budgets+/lines.$id": page("/admin/budgets/lines/{budgetLine}", readBudget),
  "routes/admin+/budgets+/lines.$id_.code": form("/admin/budgets/lines/{budgetLine}/code", ofBudget(["finance"])),
  "routes/admin+/budgets+/export": form("/admin/budgets/export", budgets),
  "routes/admin+/budgets+/postings._index": page("/admin/budgets/postings", budgets),
  "routes/admin+/budgets+/postings.export": form("/admin/budgets/postings/export", budgets),
  "routes/admin+/budgets+/movements._index": page("/admin/budgets/movements", budgets),
  "routes/admin+/budgets+/movements.new": form(
    "/admin/budgets/movements/new?kind=transfer",
    answers({ may: ["finance"], sees: ["reviewer", "approver", "manager", "auditor", "otherApprover"] }),
  ),
  "routes/admin+/budgets+/movements.$id": page("/admin/budgets/movements/{movement}", readBudget),
  "routes/admin+/budgets+/movements.$id_.release": form(
    "/admin/budgets/movements/{movement}/release",
    ofBudget(["approver", "manager"]),
  ),
  "routes/admin+/budgets+/movements.$id_.refusal": form(
    "/admin/budgets/movements/{movement}/refusal",
    ofBudget(["approver", "manager"]),
  ),
  "routes/admin+/budgets+/movements.$id_.withdrawal": form(
    "/admin/budgets/movements/{movement}/withdrawal",
    ofBudget(["finance"]),
  ),
  "routes/admin+/accounts+/_index": page("/admin/accounts", lists),
  "routes/admin+/accounts+/$id": form("/admin/accounts/{bankAccount}", readCase, checksAccount),
  "routes/admin+/accounts+/$id_.check": form("/admin/accounts/{bankAccount}/check", checksAccount),
  "routes/admin+/accounts+/$id_.refusal": form("/admin/accounts/{bankAccount}/refusal", checksAccount),
  "routes/admin+/accounts+/$id_.files.$fileId": page(
    "/admin/accounts/{bankAccount}/files/{accountFile}",
    checksAccount,
  ),
  "routes/admin+/imports+/_index": page("/admin/imports", imports),
  "routes/admin+/imports+/new": page(
    "/admin/imports/new",
    answers({ may: ["finance", "manager"], sees: ["approver", "auditor", "otherApprover"] }),
  ),
  "routes/admin+/imports+/new_.$kind": form("/admin/imports/new/companies?id={import}", makeImport),
  "routes/admin+/imports+/new_.$kind_.template": page("/admin/imports/new/companies/template", makeImport),
  "routes/admin+/imports+/$id": form("/admin/imports/{import}", readImport, ofImport(["manager"])),
  "routes/admin+/imports+/$id_.file": page("/admin/imports/{import}/file", readImport),
  "routes/admin+/imports+/$id_.problems": page("/admin/imports/{import}/problems", readImport),
  "routes/admin+/imports+/$id_.release": form("/admin/imports/{import}/release", ofImport(["approver", "manager"])),
  "routes/admin+/imports+/$id_.refusal": form("/admin/imports/{import}/refusal", ofImport(["approver", "manager"])),
  "routes/admin+/imports+/$id_.void": form("/admin/imports/{import}/void", ofImport(["approver", "manager"])),
  "routes/admin+/imports+/$id_.withdrawal": form("/admin/imports/{import}/withdrawal", ofImport(["manager"])),
  "routes/admin+/paying-accounts+/_index": page("/admin/paying-accounts", budgets),
  "routes/admin+/paying-accounts+/new": form(
    "/admin/paying-accounts/new",
    answers({ may: ["finance"], sees: ["reviewer", "approver", "manager", "auditor", "otherApprover"] }),
  ),
  "routes/admin+/paying-accounts+/$id": page("/admin/paying-accounts/{payingAccount}", readBudget),
  "routes/admin+/paying-accounts+/$id_.release": form(
    "/admin/paying-accounts/{payingAccount}/release",
    ofBudget(["approver"]),
  ),
  "routes/admin+/paying-accounts+/$id_.refusal": form(
    "/admin/paying-accounts/{payingAccount}/refusal",
    ofBudget(["approver"]),
  ),
  "routes/admin+/paying-accounts+/$id_.withdrawal": form(
    "/admin/paying-accounts/{payingAccount}/withdrawal",
    ofBudget(["finance"]),
  ),
  "routes/admin+/recoveries+/_index": page("/admin/recoveries", payments),
  "routes/admin+/recoveries+/new": form("/admin/recoveries/new?award={award}", ofRun(["finance"])),
  "routes/admin+/recoveries+/$id": page("/admin/recoveries/{recovery}", readRun),
  "routes/admin+/recoveries+/$id_.$step": form("/admin/recoveries/{recovery}/hearing", ofRun(["finance"])),
  "routes/founder+/recoveries.$id": page("/founder/recoveries/{recovery}", readOwn),
  "routes/founder+/recoveries.$id_.$step": form(
    "/founder/recoveries/{recovery}/answer",
    answers({ may: ["owner", "adviser"], sees: ["member"] }),
  ),
  "routes/operator+/recoveries.$id": page("/operator/recoveries/{recovery}", answers({ may: [] })),
  "routes/operator+/recoveries.$id_.$step": form("/operator/recoveries/{recovery}/answer", answers({ may: [] })),
  "routes/admin+/payments+/_index": page("/admin/payments", payments),
  "routes/admin+/payments+/new": form(
    "/admin/payments/new",
    answers({ may: ["finance"], sees: ["approver", "manager", "auditor", "otherApprover"] }),
  ),
  "routes/admin+/payments+/$id": page("/admin/payments/{run}", readRun),
  "routes/admin+/payments+/$id_.release": form("/admin/payments/{run}/release", ofRun(["approver", "finance"])),
  "routes/admin+/payments+/$id_.cancel": form("/admin/payments/{run}/cancel", ofRun(["finance"])),
  "routes/admin+/payments+/$id_.stop": form("/admin/payments/{run}/stop", ofRun(["finance"])),
  "routes/admin+/payments+/$id_.rest": form("/admin/payments/{run}/rest", ofRun(["finance"])),
  "routes/admin+/payments+/$id_.leave-out.$awardId": form(
    "/admin/payments/{run}/leave-out/{paidAward}",
    ofRun(["finance"]),
  ),
  "routes/admin+/payments+/$id_.files.$batchId": form(
    "/admin/payments/{run}/files/{batch}",
    readRun,
    ofRun(["finance"]),
  ),
  "routes/admin+/payments+/$id_.files.$batchId_.file": {
    url: "/admin/payments/{run}/files/{batch}/file",
    post: ofRun(["finance"]),
  },
  "routes/admin+/operators+/_index": page("/admin/operators", administrator),
  "routes/admin+/operators+/new": form("/admin/operators/new", administrator),
  "routes/admin+/operators+/$id": page("/admin/operators/{operator}", administrator),
  "routes/admin+/operators+/$id_.edit": form("/admin/operators/{operator}/edit", administrator),
  "routes/admin+/operators+/$id_.sites.new": form("/admin/operators/{operator}/sites/new", administrator),
  "routes/admin+/operators+/$id_.sites.$spanId": form("/admin/operators/{operator}/sites/{span}", administrator),
  "routes/admin+/operators+/$id_.people.new": form("/admin/operators/{operator}/people/new", administrator),
  "routes/admin+/operators+/$id_.people.$grantId.end": form(
    "/admin/operators/{operator}/people/{operatorGrant}/end",
    administrator,
  ),
  "routes/operator+/people._index": page("/operator/people", ofOperator),
  "routes/operator+/people.new": form("/operator/people/new", ofOperator),
  "routes/operator+/people.$grantId.end": form("/operator/people/{operatorGrant}/end", ofOperator),
  "routes/admin+/zones+/_index": page("/admin/zones", ofPlaces),
  "routes/admin+/zones+/new": form("/admin/zones/new", ofZones),
  "routes/admin+/zones+/$id": page("/admin/zones/{zone}", ofPlaces),
  "routes/admin+/zones+/$id_.edit": form("/admin/zones/{zone}/edit", ofZones),
  "routes/admin+/zones+/$id_.closing": form("/admin/zones/{zone}/closing", ofZones),
  "routes/admin+/zones+/$id_.sites.new": form("/admin/zones/{zone}/sites/new", ofPlaces),
  "routes/admin+/sites+/$id": page("/admin/sites/{site}", ofPlaces),
  "routes/admin+/sites+/$id_.edit": form("/admin/sites/{site}/edit", ofPlaces),
  "routes/admin+/sites+/$id_.floors": form("/admin/sites/{site}/floors", ofPlaces),
  "routes/admin+/sites+/$id_.closing": form("/admin/sites/{site}/closing", ofPlaces),
  "routes/admin+/sites+/$id_.units.new": form("/admin/sites/{site}/units/new", ofUnits),
  "routes/admin+/leases+/$id.end": form("/admin/leases/{tenant}/end", ofUnits),
  "routes/admin+/units+/$id": page("/admin/units/{unit}", readUnits),
  "routes/admin+/units+/$id_.files.$fileId": page("/admin/units/{unitOfTenant}/files/{tenantFile}", readUnits),
  "routes/admin+/units+/$id_.edit": form("/admin/units/{unit}/edit", ofUnits),
  "routes/admin+/units+/$id_.rent": form("/admin/units/{unit}/rent", ofUnits),
  "routes/admin+/units+/$id_.withdrawal": form("/admin/units/{unit}/withdrawal", ofUnits),
  "routes/admin+/audit": page("/admin/audit", answers({ may: ["auditor"] })),
  "routes/admin+/demonstration": page("/admin/demonstration", administrator),
  "routes/admin+/companies+/_index": page("/admin/companies", lists),
  "routes/admin+/ownership+/_index": page("/admin/ownership", lists),
  "routes/admin+/companies+/$id": page("/admin/companies/{company}", readCase),
  "routes/admin+/companies+/$id_.invitation": form("/admin/companies/{company}/invitation", accept),
  "routes/admin+/companies+/$id_.licence": form("/admin/companies/{company}/licence", accept),
  "routes/admin+/companies+/$id_.files": form("/admin/companies/{company}/files", accept),
  "routes/admin+/companies+/$id_.files.$fileId": page("/admin/companies/{company}/files/{companyFile}", accept),
  "routes/admin+/companies+/$id_.ownership.$ownershipId": form(
    "/admin/companies/{company}/ownership/{ownership}",
    accept,
  ),
  "routes/admin+/companies+/$id_.ownership.$ownershipId_.refusal": form(
    "/admin/companies/{company}/ownership/{ownership}/refusal",
    accept,
  ),
  "routes/admin+/awards.$id": page("/admin/awards/{award}", readCase),
  "routes/admin+/letters.$id": page("/admin/letters/{letter}", readCase),
  "routes/admin+/letters.$id_.seal": page("/admin/letters/{letter}/seal", readCase),
  "routes/admin+/documents.$id": page("/admin/documents/{submittedDocument}", readCase),
  "routes/admin+/applications+/$id": page("/admin/applications/{submitted}", readCase),
  "routes/admin+/applications+/$id_.acceptance": form("/admin/applications/{submitted}/acceptance", accept),
  "routes/admin+/applications+/$id_.evidence": form("/admin/applications/{submitted}/evidence", accept),
  "routes/admin+/applications+/$id_.company-code": {
    // The code of the fixture's company passes its check, so there is none to accept.
    ...form("/admin/applications/{submitted}/company-code", accept),
    get: { ...accept, intake: 404 },
  },
  "routes/admin+/applications+/$id_.corrections": form("/admin/applications/{submitted}/corrections", correct),
  "routes/admin+/applications+/$id_.assignment": form("/admin/applications/{submitted}/assignment", assign),
  "routes/admin+/applications+/$id_.interest": form("/admin/applications/{submitted}/interest", internal),
  "routes/admin+/applications+/$id_.notes": form("/admin/applications/{submitted}/notes", internal),
  "routes/admin+/applications+/$id_.recommendation": form("/admin/applications/{review}/recommendation", recommend),
  "routes/admin+/applications+/$id_.return": form("/admin/applications/{recommended}/return", decide),
  "routes/admin+/applications+/$id_.checks": page("/admin/applications/{submitted}/checks", correct),
  "routes/admin+/applications+/$id_.checks_.$fact": form(
    "/admin/applications/{submitted}/checks/companyEstablishedOn",
    correct,
  ),
  "routes/admin+/applications+/$id_.approval": form("/admin/applications/{recommended}/approval", decide),
  "routes/admin+/applications+/$id_.approval_.withdrawal": form(
    "/admin/applications/{recommended}/approval/withdrawal",
    decide,
  ),
  "routes/admin+/applications+/$id_.rejection": form("/admin/applications/{recommended}/rejection", decide),

  "routes/admin+/awards+/$id_.months": page("/admin/awards/{award}/months", readCase),
  "routes/admin+/awards+/$id_.months_.$first_.$step": form(
    "/admin/awards/{award}/months/{awardMonth}/acceptance",
    ofCase(["finance"]),
  ),
  "routes/admin+/awards+/$id_.months_.$first_.evidence": form(
    "/admin/awards/{award}/months/{awardMonth}/evidence?for=receipt",
    ofCase(["finance"]),
  ),
  "routes/admin+/awards+/$id_.hold": form("/admin/awards/{award}/hold", ofCase(["approver", "finance"])),
  "routes/admin+/claims+/_index": page("/admin/claims", lists),
  "routes/admin+/claims+/$id": form("/admin/claims/{claim}", readCase),
  "routes/admin+/claims+/$id_.lines.$lineId": form("/admin/claims/{claim}/lines/{claimLine}", ofCase(["reviewer"])),
  "routes/admin+/months+/_index": {
    url: "/admin/months",
    get: lists,
    post: answers({
      may: ["finance"],
      sees: [
        ...founders,
        "otherFounder",
        "operator",
        ...zoneAndAuditor.filter((name) => name !== "finance"),
        ...otherZone,
      ],
    }),
  },
  "routes/admin+/awards.$id_.changes.new": form("/admin/awards/{award}/changes/new?kind=suspend", propose),
  "routes/admin+/changes+/_index": page("/admin/changes", lists),
  "routes/admin+/changes+/$id": page("/admin/changes/{change}", readCase),
  "routes/admin+/changes+/$id_.interest": form("/admin/changes/{change}/interest", internal),
  "routes/admin+/changes+/$id_.notes": form("/admin/changes/{change}/notes", internal),
  "routes/admin+/changes+/$id_.assignment": form("/admin/changes/{change}/assignment", assign),
  "routes/admin+/changes+/$id_.recommendation": form("/admin/changes/{change}/recommendation", review),
  "routes/admin+/changes+/$id_.points": form("/admin/changes/{change}/points", review),
  "routes/admin+/changes+/$id_.proposal": form("/admin/changes/{change}/proposal", propose),
  "routes/admin+/changes+/$id_.approval": form("/admin/changes/{change}/approval", decide),
  "routes/admin+/changes+/$id_.refusal": form("/admin/changes/{change}/refusal", decide),
  "routes/admin+/changes+/$id_.steps.$step": form("/admin/changes/{change}/steps/return", decide),

  "routes/admin+/people._index": page("/admin/people", administrator),
  "routes/admin+/people.$id": page("/admin/people/{person}", administrator),
  "routes/admin+/people.$id_.disabling": form("/admin/people/{person}/disabling", administrator),
  "routes/admin+/people.$id_.enabling": form("/admin/people/{person}/enabling", administrator),
  "routes/admin+/people.$id_.roles.new": form("/admin/people/{person}/roles/new", administrator),
  "routes/admin+/people.$id_.roles.$grantId.end": form("/admin/people/{person}/roles/{grant}/end", administrator),
  "routes/admin+/invitations._index": page("/admin/invitations", administrator),
  "routes/admin+/invitations.new": form("/admin/invitations/new", administrator),
  "routes/admin+/invitations.$id_.withdrawal": form("/admin/invitations/{invitation}/withdrawal", administrator),
  "routes/admin+/outbox._index": page("/admin/outbox", administrator),
  "routes/admin+/outbox.$id": page("/admin/outbox/{mail}", administrator),
  "routes/admin+/calendars+/_index": page("/admin/calendars", administrator),
  "routes/admin+/calendars+/$year": page("/admin/calendars/2026", administrator),
  "routes/admin+/calendars+/$year_.edit": form("/admin/calendars/2027/edit", administrator),
  "routes/admin+/calendars+/$year_.file": form("/admin/calendars/2027/file", administrator),
  "routes/admin+/comparison+/_index": page("/admin/comparison", administrator),
  "routes/admin+/comparison+/import": form("/admin/comparison/import", administrator),
  "routes/admin+/comparison+/import_.file": form("/admin/comparison/import/file", administrator),
  "routes/admin+/comparison+/cities.new": form("/admin/comparison/cities/new", administrator),
  "routes/admin+/comparison+/cities.$id": page("/admin/comparison/cities/{comparedCity}", administrator),
  "routes/admin+/comparison+/cities.$id_.edit": form("/admin/comparison/cities/{comparedCity}/edit", administrator),
  "routes/admin+/comparison+/cities.$id_.figures.$what": form(
    "/admin/comparison/cities/{comparedCity}/figures/rent",
    administrator,
  ),
  "routes/admin+/phrases+/_index": page("/admin/phrases", managersAndAdministrator),
  "routes/admin+/phrases+/new": form("/admin/phrases/new", managersAndAdministrator),
  "routes/admin+/phrases+/$id": form("/admin/phrases/{phrase}", managersAndAdministrator),
  "routes/admin+/offices+/_index": page("/admin/offices", administrator),
  "routes/admin+/offices+/$of": form("/admin/offices/{zone}", administrator),
  "routes/admin+/offices+/$of_.removal": form("/admin/offices/{zone}/removal", administrator),
  "routes/admin+/offices+/$of_.seal": form("/admin/offices/{zone}/seal", administrator),
  "routes/admin+/offices+/$of_.seal_.picture": page("/admin/offices/{zone}/seal/picture", administrator),
  "routes/admin+/offices+/$of_.seal_.removal": form("/admin/offices/{zone}/seal/removal", administrator),
  "routes/admin+/settings._index": page("/admin/settings", administrator),
  "routes/admin+/settings.$key": form("/admin/settings/{setting}", administrator),
};
