import { CAPABILITIES, DIRECTIONS, field, word } from './field.ts';
import type { RegisterField } from './field.ts';

const projectRef = (required: boolean): RegisterField =>
  field('project_id', '项目', 'Project', 'text', 'P-001', {
    required,
    ref: 'projects',
    also: ['项目编号', '项目名称', '所属项目', '对应项目'],
  });

const filingFields: readonly RegisterField[] = [
  field('filing.no', '备案编号', 'Filing no.', 'text', 'DEMO-BA-001', { also: ['备案号'] }),
  field('filing.filed_date', '备案日期', 'Filed on', 'date', '2025-01-01', {
    also: ['备案时间', '报备日期'],
  }),
  field('filing.client', '备案客户', 'Client as filed', 'text', '示例市政务单位', {
    also: ['备案客户名称'],
  }),
  field('filing.service_type', '备案服务类别', 'Service as filed', 'text', 'b', {
    also: ['备案类别'],
  }),
  field('filing.amount', '备案金额', 'Amount as filed', 'number', '420000', {
    yuan: true,
    min: 0,
    also: ['备案合同金额', '备案金额（元）'],
  }),
  field('filing.start_date', '备案开工日期', 'Start as filed', 'date', '2025-01-06', {
    also: ['备案进场日期', '备案开始日期'],
  }),
  field('filing.lead_id', '备案负责人', 'Lead as filed', 'text', 'S-001', { ref: 'staff' }),
  field('filing.team_ids', '备案人员', 'Team as filed', 'textList', 'S-001；S-002', {
    ref: 'staff',
    also: ['备案项目组人员'],
  }),
];

/** DOMAIN §2.6. */
export const projectFields: readonly RegisterField[] = [
  field('id', '编号', 'No.', 'text', 'P-001', {
    required: true,
    also: ['项目编号', '项目号'],
  }),
  field('name', '项目名称', 'Project', 'text', '示例系统风险评估', {
    required: true,
    also: ['名称', '项目', '服务项目名称'],
  }),
  field('client', '客户', 'Client', 'text', '示例市政务单位', {
    required: true,
    also: [
      '客户名称',
      '委托单位',
      '甲方',
      '服务对象',
      '用户单位',
      '客户单位',
      '客户单位名称',
      '甲方单位',
      '甲方名称',
      '委托方',
      '委托单位名称',
      '被服务单位',
      '用户名称',
    ],
  }),
  field('client_type', '客户类型', 'Client type', 'enum', '国家机关', {
    required: true,
    also: ['客户性质', '单位性质'],
    options: [
      word('企业', 'Company', '公司'),
      word('事业单位', 'Public institution'),
      word('国家机关', 'State organ', '机关', '政府', '党政机关'),
      word('金融', 'Finance', '金融机构'),
      word('关基', 'Critical infrastructure', '关键信息基础设施', '关基单位'),
    ],
  }),
  field('direction', '服务方向', 'Direction', 'enum', '威胁评估', {
    required: true,
    options: DIRECTIONS,
    also: ['方向', '业务方向'],
  }),
  field('capability', '服务能力', 'Capability', 'enum', 'b', {
    required: true,
    options: CAPABILITIES,
    also: ['能力', '能力类别', '能力项'],
  }),
  field('service_type', '服务类别', 'Service', 'text', 'b', { also: ['服务类型', '服务内容'] }),
  field('contract_no', '合同编号', 'Contract no.', 'text', 'DEMO-HT-001', {
    required: true,
    also: ['合同号', '协议编号', '合同编码'],
  }),
  field('contract_amount', '合同金额', 'Amount, yuan', 'number', '420000', {
    required: true,
    yuan: true,
    min: 0,
    also: [
      '合同金额（元）',
      '金额',
      '合同额',
      '金额（元）',
      '合同总额',
      '合同总金额',
      '项目金额',
      '合同价款',
      '合同金额',
    ],
  }),
  field('sign_date', '签订日期', 'Signed on', 'date', '2024-12-10', {
    required: true,
    also: [
      '合同签订日期',
      '签约日期',
      '签订时间',
      '合同签订时间',
      '合同签署日期',
      '签约时间',
      '合同日期',
      '合同签订日',
    ],
  }),
  field('start_date', '进场日期', 'Started on', 'date', '2025-01-06', {
    also: [
      '开工日期',
      '实施开始日期',
      '开始日期',
      '项目开始时间',
      '实际进场日期',
      '进场时间',
      '实际进场时间',
      '项目开始日期',
      '开工时间',
      '开始时间',
      '服务开始日期',
      '服务开始时间',
      '项目启动日期',
      '实施开始时间',
    ],
  }),
  field('end_date', '完工日期', 'Ended on', 'date', '2025-03-14', {
    also: [
      '结束日期',
      '完成日期',
      '验收日期',
      '项目结束时间',
      '完工时间',
      '验收时间',
      '完成时间',
      '结束时间',
      '项目完成日期',
      '项目结束日期',
      '项目完成时间',
      '竣工日期',
      '服务结束日期',
      '服务结束时间',
      '实际完成日期',
      '实施结束时间',
    ],
  }),
  field('status', '项目状态', 'Status', 'enum', '已验收', {
    required: true,
    also: ['状态', '进度', '项目进度', '实施状态', '进展情况', '项目进展'],
    options: [
      word('已签约未开工', 'Signed, not begun', '未开工', '已签约'),
      word('进行中', 'Running', '实施中', '在建'),
      word('已完成', 'Finished', '完成', '已完工'),
      word('已验收', 'Accepted', '验收', '已结项'),
      word('已取消', 'Cancelled', '取消', '终止'),
    ],
  }),
  field('emergency', '应急项目', 'Emergency', 'boolean', '否', {
    required: true,
    fallback: '否',
    also: ['是否应急', '应急'],
  }),
  field('internal', '内部项目', 'Internal', 'boolean', '否', {
    required: true,
    fallback: '否',
    also: ['是否内部项目', '自用项目'],
  }),
  field('lead_id', '项目负责人', 'Lead', 'text', 'S-001', {
    required: true,
    ref: 'staff',
    also: ['负责人', '项目经理', '负责人编号', '项目负责人姓名', '项目主管'],
  }),
  field('team', '项目组', 'Team', 'records', 'S-001|2025-01-06|2025-03-14|项目负责人', {
    required: true,
    fallback: '',
    also: [
      '项目组成员',
      '项目成员',
      '参与人员',
      '实施人员',
      '项目组人员',
      '项目团队',
      '项目组人员名单',
      '服务人员',
      '服务团队',
      '项目人员',
    ],
    parts: [
      { key: 'staff_id', kind: 'text', required: true, ref: 'staff' },
      { key: 'from', kind: 'date', required: true, fallback: ['start_date', 'sign_date'] },
      { key: 'to', kind: 'date', required: false, fallback: ['end_date'] },
      { key: 'role', kind: 'text', required: false },
    ],
  }),
  ...filingFields,
  field('has_client_data', '持有客户数据', 'Holds client data', 'boolean', '是', {
    required: true,
    fallback: '否',
    also: [
      '是否持有客户数据',
      '是否含客户数据',
      '是否涉及客户数据',
      '涉及客户数据',
      '是否接触客户数据',
    ],
  }),
  field('data_disposal.kind', '数据处置方式', 'Data disposal', 'text', '销毁', {
    also: ['处置方式'],
  }),
  field('data_disposal.date', '数据处置日期', 'Disposed on', 'date', '2025-04-01', {
    also: ['处置日期', '销毁日期'],
  }),
  field('data_disposal.evidence', '数据处置凭证', 'Proof of disposal', 'text', '销毁记录', {
    also: ['处置凭证', '销毁凭证'],
  }),
  field('retention_until', '档案保存至', 'Kept until', 'date', '', {
    also: ['保存期限', '保存至'],
  }),
];

