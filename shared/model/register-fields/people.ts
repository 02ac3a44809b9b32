import { coded, field, word } from './field.ts';
import type { RegisterField } from './field.ts';

const staffId = (zh: string, en: string, ...also: readonly string[]): RegisterField =>
  field('staff_id', zh, en, 'text', 'S-001', { required: true, ref: 'staff', also });

/** DOMAIN §2.2. `id_masked` is written as an ID number and kept as three and four characters. */
export const staffFields: readonly RegisterField[] = [
  field('id', '编号', 'No.', 'text', 'S-001', {
    required: true,
    also: ['人员编号', '工号', '员工编号', '员工号', '职工编号'],
  }),
  field('name', '姓名', 'Name', 'text', '王示例', {
    required: true,
    also: ['人员姓名', '员工姓名', '名字'],
  }),
  field('id_masked', '证件号', 'ID number', 'idNumber', '999999199003070039', {
    required: true,
    also: ['身份证号', '身份证号码', '证件号码', '身份证', '居民身份证号', '公民身份号码'],
  }),
  field('gender', '性别', 'Gender', 'text', '女'),
  field('category', '人员类别', 'Category', 'enum', '服务人员', {
    required: true,
    also: ['类别', '人员类型', '人员性质'],
    options: [
      coded('service', '服务人员', 'Service', '技术服务人员'),
      coded('practitioner', '从业人员', 'Practitioner'),
      coded('support', '支持人员', 'Support', '行政人员', '后勤人员'),
    ],
  }),
  field('team', '队伍', 'Team', 'enum', '技术', {
    required: true,
    also: ['所属队伍', '团队', '序列', '条线'],
    options: [
      word('管理', 'Management', '管理队伍', '管理类'),
      word('技术', 'Technical', '技术队伍', '技术类'),
      word('实施', 'Delivery', '实施队伍', '实施类'),
    ],
  }),
  field('post', '岗位', 'Post', 'text', '安全工程师', { also: ['职务', '职位', '岗位名称'] }),
  field('employment_type', '用工形式', 'Employment', 'enum', '全职', {
    required: true,
    also: ['用工性质', '用工类型', '劳动关系'],
    options: [
      word('全职', 'Full time', '全日制', '正式', '正式员工', '在编'),
      word('兼职', 'Part time'),
      word('非全日制', 'Hourly', '非全日'),
      word('外聘顾问', 'Outside adviser', '顾问', '外聘'),
      word('退休返聘', 'Retired and re-hired', '返聘'),
      word('劳务派遣', 'Dispatched', '派遣'),
      word('实习', 'Intern', '实习生'),
    ],
  }),
  field('hire_date', '入职日期', 'Hired on', 'date', '2021-03-01', {
    required: true,
    also: ['入职时间', '到岗日期', '进入单位时间', '入司时间', '入司日期', '入职'],
  }),
  field('leave_date', '离职日期', 'Left on', 'date', '', {
    also: ['离职时间', '最后在岗日', '离岗日期', '离职'],
  }),
  field('infosec_since', '信息安全从业起始日', 'In the field since', 'date', '2016-07-01', {
    also: ['从业起算日', '从业起始时间', '从事信息安全工作时间', '从业时间'],
  }),
  field('infosec_gap_days', '从业中断天数', 'Days of interruption', 'integer', '0', {
    also: ['中断天数'],
    min: 0,
  }),
  field('is_key', '重要服务人员', 'Key person', 'boolean', '否', {
    required: true,
    fallback: '否',
    also: ['是否重要服务人员', '重要人员', '关键人员'],
  }),
  field('is_backbone', '技术骨干', 'Backbone', 'boolean', '是', {
    required: true,
    fallback: '否',
    also: ['是否技术骨干', '骨干', '骨干人员'],
  }),
  field('si_payer', '社保缴纳单位', 'Social insurance payer', 'text', '示例信息安全服务有限公司', {
    also: ['社保单位', '参保单位', '缴费单位'],
  }),
  field('si_months_12', '近12月社保月数', 'Insured months of 12', 'integer', '12', {
    required: true,
    also: ['社保月数', '近12个月社保月数', '近12个月缴纳月数', '缴纳月数'],
    min: 0,
    max: 12,
  }),
  field('si_exempt', '社保豁免原因', 'Insurance exemption', 'enum', '', {
    also: ['豁免原因', '未缴原因'],
    options: [
      word('退休', 'Retired', '已退休'),
      word('派遣', 'Dispatched', '劳务派遣'),
      word('入职未满30日', 'Hired less than 30 days ago', '新入职'),
      word('事业单位保留身份', 'Public post kept'),
      word('军队自主择业', 'Left the forces'),
    ],
  }),
  field('data_access', '接触客户资料', 'Sees client data', 'boolean', '是', {
    required: true,
    fallback: '否',
    also: ['是否接触客户资料', '接触客户数据', '是否接触客户数据'],
  }),
  field('leaves', '长假', 'Long leave', 'records', '2025-02-01|2025-06-30|产假', {
    also: ['长假记录', '休假'],
    parts: [
      { key: 'from', kind: 'date', required: true },
      { key: 'to', kind: 'date', required: false },
      {
        key: 'kind',
        kind: 'enum',
        required: true,
        options: [
          word('产假', 'Maternity'),
          word('病假', 'Illness'),
          word('停薪', 'Unpaid', '停薪留职'),
        ],
      },
    ],
  }),
];

