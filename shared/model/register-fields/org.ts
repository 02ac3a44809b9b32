import { CAPABILITIES, DIRECTIONS, field, word } from './field.ts';
import type { RegisterField } from './field.ts';

const SHAREHOLDERS = [
  word('中国公民', 'Chinese citizen', '自然人'),
  word('中国法人', 'Chinese legal person', '法人'),
  word('国有', 'State-owned', '国资'),
  word('事业单位', 'Public institution'),
  word('外国', 'Foreign', '外资'),
  word('港澳台', 'Hong Kong, Macao, Taiwan'),
];

/** The registry's words for a living company are one word here (DOMAIN §3, R-REG-01). */
const REG_STATUS = [
  word('存续', 'Existing', '在业', '开业', '在营', '正常', '在册', '存续（在营、开业、在册）'),
  word('注销', 'Deregistered', '已注销'),
  word('吊销', 'Licence revoked', '已吊销', '吊销，未注销', '吊销未注销'),
  word('撤销', 'Registration cancelled', '已撤销'),
  word('迁出', 'Moved away', '已迁出'),
  word('停业', 'Suspended', '歇业'),
  word('清算', 'In liquidation', '清算中'),
];
const VIOLATION_STATUS = [
  word('生效', 'In force', '已生效', '有效'),
  word('已撤销', 'Withdrawn', '撤销'),
];
const VIOLATION = '示例机关|DEMO-CF-001|2025-03-01|未按期报备|生效';

/** DOMAIN §2.1. */
export const orgFields: readonly RegisterField[] = [
  field('name', '机构名称', 'Name', 'text', '示例信息安全服务有限公司', {
    required: true,
    also: ['名称', '单位名称', '企业名称'],
  }),
  field('former_names', '曾用名', 'Former names', 'records', '示例网络科技有限公司|2020-05-31', {
    parts: [
      { key: 'name', kind: 'text', required: true },
      { key: 'until', kind: 'date', required: false },
    ],
  }),
  field('uscc', '统一社会信用代码', 'Credit code', 'uscc', '91999999DEM0000029', {
    required: true,
    also: ['信用代码', '社会信用代码'],
  }),
  field('legal_form', '企业类型', 'Legal form', 'text', '有限责任公司', { also: ['类型'] }),
  field('registered_region', '登记地', 'Registered in', 'text', '中国大陆', { required: true }),
  field('reg_status', '登记状态', 'Status', 'enum', '存续', {
    required: true,
    also: ['经营状态', '状态', '存续状态', '企业状态'],
    options: REG_STATUS,
  }),
  field('established_date', '成立日期', 'Founded on', 'date', '2018-04-20', {
    required: true,
    also: ['成立时间', '成立日'],
  }),
  field('registered_address', '登记地址', 'Registered address', 'text', '天津示例区样板街9号', {
    also: ['注册地址', '住所'],
  }),
  field('actual_address', '实际地址', 'Actual address', 'text', '天津示例区样板街9号', {
    required: true,
    also: ['办公地址', '经营地址'],
  }),
  field('legal_rep', '法定代表人', 'Legal representative', 'text', '杨示例', {
    also: ['法人代表'],
  }),
  field('principal', '主要负责人', 'Principal', 'text', '杨示例', {
    required: true,
    also: ['负责人'],
  }),
  field('contact.name', '联系人', 'Contact', 'text', '钱示例', { required: true }),
  field('contact.phone_masked', '联系电话', 'Telephone', 'text', '138****0001', {
    mask: 'phone',
    also: ['电话', '手机', '手机号', '联系方式'],
  }),
  field('branches', '分支机构', 'Branches', 'textList', ''),
  field('declared_directions', '申报方向', 'Directions declared', 'enumList', '咨询、威胁评估', {
    options: DIRECTIONS,
    also: ['服务方向'],
  }),
  field('declared_capabilities', '申报能力', 'Capabilities declared', 'enumList', 'a、b、e', {
    options: CAPABILITIES,
    also: ['服务能力'],
  }),
  field(
    'shareholders',
    '出资人',
    'Shareholders',
    'records',
    '王示例|中国公民|70；示例投资有限公司|中国法人|30',
    {
      also: ['股东', '股东信息', '投资人', '出资人信息'],
      parts: [
        { key: 'name', kind: 'text', required: true },
        { key: 'type', kind: 'enum', required: true, options: SHAREHOLDERS },
        { key: 'ratio', kind: 'number', required: false },
      ],
    },
  ),
  field(
    'qualifications',
    '能力资质',
    'Qualifications',
    'records',
    'DEMO-ZZ-001|服务能力资质|示例机构|咨询/工程|2024-01-01|2026-12-31|有效',
    {
      also: ['资质'],
      parts: [
        { key: 'no', kind: 'text', required: true },
        { key: 'title', kind: 'text', required: false },
        { key: 'issuer', kind: 'text', required: false },
        { key: 'directions', kind: 'enumList', required: true, options: DIRECTIONS },
        { key: 'issue_date', kind: 'date', required: true },
        { key: 'expiry_date', kind: 'date', required: false },
        { key: 'status', kind: 'text', required: true },
      ],
    },
  ),
  field('filed.name', '备案名称', 'Name as filed', 'text', '示例信息安全服务有限公司', {
    required: true,
  }),
  field('filed.address', '备案地址', 'Address as filed', 'text', '天津示例区样板街9号', {
    required: true,
  }),
  field('filed.principal', '备案负责人', 'Principal as filed', 'text', '杨示例', {
    required: true,
    also: ['备案主要负责人'],
  }),
  field('filed.contact', '备案联系人', 'Contact as filed', 'text', '钱示例', { required: true }),
  field('violations', '违规记录', 'Violations', 'records', VIOLATION, {
    also: ['行政处罚', '处罚记录', '违法违规记录'],
    parts: [
      { key: 'authority', kind: 'text', required: false },
      { key: 'doc_no', kind: 'text', required: true },
      { key: 'decision_date', kind: 'date', required: true },
      { key: 'fact', kind: 'text', required: false },
      { key: 'status', kind: 'enum', required: true, options: VIOLATION_STATUS },
    ],
  }),
  field('annual_submission.due_date', '年审材料应交日', 'Submission due', 'date', '2026-01-31'),
  field('annual_submission.submitted_date', '年审材料提交日', 'Submitted on', 'date', '2026-01-30'),
  field('drills', '演练', 'Drills', 'records', 'f|2025-06-20|应急演练', {
    also: ['演练记录'],
    parts: [
      { key: 'capability', kind: 'enum', required: true, options: CAPABILITIES },
      { key: 'date', kind: 'date', required: true },
      { key: 'title', kind: 'text', required: false },
    ],
  }),
];
