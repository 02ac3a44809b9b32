import { field, word } from './field.ts';
import type { RegisterField } from './field.ts';

const staffId = (zh: string, en: string, ...also: readonly string[]): RegisterField =>
  field('staff_id', zh, en, 'text', 'S-001', { required: true, ref: 'staff', also });

/** DOMAIN §2.3. */
export const certificateFields: readonly RegisterField[] = [
  field('id', '编号', 'No.', 'text', 'K-001', { required: true, also: ['登记编号'] }),
  staffId('持证人', 'Holder', '人员编号', '工号', '持有人', '姓名', '人员'),
  field('type', '证书类型', 'Certificate', 'text', 'CISP', {
    required: true,
    also: ['证书名称', '证书', '资格名称', '证书种类', '资格证书名称', '证书类别', '资质证书名称'],
  }),
  field('no_masked', '证书编号', 'Certificate no.', 'text', 'DEMO****0001', {
    required: true,
    mask: 'certificate',
    also: ['证书号', '证书号码', '证书编码'],
  }),
  field('issue_date', '发证日期', 'Issued on', 'date', '2024-03-01', {
    required: true,
    also: [
      '颁发日期',
      '发证时间',
      '取得日期',
      '取得时间',
      '生效日期',
      '颁发时间',
      '获证日期',
      '获证时间',
      '取证日期',
      '取证时间',
      '初次发证日期',
      '领证日期',
    ],
  }),
  field('expiry_date', '有效期至', 'Valid to', 'date', '2027-02-28', {
    also: [
      '到期日期',
      '到期日',
      '失效日期',
      '有效期',
      '有效期限',
      '证书有效期',
      '证书有效期至',
      '有效期截止日期',
      '有效截止日期',
      '失效时间',
      '到期时间',
    ],
  }),
  field('registered_org', '登记单位', 'Registered with', 'text', '示例信息安全服务有限公司', {
    also: ['注册单位', '所在单位', '登记注册单位', '聘用单位', '执业单位'],
  }),
  field('status', '证书状态', 'Status', 'enum', '有效', {
    required: true,
    fallback: '有效',
    also: ['状态'],
    options: [
      word('有效', 'Valid', '正常'),
      word('撤销', 'Revoked', '注销', '已撤销'),
      word('过期', 'Expired', '已过期', '失效'),
    ],
  }),
  field('verify_status', '查验结果', 'Verification', 'enum', '未查验', {
    required: true,
    fallback: '未查验',
    also: ['查验', '核验结果', '验证结果'],
    options: [
      word('未查验', 'Not checked', '未核验'),
      word('已查验相符', 'Checked, agrees', '相符', '已核验'),
      word('查验不符', 'Checked, differs', '不符'),
      word('查询渠道不可用', 'No way to check', '无法查询'),
    ],
  }),
  field('verify_evidence', '查验截图', 'Screenshot of the check', 'text', '', {
    also: ['查验截图编号', '查询截图', '查验证据'],
  }),
];

