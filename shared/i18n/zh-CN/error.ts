/** One sentence per code of the error catalogue: what happened, where, what to do now. */
export const error = {
  VALIDATION_FAILED: '填写的内容有误，没有保存。请按下列位置改正。',
  NOT_FOUND: '没有找到{{what}}（{{id}}），可能已被移除。请返回重新打开。',
  INTERNAL:
    '程序内部出错，这一步没有完成，已保存的内容不受影响。请重试；仍然出错时提供编号 {{reference}}。',
  VAULT_IN_USE: '案卷库 {{path}} 已被另一个窗口打开。请先关闭那个窗口。',
  VAULT_FROM_FUTURE:
    '案卷库由更新版本的软件写成（库版本 {{found}}，本软件支持到 {{supported}}）。请升级软件后再打开，库没有被改动。',
  VAULT_DAMAGED: '案卷库 {{path}} 损坏，未作任何改动：{{detail}}。请从备份恢复。',
  VAULT_READ_ONLY: '案卷库 {{path}} 是只读的，没有保存。请检查磁盘或文件夹权限。',
  DISK_FULL: '磁盘已满，没有保存（{{path}}）。请腾出空间后重试。',
  CASE_NOT_JSON:
    '这个文件不是案卷文件，里面不是 JSON。请选导出的 .json 案卷，或请对方重新导出；什么都没有导入。',
  CASE_VERSION_UNKNOWN:
    '案卷文件的版本是 {{found}}，本软件只认识到版本 {{supported}}。请升级软件，什么都没有导入。',
  CASE_INVALID: '案卷文件有误，什么都没有导入。请按下列位置改正后再选一次。',
  plainIdNumber: '这里写有完整的公民身份号码，不能存入案卷库。请改为 {{instead}} 后再选一次。',
  CASE_ALREADY_HERE: '审查编号 {{reviewNo}} 的案卷已在库中，没有重复导入。',
  CASE_REFERENCE_BROKEN: '案卷文件 {{at}} 引用了不存在的“{{value}}”，什么都没有导入。',
  ORGANIZATION_EXISTS: '统一社会信用代码 {{uscc}} 的机构已经登记。请直接使用已有机构。',
  TIME_IN_FUTURE: '{{at}} 还没有到，不能登记为已办的时间。请核对日期和本机时钟后重填。',
  REVIEW_NO_TAKEN: '审查编号 {{reviewNo}} 已被使用。请换一个编号。',
  SESSION_LOCKED: '案卷现在是“{{state}}”，不能改动。需要改动请先重新打开现场并写明理由。',
  TRANSITION_NOT_ALLOWED: '不能从“{{from}}”转为“{{to}}”。',
  ENTRY_GATE_OPEN: '还不能进场，尚缺：{{gaps}}。',
  CLOSE_GATE_OPEN: '还有 {{count}} 处缺口，补齐后才能结束现场。',
  EVIDENCE_NOT_WHOLE:
    '证据 {{numbers}} 的原件缺失或已改变，没有出具报告。请重新添加原件，或说明理由移除这些证据。',
  PARAMS_INVALID: '口径文件有误，什么都没有算：',
  CALENDAR_INVALID: '日历文件有误，没有换用。请改正后再选一次：',
  PARAM_IMPOSSIBLE: '口径“{{param}}”只能取 {{limit}}，没有保存。',
  REASON_REQUIRED: '请写明理由。',
  VERDICT_NOT_ALLOWED: '{{itemId}} 不允许作答“{{verdict}}”。',
  NOTHING_TO_UNDO: '没有可撤销的改动。',
  NOTHING_TO_REDO: '没有可重做的改动。',
  UNDO_CONFLICT: '之后又有别的改动（{{field}}），不能撤销这一步。',
  UPLOAD_UNKNOWN: '上传已中断，请重新添加这个文件。',
  UPLOAD_OUT_OF_ORDER: '上传次序有误（应从 {{expectedOffset}} 字节继续），请重试。',
  FILE_UNREADABLE: '文件读不出来（{{path}}）：{{detail}}。',
  EVIDENCE_BLOB_MISSING: '证据 {{number}} 的原始文件不在本机案卷库中。',
  EVIDENCE_REMOVED: '证据 {{number}} 已移除，不能再改。需要时请先撤销移除。',
  REPORT_NOT_CLOSED: '还有 {{gaps}} 处缺口，只能导出草稿。',
  OUTPUT_UNWRITABLE: '文书没有写成（{{path}}）：{{detail}}。请换一个可以写入的文件夹。',
  REGISTER_ROW_GONE: '有 {{count}} 行已被移除，这一步没有保存。请刷新后重试。',
  REGISTER_CHANGED: '预览之后台账又有改动，什么都没有导入。请重新预览后再确认。',
  IMPORT_TOO_LARGE:
    '这个文件太大（连同解压后的内容，上限 {{megabytes}} MB），没有读取。请只保留需要的工作表和行后再导入。',
  IMPORT_TOO_MANY_ROWS:
    '工作表超过 {{limit}} 行，没有读取。多半是表尾有残留内容，请删去表格以下的行后再导入。',
  IMPORT_TOO_MANY_COLUMNS:
    '工作表超过 {{limit}} 列，没有读取。多半是右侧有残留内容，请删去表格以右的列后再导入。',
  IMPORT_TOO_MANY_CELLS:
    '工作表超过 {{limit}} 个单元格，没有读取。请删去表格以外的行和列后再导入。',
  IMPORT_TOO_MANY_SHEETS: '文件里超过 {{limit}} 个工作表，没有读取。请只保留需要的工作表后再导入。',
  IMPORT_EMPTY: '这个文件是空的。请确认选对了文件，并已保存。',
  IMPORT_ENCRYPTED: '这个文件设了打开密码，读不了。请在 Excel 或 WPS 里取消密码、保存后再导入。',
  IMPORT_NOT_A_TABLE:
    '这不是可以导入的表格（看内容是 {{kind}}）。请用 Excel 或 WPS 打开后另存为 .xlsx，再导入。',
  IMPORT_UNKNOWN_KIND:
    '认不出这个文件：不是 Excel 表格，也不是常见编码的文本。请用 Excel 或 WPS 打开后另存为 .xlsx，再导入。',
  IMPORT_DAMAGED: '这个文件不完整或已损坏。请重新拷贝一份，确认 Excel 或 WPS 能打开后再导入。',
  IMPORT_OPEN_QUOTE:
    '第 {{row}} 行有一个引号没有配对，其后的内容分不清。请补上引号，或另存为 .xlsx 后再导入。',
  IMPORT_UNREADABLE: '这个文件读不出表格：{{detail}}。请用 Excel 或 WPS 另存为 .xlsx 后再导入。',
  IMPORT_TOO_SLOW: '读取超过 {{seconds}} 秒仍未完成，已停止。请只保留需要的工作表后再导入。',
  IMPORT_NO_HEADER: '工作表“{{sheet}}”里找不到表头。请指定表头所在的行，或改用空白模板。',
  IMPORT_SHEET_UNKNOWN: '文件里没有工作表“{{sheet}}”。请从列出的工作表中选择。',
  IMPORT_REJECTED: '有 {{count}} 行有误，什么都没有导入。请改正后重来，或确认只导入其余各行。',
  IMPORT_EXPIRED: '这次预览已失效。请重新选择文件。',
  SAMPLE_PROJECTS_FIRST: '报告随服务项目的样本抽取，请先抽服务项目。',
  SAMPLE_CHANGED: '样本已有变化，没有替换。请按现行一轮重新选择要替换的一项。',
  SAMPLE_EXHAUSTED: '本轮总体都已列入过样本，没有可替换的。需要时请写明理由重新抽取。',
  SUGGESTION_MISSING: '{{itemId}} 没有可采纳的建议，请直接作答。',
  CANCELLED: '已取消，没有留下半成品。',
  /** Place of an issue that concerns no single part of the file. */
  wholeFile: '文件本身',
  /** Not a code of the catalogue: the core process or host does not answer. */
  unreachable: '后台没有响应，这一步没有完成。文字仍在屏幕上，请稍后重试。',
} as const;
