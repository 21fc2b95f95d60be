/** Mail about accounts. Mail about cases stands with the texts of its audience. */
export default {
  greeting: "{{name}}，您好：",
  signature: "Slipway 初创企业租金补贴平台",
  verifyEmail: {
    subject: "请确认您的邮箱",
    text: "有人（可能是您本人）用此邮箱申请注册 Slipway 账户。请打开以下页面确认邮箱并设置密码：\n\n{{link}}\n\n链接只能使用一次，{{hours}} 小时内有效。如果不是您本人操作，请不必理会，账户不会建立。",
  },
  accountExists: {
    subject: "您已有账户",
    text: "有人（可能是您本人）用此邮箱申请注册 Slipway 账户。该邮箱已有账户，请在此登录：\n\n{{link}}\n\n如果忘记密码，请在该页面选择“忘记密码”。如果不是您本人操作，请不必理会。",
  },
  resetPassword: {
    subject: "请设置新密码",
    text: "有人（可能是您本人）申请重设密码。请打开以下页面设置新密码：\n\n{{link}}\n\n链接只能使用一次，{{hours}} 小时内有效。如果不是您本人操作，请不必理会，原密码不变。",
  },
  passwordChanged: {
    subject: "您的密码已更改",
    text: "您的账户密码已更改，其他登录均已退出。如果不是您本人操作，请立即重设密码：\n\n{{link}}",
  },
  secondFactorOn: {
    subject: "已启用两步验证",
    text: "今后登录您的账户需要输入验证器应用中的验证码。如果不是您本人操作，请立即重设密码并告知系统管理员：\n\n{{link}}",
  },
  secondFactorOff: {
    subject: "已关闭两步验证",
    text: "今后登录您的账户不再需要验证码。如果不是您本人操作，请立即重设密码并告知系统管理员：\n\n{{link}}",
  },
  recoveryCodeUsed: {
    subject: "恢复码已被使用",
    text: "有人（可能是您本人）使用恢复码登录了您的账户，剩余恢复码：{{left}} 个。如果不是您本人操作，请立即重设密码：\n\n{{link}}",
  },
  invitation: {
    subject: "邀请您使用 Slipway 办公",
    text: "您受邀在 Slipway 担任：{{roles}}。请打开以下页面设置密码并开始使用：\n\n{{link}}\n\n链接只能使用一次，{{days}} 天内有效。",
  },
  roleGranted: {
    subject: "您有了新的岗位权限",
    text: "您现在具有以下岗位权限：{{role}}。打开下一个页面即生效：\n\n{{link}}",
  },
  roleRevoked: {
    subject: "您的一项岗位权限已终止",
    text: "您不再具有以下岗位权限：{{role}}。如有疑问，请联系系统管理员。\n\n{{link}}",
  },
} as const;
