/** Mail to the founder's side about companies and applications. */
export default {
  company: {
    invited: {
      subject: "You are invited to work for {{company}} in the portal",
      text: "Somebody of {{company}} invites you to take part in the company's affairs in Slipway, the portal for rent subsidies. Open this page, signed in with this address, to accept. The link works once, for 14 days:",
    },
    joined: {
      subject: "Somebody has joined {{company}}",
      text: "Somebody whom you or another owner invited now takes part in the affairs of {{company}}. The people of the company stand on its page:",
    },
    membershipEnded: {
      subject: "You no longer take part in the affairs of {{company}}",
      text: "An owner has ended your membership of {{company}} in the portal. What you did stays on record. Your other companies:",
    },
    mandateOffered: {
      subject: "{{company}} offers you a mandate",
      text: "{{company}} would like you to act for it as its adviser in Slipway, the portal for rent subsidies. Nothing happens until you accept. What the mandate covers, and until when, stands on this page; sign in with this address to open it, or create an account with it first. The offer stands for 14 days:",
    },
    mandateAccepted: {
      subject: "The mandate of {{company}} has been accepted",
      text: "The adviser to whom you or another owner offered a mandate has accepted it and now acts for {{company}}. The people of the company stand on its page:",
    },
    mandateDeclined: {
      subject: "The mandate of {{company}} has been declined",
      text: "The adviser to whom you or another owner offered a mandate for {{company}} has declined it. The company's page:",
    },
    mandateRevoked: {
      subject: "Your mandate for {{company}} has ended",
      text: "{{company}} has ended your mandate as its adviser. Your other companies:",
    },
    codeAlsoClaimed: {
      subject: "Another person has registered a company with the code {{company}}",
      text: "Another person has registered a company under the code {{company}}, which is also that of your company. Nothing changes for you now: intake will look at the business licence and decide who holds the code. If you know of a mistake, have the licence ready. Your company:",
    },
    codeClaimedBefore: {
      subject: "The code of {{company}} is registered already",
      text: "Another person has registered a company under the code that you gave for {{company}}. You can go on: intake will look at the business licence and decide who holds the code. Please compare the code with the licence once more:",
    },
  },
  application: {
    submitted: {
      subject: "Received: {{reference}}",
      text: "The application of {{company}} for “{{program}}” has been received under the reference {{reference}}. The office answers at the latest on {{due}}. The receipt, which can be printed:",
    },
    resubmitted: {
      subject: "Corrections received: {{reference}}",
      text: "The corrections of {{company}} to the application {{reference}} for “{{program}}” have been received. The office's time runs again, until {{due}}. The application:",
    },
    withdrawn: {
      subject: "Withdrawn: {{reference}}",
      text: "The application {{reference}} of {{company}} for “{{program}}” has been withdrawn by an owner of the company. What was reserved for it has been given back. The application stays on record:",
    },
    answered: {
      subject: "Corrections have come in: {{reference}}",
      text: "{{company}} has answered every point on its application {{reference}} for “{{program}}”. The clock runs until {{due}}:",
    },
    withdrawnForOfficer: {
      subject: "Withdrawn by the company: {{reference}}",
      text: "{{company}} has withdrawn its application {{reference}} for “{{program}}”, which was assigned to you:",
    },
    provisional: "{{date}} (provisional: the calendar of working days of that year has not been published yet)",
  },
} as const;