/** DOMAIN §2.4. */
export const trainingFields: readonly RegisterField[] = [
  field('id', '编号', 'No.', 'text', 'T-001', { required: true, also: ['培训编号'] }),
  field('title', '培训名称', 'Title', 'text', '渗透测试规范', {
    required: true,
    also: [
      '培训内容',
      '培训主题',
      '课程名称',
      '培训课程',
      '名称',
      '培训课程名称',
      '培训项目',
      '培训题目',
      '课程',
    ],
  }),
  field('kind', '培训类别', 'Kind', 'enum', '技术', {
    required: true,
    also: ['类别', '培训类型'],
    options: [
      word('业务', 'Business', '业务培训'),
      word('技术', 'Technical', '技术培训'),
      word('法规标准', 'Law and standards', '法律法规', '法规', '标准'),
      word('安全保密', 'Security and secrecy', '保密', '保密教育', '保密培训'),
      word('其他', 'Other'),
    ],
  }),
  field('form', '培训形式', 'Form', 'enum', '内训-线下', {
    required: true,
    also: ['形式', '培训方式', '方式'],
    options: [
      word('内训-线下', 'In-house, on site', '内训', '内部培训', '内训线下'),
      word('内训-线上', 'In-house, online', '内训线上'),
      word('外训-线下', 'External, on site', '外训', '外部培训', '外训线下'),
      word('外训-线上', 'External, online', '外训线上'),
      word('自学考核', 'Self-study with exam', '自学'),
    ],
  }),
  field('date_from', '开始日期', 'From', 'date', '2025-05-12', {
    required: true,
    also: [
      '培训日期',
      '培训时间',
      '起始日期',
      '开始时间',
      '日期',
      '培训开始时间',
      '培训开始日期',
      '培训起始时间',
      '培训起始日期',
      '开课日期',
    ],
  }),
  field('date_to', '结束日期', 'To', 'date', '2025-05-13', {
    required: true,
    also: ['截止日期', '结束时间', '培训结束时间', '培训结束日期', '培训截止日期', '结课日期'],
  }),
  field('hours', '课时', 'Hours', 'number', '12', {
    required: true,
    min: 0,
    also: ['学时', '培训课时', '课时数', '学时数', '培训学时', '总学时', '总课时', '培训时长'],
  }),
  field('provider', '培训机构', 'Provider', 'text', '示例培训机构', {
    also: [
      '主办单位',
      '举办单位',
      '讲师',
      '培训单位',
      '培训讲师',
      '授课讲师',
      '授课人',
      '主讲人',
      '培训师',
      '承办单位',
      '授课机构',
    ],
  }),
  field('evidence', '证明材料', 'Proof', 'textList', '签到表、课件', {
    required: true,
    fallback: '',
    also: ['培训材料', '佐证材料', '材料', '证明文件', '签到表等佐证', '培训佐证', '佐证'],
  }),
  field('attendees', '参训人员', 'Attendees', 'records', 'S-001；S-002|8', {
    required: true,
    fallback: '',
    also: [
      '参加人员',
      '培训人员',
      '参训人',
      '参培人员',
      '学员',
      '参加人员名单',
      '参训人员名单',
      '参训名单',
      '签到人员',
      '参加人',
    ],
    parts: [
      { key: 'staff_id', kind: 'text', required: true, ref: 'staff' },
      { key: 'hours', kind: 'number', required: false },
    ],
  }),
];

/** DOMAIN §2.5. */
export const commitmentFields: readonly RegisterField[] = [
  field('id', '编号', 'No.', 'text', 'N-001', { required: true, also: ['协议编号'] }),
  staffId('签订人', 'Signed by', '人员编号', '工号', '签署人', '姓名', '人员'),
  field('kind', '种类', 'Kind', 'enum', '保密协议', {
    required: true,
    also: [
      '协议种类',
      '协议类型',
      '文件类型',
      '类别',
      '协议名称',
      '文书类型',
      '承诺书类型',
      '签订文件',
    ],
    options: [
      word('保密协议', 'NDA', '保密', '保密承诺书'),
      word('自律责任书', 'Pledge', '责任书', '自律承诺书'),
    ],
  }),
  field('sign_date', '签订日期', 'Signed on', 'date', '2021-03-01', {
    required: true,
    also: ['签署日期', '签订时间', '签署时间', '签字日期', '签署日'],
  }),
  field('valid_to', '有效期至', 'Valid to', 'date', '', {
    also: ['到期日期', '到期日', '有效期', '协议到期日', '有效期限', '终止日期', '有效期截止日期'],
  }),
  field('has_obligations', '写明义务', 'States duties', 'boolean', '是', {
    required: true,
    fallback: '否',
    also: ['含保密义务', '是否写明义务', '义务条款'],
  }),
  field('has_liability', '写明责任', 'States liability', 'boolean', '是', {
    required: true,
    fallback: '否',
    also: ['含违约责任', '是否写明责任', '责任条款'],
  }),
  field('doc', '文件', 'Document', 'text', '', { also: ['文件名', '扫描件'] }),
];
