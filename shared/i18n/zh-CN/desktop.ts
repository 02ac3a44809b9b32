/** Words the desktop shell says itself: its menu, and what it must tell before any screen is there. */
export const desktop = {
  appName: '监审通',
  menu: {
    file: '文件',
    print: '打印…',
    quit: '退出',
    edit: '编辑',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '显示',
    reload: '重新载入',
    zoomIn: '放大',
    zoomOut: '缩小',
    zoomReset: '实际大小',
    fullScreen: '全屏',
    developer: '开发者工具',
  },
  coreFailed: { title: '案卷库没有打开' },
  coreLost: {
    title: '监审通停止了工作',
    body: '后台程序多次意外退出。已保存的内容不受影响。请重新打开；如仍出现，请把数据文件夹中的日志交给维护人员。',
  },
} as const;
