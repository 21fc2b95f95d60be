/** Mail to the founder's side about companies and applications. */
export default {
  company: {
    invited: {
      subject: "邀请您在本平台参与{{company}}的事务",
      text: "{{company}}有人邀请您在 Slipway 初创企业租金补贴平台参与该企业的事务。请用本邮箱登录后打开以下页面接受邀请。链接14天内有效，只能使用一次：",
    },
    joined: {
      subject: "有新成员加入{{company}}",
      text: "您或另一位负责人邀请的成员已加入{{company}}。企业成员名单见企业页面：",
    },
    membershipEnded: {
      subject: "您已不再参与{{company}}的事务",
      text: "企业负责人已结束您在本平台作为{{company}}成员的身份。您办理过的事项仍保留记录。您的其他企业：",
    },
    mandateOffered: {
      subject: "{{company}}拟委托您办理事务",
      text: "{{company}}拟委托您作为顾问，在 Slipway 初创企业租金补贴平台代为办理事务。在您接受之前，委托不生效。委托的内容和期限见以下页面；请用本邮箱登录后打开，尚无账户的请先用本邮箱注册。14天内可以接受：",
    },
    mandateAccepted: {
      subject: "{{company}}的委托已被接受",
      text: "您或另一位负责人拟委托的顾问已接受委托，开始代{{company}}办理事务。企业人员名单见企业页面：",
    },
    mandateDeclined: {
      subject: "{{company}}的委托已被谢绝",
      text: "您或另一位负责人拟委托的顾问已谢绝{{company}}的委托。企业页面：",
    },
    mandateRevoked: {
      subject: "{{company}}对您的委托已终止",
      text: "{{company}}已终止对您的顾问委托。您的其他企业：",
    },
    codeAlsoClaimed: {
      subject: "另有他人添加了代码为{{company}}的企业",
      text: "另有他人用代码{{company}}添加了企业，与贵企业的代码相同。目前对您没有影响：受理人员将查验营业执照，确认代码归属。如您知道其中有误，请备好营业执照。贵企业：",
    },
    codeClaimedBefore: {
      subject: "{{company}}的代码此前已有人填写",
      text: "您为{{company}}填写的统一社会信用代码，此前已有他人填写。您可以继续办理：受理人员将查验营业执照，确认代码归属。请再与营业执照核对一次：",
    },
  },
  application: {
    submitted: {
      subject: "已收到申请：{{reference}}",
      text: "{{company}}对“{{program}}”的申请已收到，编号{{reference}}。受理部门最迟于{{due}}答复。可打印的回执：",
    },
    resubmitted: {
      subject: "已收到补正材料：{{reference}}",
      text: "{{company}}对申请{{reference}}（“{{program}}”）的补正材料已收到。办理期限恢复计算，至{{due}}。申请页面：",
    },
    withdrawn: {
      subject: "申请已撤回：{{reference}}",
      text: "{{company}}的申请{{reference}}（“{{program}}”）已由企业负责人撤回，为其预留的名额、场地和资金已释放。申请记录仍予保留：",
    },
    answered: {
      subject: "补正材料已提交：{{reference}}",
      text: "{{company}}已就申请{{reference}}（“{{program}}”）逐项答复补正要求。办理期限至{{due}}：",
    },
    withdrawnForOfficer: {
      subject: "企业已撤回申请：{{reference}}",
      text: "{{company}}已撤回分配给您的申请{{reference}}（“{{program}}”）：",
    },
    provisional: "{{date}}（暂定：该年度工作日安排尚未公布）",
  },
} as const;
