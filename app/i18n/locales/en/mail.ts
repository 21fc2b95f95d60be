/** Mail about accounts. Mail about cases stands with the texts of its audience. */
export default {
  greeting: "Dear {{name}},",
  signature: "Slipway, rent subsidies for new companies",
  verifyEmail: {
    subject: "Confirm your e-mail address",
    text: "Somebody, probably you, wants an account at Slipway for this address. Open this page to confirm it and to choose a password:\n\n{{link}}\n\nThe link works once, for {{hours}} hours. If it was not you, do nothing: there will be no account.",
  },
  accountExists: {
    subject: "You have an account already",
    text: "Somebody, probably you, wanted a new account at Slipway for this address. There is one already. Sign in here:\n\n{{link}}\n\nIf you do not remember the password, choose “Forgotten password” on that page. If it was not you, do nothing.",
  },
  resetPassword: {
    subject: "Choose a new password",
    text: "Somebody, probably you, asked for a new password. Open this page to choose one:\n\n{{link}}\n\nThe link works once, for {{hours}} hour. If it was not you, do nothing: your password stays as it is.",
  },
  passwordChanged: {
    subject: "Your password was changed",
    text: "The password of your account was changed, and all other sessions were ended. If it was not you, ask for a new password at once:\n\n{{link}}",
  },
  secondFactorOn: {
    subject: "Second factor set up",
    text: "Signing in to your account now asks for a code of your authenticator app. If it was not you, ask for a new password at once and tell the administrator:\n\n{{link}}",
  },
  secondFactorOff: {
    subject: "Second factor removed",
    text: "Signing in to your account no longer asks for a code. If it was not you, ask for a new password at once and tell the administrator:\n\n{{link}}",
  },
  recoveryCodeUsed: {
    subject: "A recovery code was used",
    text: "Somebody, probably you, signed in to your account with a recovery code; codes left: {{left}}. If it was not you, ask for a new password at once:\n\n{{link}}",
  },
  invitation: {
    subject: "Invitation to work with Slipway",
    text: "You have been invited to work with Slipway as: {{roles}}. Open this page to choose a password and begin:\n\n{{link}}\n\nThe link works once, for {{days}} days.",
  },
  roleGranted: {
    subject: "You have a new role",
    text: "You now have this role: {{role}}. It holds from your next page on:\n\n{{link}}",
  },
  roleRevoked: {
    subject: "A role of yours has ended",
    text: "You no longer have this role: {{role}}. If you think that this is a mistake, ask the administrator.\n\n{{link}}",
  },
} as const;
