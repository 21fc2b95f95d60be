/** Approving, rejecting, returning. */
export default {
  approval: "Approve",
  rejection: "Reject",
  return: "Return to review",
  lead: "{{reference}}, {{company}}",
  approvalLead: "Choose the first day of the benefit, look at the effect, then confirm it.",
  furtherLead:
    "Look at what has been approved so far. Join exactly these terms and figures, or begin anew with others.",
  rejectionLead: "The company reads these reasons, and how it can appeal.",
  returnLead:
    "The reviewer looks again at what you ask for. Your words are an internal note; the company does not read them.",
  start: "First day of the benefit",
  startWished: "The company asks for {{date}}.",
  startEarliest: "Not before {{date}}: in the month of the application, and once the company exists.",
  startLatest: "Not after {{date}}: within two years.",
  startFirst: "On the first of a month, as the program says.",
  startHint: "The terms are fixed from this day on: tiers, caps and last day follow from it.",
  unit: "Unit to allocate",
  unitFree: "{{label}}: {{area}} at {{rent}} per m² and month",
  unitLeased: "{{label}}: {{area}} at {{rent}} per m² and month, as the company leases it until {{date}}",
  unitsOfWish: "{{site}} (asked for)",
  wished: "{{unit}} (wished for)",
  payee: "Paid to",
  payeeHint: "Who runs the site where the company is. It stays who is paid, also when another takes the site over.",
  preview: "Preview this approval",
  previewTitle: "What this approval fixes",
  previewLead: "Nothing is reserved until you confirm.",
  one: "This is approval {{given}} of {{needed}} that the amount takes. Nothing is reserved until the last one is given, by another person and for the same terms.",
  last: "This is approval {{given}} of {{needed}}, the last one: it makes the award and reserves what is shown here.",
  soFar: "Approved so far",
  joinTitle: "Join these terms",
  anew_one:
    "The approval given so far is for other terms. When you confirm, it no longer counts and the approval begins anew with yours.",
  anew_other:
    "The {{count}} approvals given so far are for other terms. When you confirm, they no longer count and the approval begins anew with yours.",
  otherTerms: "Begin anew with another first day or unit",
  backToJoin: "Back to the terms approved so far",
  unitGone:
    "The unit approved so far is no longer free on these days. Begin anew with another one, or return the case.",
  payable: "Of that, payable now beside the others",
  end: "Last day",
  months: "Months with an amount, part months too",
  budget: "Budget {{year}}, {{source}}",
  budgetValue: "{{needed}} for this case, {{available}} left before it",
  confirm: "Confirm the approval",
  confirmOne: "Approve these terms",
  confirmChanged: "Approve the new figures",
  changedTitle: "The figures have changed since they were approved",
  changed:
    "The area, the rent or the end of the lease is another than it was. {{before}} in all were approved; it would now be {{now}}.",
  changedVoids_one:
    "When you confirm, you approve the new figures. The approval given so far is of the old ones and no longer counts.",
  changedVoids_other:
    "When you confirm, you approve the new figures. The {{count}} approvals given so far are of the old ones and no longer count.",
  withdrawal: "Take back my approval",
  withdrawalLead:
    "You can take back your approval until the last one is given. The case then waits for as many approvals as before yours; its history says so.",
  yours: "Your approval",
  noneOfYours: "You have no approval in this case that stands.",
  othersStand_one: "The approval of the other person stands.",
  othersStand_other: "The approvals of the {{count}} others stand.",
  changeInstead: "Approve another first day or unit instead",
  confirmWithdrawal: "Take it back",
  confirmReject: "Reject",
  confirmReturn: "Return",
  returnDue:
    "The clock of the review goes on: it is then due by {{date}}, with {{left}} of its {{allowed}} working days left.",
  voids_one: "The approval given so far will no longer count.",
  voids_other: "The {{count}} approvals given so far will no longer count.",
  clause: "Clause",
  words: "Reason, in words the company understands",
  moreReasons: "Further reason",
  reason: "What should the reviewer look at again?",
  back: "Back to the case",
  noUnit: "No unit of this zone is free on these days.",
  mail: {
    approved: {
      subject: "Your application {{reference}} is approved",
      text: "Your application {{reference}} for “{{program}}” has been approved. Sign in to see the months, the amounts and the last day:",
    },
    effective: {
      subject: "The public notice on your application {{reference}} is over",
      text: "The public notice is over, and the award for your application {{reference}} for “{{program}}” is in effect. Sign in to see the months, the amounts and the last day:",
      ahead:
        "The public notice is over, and the award for your application {{reference}} for “{{program}}” is final. It begins on {{date}}. Sign in to see the months, the amounts and the last day:",
    },
    rejected: {
      subject: "A decision on your application {{reference}}",
      text: "Your application {{reference}} for “{{program}}” has not been granted. Sign in to read the reasons and how to appeal:",
    },
  },
  approvalsGiven: "{{given}} of {{needed}} approvals",
  outcome: {
    approve: "Approval",
    reject: "Rejection",
  },
} as const;
