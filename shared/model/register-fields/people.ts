import { coded, field, word } from './field.ts';
import type { RegisterField } from './field.ts';

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
    also: [
      '身份证号',
      '身份证号码',
      '证件号码',
      '身份证',
      '居民身份证号',
      '公民身份号码',
      '居民身份证号码',
      '身份证件号码',
      '身份证件号',
      '有效证件号码',
    ],
  }),
  field('gender', '性别', 'Gender', 'text', '女'),
  field('category', '人员类别', 'Category', 'enum', '服务人员', {
    required: true,
    also: ['类别', '人员类型', '人员性质', '人员分类'],
    options: [
      coded('service', '服务人员', 'Service', '技术服务人员'),
      coded('practitioner', '从业人员', 'Practitioner'),
      coded('support', '支持人员', 'Support', '行政人员', '后勤人员'),
    ],
  }),
  field('team', '队伍', 'Team', 'enum', '技术', {
    required: true,
    also: ['所属队伍', '团队', '序列', '条线', '所在队伍', '团队类别', '人员队伍', '所属团队'],
    options: [
      word('管理', 'Management', '管理队伍', '管理类'),
      word('技术', 'Technical', '技术队伍', '技术类'),
      word('实施', 'Delivery', '实施队伍', '实施类'),
    ],
  }),
  field('post', '岗位', 'Post', 'text', '安全工程师', {
    also: [
      '职务',
      '职位',
      '岗位名称',
      '现任岗位',
      '工作岗位',
      '岗位职务',
      '岗位/职务',
      '职务/岗位',
    ],
  }),
  field('employment_type', '用工形式', 'Employment', 'enum', '全职', {
    required: true,
    also: ['用工性质', '用工类型', '劳动关系', '用工方式', '聘用形式', '劳动关系类型'],
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
    also: [
      '入职时间',
      '到岗日期',
      '进入单位时间',
      '入司时间',
      '入司日期',
      '入职',
      '到岗时间',
      '入职年月日',
      '进入本单位日期',
      '入职本单位时间',
    ],
  }),
  field('leave_date', '离职日期', 'Left on', 'date', '', {
    also: ['离职时间', '最后在岗日', '离岗日期', '离职', '最后在岗日期', '最后工作日', '离岗时间'],
  }),
  field('infosec_since', '信息安全从业起始日', 'In the field since', 'date', '2016-07-01', {
    also: [
      '从业起算日',
      '从业起始时间',
      '从业起始日期',
      '从业起始日',
      '从事信息安全工作时间',
      '从业时间',
      '信息安全从业起算日',
      '从事信息安全工作起始时间',
      '从事网络安全工作时间',
      '从事网络安全工作起始时间',
      '网络安全从业起始时间',
      '从事网络安全服务起始时间',
    ],
  }),
  field('infosec_gap_days', '从业中断天数', 'Days of interruption', 'integer', '0', {
    also: ['中断天数'],
    min: 0,
  }),
  field('is_key', '重要服务人员', 'Key person', 'boolean', '否', {
    required: true,
    fallback: '否',
    also: ['是否重要服务人员', '重要人员', '关键人员', '重要岗位人员'],
  }),
  field('is_backbone', '技术骨干', 'Backbone', 'boolean', '是', {
    required: true,
    fallback: '否',
    also: ['是否技术骨干', '骨干', '骨干人员'],
  }),
  field('si_payer', '社保缴纳单位', 'Social insurance payer', 'text', '示例信息安全服务有限公司', {
    also: ['社保单位', '参保单位', '缴费单位', '社保缴费单位', '社保缴纳单位名称', '参保单位名称'],
  }),
  field('si_months_12', '近12月社保月数', 'Insured months of 12', 'integer', '12', {
    required: true,
    also: [
      '社保月数',
      '近12月月数',
      '近12个月月数',
      '近12个月社保月数',
      '近12个月缴纳月数',
      '缴纳月数',
      '近12个月社保缴纳月数',
      '近12月社保缴纳月数',
      '近12个月参保月数',
      '近一年社保缴纳月数',
      '近12个月缴费月数',
      '社保缴纳月数',
    ],
    min: 0,
    max: 12,
  }),
  field('si_exempt', '社保豁免原因', 'Insurance exemption', 'enum', '', {
    also: ['豁免原因', '未缴原因', '未缴社保原因', '社保未缴原因'],
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
    also: [
      '是否接触客户资料',
      '接触客户数据',
      '是否接触客户数据',
      '能否接触客户资料',
      '是否接触客户敏感数据',
      '接触敏感数据',
    ],
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