/** DOMAIN §2.7. */
export const projectDocumentFields: readonly RegisterField[] = [
  field('id', '编号', 'No.', 'text', 'D-001', { required: true, also: ['登记编号'] }),
  projectRef(true),
  field('type', '文档类型', 'Type', 'text', '风险评估报告', {
    required: true,
    also: ['文件类型', '类型', '文档名称', '文件名称'],
  }),
  field('no', '文档编号', 'Document no.', 'text', 'DEMO-BG-001', {
    also: ['文号', '报告编号', '文件编号'],
  }),
  field('issued_date', '出具日期', 'Issued on', 'date', '2025-03-14', {
    also: ['签发日期', '日期', '出具时间', '报告日期'],
  }),
  field('author_id', '编制人', 'Author', 'text', 'S-001', {
    ref: 'staff',
    also: ['编写人', '编制'],
  }),
  field('reviewer_id', '审核人', 'Reviewer', 'text', 'S-002', { ref: 'staff', also: ['审核'] }),
  field('approver_id', '批准人', 'Approver', 'text', 'S-003', {
    ref: 'staff',
    also: ['签发人', '批准'],
  }),
  field('seal', '用章', 'Seal', 'text', '公章', { also: ['印章', '章种', '盖章'] }),
  field('seal_form', '用章形式', 'Seal form', 'enum', '实体', {
    also: ['印章形式', '盖章形式'],
    options: [
      word('实体', 'Physical', '实体印章', '实体章'),
      word('电子印章（验证通过）', 'Electronic, verified', '电子印章(验证通过)', '电子印章'),
      word('电子印章（未验证）', 'Electronic, not verified', '电子印章(未验证)'),
      word('复印', 'Copy', '复印件'),
    ],
  }),
];

/** DOMAIN §2.11. */
export const evaluationFields: readonly RegisterField[] = [
  field('id', '编号', 'No.', 'text', 'E-001', { required: true, also: ['评价编号'] }),
  projectRef(false),
  field('score', '评分', 'Score', 'number', '5', {
    min: 1,
    max: 5,
    also: ['得分', '满意度', '评价得分', '分数'],
  }),
  field('date', '评价日期', 'Date', 'date', '2025-03-14', { also: ['日期', '评价时间'] }),
  field('comment', '评价内容', 'Comment', 'text', '', { also: ['意见', '评价意见', '备注'] }),
  field('complaint', '投诉', 'Complaint', 'boolean', '否', {
    required: true,
    fallback: '否',
    also: ['是否投诉'],
  }),
  field('complaint_closed', '投诉办结日期', 'Complaint closed', 'date', '', {
    also: ['办结日期', '投诉处理完成日期'],
  }),
];
