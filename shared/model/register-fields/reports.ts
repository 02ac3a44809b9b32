import { CAPABILITIES, field, word } from './field.ts';
import type { RegisterField } from './field.ts';

/** DOMAIN §2.8. */
export const changeFields: readonly RegisterField[] = [
  field('id', '编号', 'No.', 'text', 'C-001', { required: true, also: ['变更编号'] }),
  field('kind', '变更事项', 'Subject', 'enum', '联系人', {
    required: true,
    also: ['事项', '变更类型', '变更内容', '变更类别'],
    options: [
      word('名称', 'Name', '机构名称', '名称变更', '机构名称变更'),
      word('地址', 'Address', '经营地址', '办公地址', '地址变更', '办公地址变更', '经营地址变更'),
      word('重要服务人员', 'Key person', '重要人员', '重要服务人员变更', '重要人员变更'),
      word('主要负责人', 'Principal', '负责人', '主要负责人变更', '负责人变更'),
      word('联系人', 'Contact', '联系人变更'),
      word('其他', 'Other'),
    ],
  }),
  field('nature', '性质', 'Nature', 'enum', '变更', {
    required: true,
    also: ['变更性质', '变动性质', '变动类型'],
    options: [
      word('变更', 'Changed'),
      word('到任', 'Arrived', '入职', '新增'),
      word('离任', 'Left', '离职'),
    ],
  }),
  field('before', '变更前', 'Before', 'text', '钱旧例', { also: ['原内容', '变更前内容'] }),
  field('after', '变更后', 'After', 'text', '钱新例', { also: ['新内容', '变更后内容'] }),
  field('change_date', '变更日期', 'Changed on', 'date', '2025-09-26', {
    required: true,
    also: ['变更时间', '发生日期', '变更发生日期', '变更发生时间', '发生时间'],
  }),
  field('filed_date', '报备日期', 'Filed on', 'date', '2025-10-10', {
    also: ['报备时间', '提交日期', '报备提交日期'],
  }),
  field('receipt_no', '回执编号', 'Receipt no.', 'text', 'DEMO-HZ-001', {
    also: ['回执号', '回执', '受理编号', '受理号', '备案回执编号'],
  }),
  field('material_complete', '材料齐全', 'Complete', 'boolean', '是', {
    required: true,
    fallback: '否',
    also: ['材料是否齐全'],
  }),
  field('staff_id', '涉及人员', 'Person', 'text', '', {
    ref: 'staff',
    also: ['人员', '人员编号', '涉及人员姓名', '变更人员'],
  }),
];

/** DOMAIN §2.9: numbers and grades only, no details of a vulnerability. */
export const threatReportFields: readonly RegisterField[] = [
  field('id', '编号', 'No.', 'text', 'H-001', { required: true, also: ['上报编号'] }),
  field('kind', '上报种类', 'Kind', 'enum', '高危漏洞', {
    required: true,
    also: ['种类', '类型', '事件类型', '类别'],
    options: [
      word('重大网络安全事件', 'Major incident', '重大事件'),
      word('重大风险隐患', 'Major hazard', '风险隐患'),
      word('高危漏洞', 'High-risk vulnerability', '漏洞'),
      word('重大网络安全威胁', 'Major threat', '重大威胁'),
      word('定期报备', 'Periodic report', '定期上报'),
    ],
  }),
  field('title', '名称', 'Title', 'text', '示例系统高危漏洞（编号 01）', {
    required: true,
    also: ['事件名称', '标题', '内容', '事件标题', '漏洞名称', '威胁名称'],
  }),
  field('project_id', '项目', 'Project', 'text', 'P-001', {
    ref: 'projects',
    also: ['项目编号', '项目名称', '所属项目'],
  }),
  field('discovered_at', '发现时间', 'Found at', 'dateTime', '2025-04-09T10:00', {
    also: ['发现时刻'],
  }),
  field('reported_at', '上报时间', 'Reported at', 'dateTime', '2025-04-09T15:30', {
    also: ['报告时间', '上报时刻', '报送时间'],
  }),
  field('reported_to', '上报对象', 'Reported to', 'enumList', '监管单位', {
    also: ['上报单位', '报告对象', '报送单位', '报送对象', '接收单位'],
    options: [
      word('监管单位', 'Supervisor', '监管部门'),
      word('公安网安部门', 'Police', '公安', '网安'),
      word('网信部门', 'Cyberspace authority', '网信', '网信办'),
      word('客户', 'Client', '用户单位'),
      word('平台', 'Platform', '漏洞平台'),
    ],
  }),
  field('due_date', '应报日期', 'Due on', 'date', '', { also: ['应上报日期', '截止日期'] }),
  field('submitted_date', '提交日期', 'Submitted on', 'date', '', { also: ['实际提交日期'] }),
];