/** DOMAIN §2.3. */
export const certificateFields: readonly RegisterField[] = [
  field('id', '编号', 'No.', 'text', 'K-001', { required: true, also: ['登记编号'] }),
  staffId('持证人', 'Holder', '人员编号', '工号', '持有人', '姓名', '人员'),
  field('type', '证书类型', 'Certificate', 'text', 'CISP', {
    required: true,
    also: ['证书名称', '证书', '资格名称', '证书种类'],
  }),
  field('no_masked', '证书编号', 'Certificate no.', 'text', 'DEMO****0001', {
    required: true,
    mask: 'certificate',
    also: ['证书号', '证书号码', '证书编码'],
  }),
  field('issue_date', '发证日期', 'Issued on', 'date', '2024-03-01', {
    required: true,
    also: ['颁发日期', '发证时间', '取得日期', '取得时间', '生效日期'],
  }),
  field('expiry_date', '有效期至', 'Valid to', 'date', '2027-02-28', {
    also: ['到期日期', '到期日', '失效日期', '有效期', '有效期限'],
  }),
  field('registered_org', '登记单位', 'Registered with', 'text', '示例信息安全服务有限公司', {
    also: ['注册单位', '所在单位'],
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
    also: ['培训内容', '培训主题', '课程名称', '培训课程', '名称'],
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
    also: ['培训日期', '培训时间', '起始日期', '开始时间', '日期'],
  }),
  field('date_to', '结束日期', 'To', 'date', '2025-05-13', {
    required: true,
    also: ['截止日期', '结束时间'],
  }),
  field('hours', '课时', 'Hours', 'number', '12', {
    required: true,
    min: 0,
    also: ['学时', '培训课时', '课时数', '学时数'],
  }),
  field('provider', '培训机构', 'Provider', 'text', '示例培训机构', {
    also: ['主办单位', '举办单位', '讲师', '培训单位'],
  }),
  field('evidence', '证明材料', 'Proof', 'textList', '签到表、课件', {
    required: true,
    fallback: '',
    also: ['培训材料', '佐证材料', '材料'],
  }),
  field('attendees', '参训人员', 'Attendees', 'records', 'S-001；S-002|8', {
    required: true,
    fallback: '',
    also: ['参加人员', '培训人员', '参训人', '参培人员', '学员'],
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
    also: ['协议种类', '协议类型', '文件类型', '类别'],
    options: [
      word('保密协议', 'NDA', '保密', '保密承诺书'),
      word('自律责任书', 'Pledge', '责任书', '自律承诺书'),
    ],
  }),
  field('sign_date', '签订日期', 'Signed on', 'date', '2021-03-01', {
    required: true,
    also: ['签署日期', '签订时间', '签署时间'],
  }),
  field('valid_to', '有效期至', 'Valid to', 'date', '', { also: ['到期日期', '到期日', '有效期'] }),
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