/** DOMAIN §2.10. */
export const equipmentFields: readonly RegisterField[] = [
  field('id', '编号', 'No.', 'text', 'Q-001', {
    required: true,
    also: ['设备编号', '资产编号'],
  }),
  field('name', '设备名称', 'Name', 'text', '漏洞扫描系统', {
    required: true,
    also: [
      '名称',
      '工具名称',
      '设备（工具）名称',
      '设备/工具名称',
      '名称型号',
      '软件名称',
      '产品名称',
    ],
  }),
  field('category', '类别', 'Category', 'enum', '软件工具', {
    also: ['设备类别', '类型'],
    options: [word('硬件设备', 'Hardware', '硬件'), word('软件工具', 'Software', '软件', '工具')],
  }),
  field('tags', '对应能力', 'Capabilities', 'enumList', 'b、e', {
    required: true,
    fallback: '',
    options: CAPABILITIES,
    also: ['服务能力', '能力', '用途能力'],
  }),
  field('quantity', '数量', 'Quantity', 'integer', '1', { min: 1, also: ['台数', '套数'] }),
  field('license_to', '授权到期日', 'Licence until', 'date', '2026-12-31', {
    also: [
      '授权有效期',
      '授权有效期至',
      '许可到期日',
      '授权截止日期',
      '授权到期时间',
      '许可有效期',
      '许可有效期至',
    ],
  }),
  field('calibration_due', '校准到期日', 'Calibration due', 'date', '', {
    also: ['校准有效期', '检定到期日', '校准有效期至', '检定有效期', '检定有效期至'],
  }),
  field('origin', '来源', 'Origin', 'enum', '采购', {
    required: true,
    also: ['设备来源', '取得方式', '来源渠道', '获取方式', '来源方式'],
    options: [
      word('采购', 'Bought', '购买', '外购'),
      word('自研', 'Own', '自主研发'),
      word('开源', 'Open source'),
      word('来源不明', 'Unknown', '不明'),
    ],
  }),
];

export const premisesFields: readonly RegisterField[] = [
  field('id', '编号', 'No.', 'text', 'Z-001', { required: true, also: ['场地编号'] }),
  field('address', '地址', 'Address', 'text', '天津示例区样板街9号', {
    required: true,
    also: ['场地地址', '详细地址', '场所地址', '办公地址', '地点'],
  }),
  field('kind', '场地性质', 'Kind', 'enum', '租赁', {
    required: true,
    also: ['性质', '产权', '产权性质', '场地类型', '场所性质', '房屋性质'],
    options: [
      word('自有', 'Owned', '自有产权'),
      word('租赁', 'Leased', '租用', '承租'),
      word('虚拟', 'Virtual', '虚拟地址'),
    ],
  }),
  field('area_sqm', '面积（平方米）', 'Area, m²', 'number', '410', {
    min: 0,
    also: ['面积', '面积（㎡）', '建筑面积', '使用面积'],
  }),
  field('lease_from', '租期起', 'Lease from', 'date', '2024-12-20', {
    also: ['租赁开始日期', '起租日期', '租赁起始日期', '租赁开始时间', '租赁期限起'],
  }),
  field('lease_to', '租期止', 'Lease to', 'date', '2026-12-19', {
    also: [
      '租赁结束日期',
      '到期日期',
      '租赁到期日',
      '租赁截止日期',
      '租赁终止日期',
      '租赁结束时间',
      '租赁期限止',
    ],
  }),
  field('use', '用途', 'Use', 'text', '办公', { also: ['使用用途'] }),
];

export const financesFields: readonly RegisterField[] = [
  field('year', '年度', 'Year', 'integer', '2025', { required: true, also: ['会计年度', '年份'] }),
  field('current_assets', '流动资产', 'Current assets', 'number', '6200000', {
    yuan: true,
    also: ['流动资产（元）', '流动资产合计'],
  }),
  field('current_liabilities', '流动负债', 'Current liabilities', 'number', '4900000', {
    yuan: true,
    also: ['流动负债（元）', '流动负债合计'],
  }),
  field('cash', '货币资金', 'Cash', 'number', '2500000', { yuan: true, also: ['货币资金（元）'] }),
  field('avg_monthly_cost', '月均成本', 'Monthly cost', 'number', '800000', {
    yuan: true,
    also: ['月均成本费用', '月均支出'],
  }),
  field('revenue_security', '安全服务收入', 'Security revenue', 'number', '7600000', {
    yuan: true,
    also: ['网络安全服务收入', '信息安全收入'],
  }),
  field('audited', '经审计', 'Audited', 'boolean', '是', { also: ['是否审计', '是否经审计'] }),
];

export const reportedFields: readonly RegisterField[] = [
  field('report_date', '上报日期', 'Reported on', 'date', '2026-01-30', { also: ['上报时间'] }),
  field('staff_ids', '上报人员', 'Staff reported', 'textList', 'S-001；S-002', {
    required: true,
    fallback: '',
    ref: 'staff',
    also: ['人员名单'],
  }),
  field('project_ids', '上报项目', 'Projects reported', 'textList', 'P-001；P-002', {
    required: true,
    fallback: '',
    ref: 'projects',
    also: ['项目清单'],
  }),
];

export const previousFields: readonly RegisterField[] = [
  field('year', '上次审查年度', 'Year', 'integer', '2024', { required: true, also: ['年度'] }),
  field('findings', '问题', 'Findings', 'records', 'PD-01|2个项目开工后备案|已整改', {
    required: true,
    fallback: '',
    also: ['上年问题', '问题清单'],
    parts: [
      { key: 'item', kind: 'text', required: true },
      { key: 'text', kind: 'text', required: true },
      {
        key: 'status',
        kind: 'enum',
        required: true,
        options: [
          word('已整改', 'Rectified'),
          word('部分整改', 'Partly rectified'),
          word('未整改', 'Not rectified'),
        ],
      },
    ],
  }),
];
