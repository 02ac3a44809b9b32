import { app, Menu, type MenuItemConstructorOptions } from 'electron';

import { shellWords } from './words.ts';

/**
 * Undo and redo are left out on purpose: in this application Ctrl+Z goes back over the whole session,
 * and a menu entry would take the key away from the page.
 */
export function installMenu({ onPrint }: { readonly onPrint: () => void }): void {
  const { menu } = shellWords();
  const developer: readonly MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ role: 'toggleDevTools', label: menu.developer }];
  const template: MenuItemConstructorOptions[] = [
    {
      label: menu.file,
      submenu: [
        { label: menu.print, accelerator: 'CmdOrCtrl+P', click: onPrint },
        { type: 'separator' },
        { role: 'quit', label: menu.quit },
      ],
    },
    {
      label: menu.edit,
      submenu: [
        { role: 'cut', label: menu.cut },
        { role: 'copy', label: menu.copy },
        { role: 'paste', label: menu.paste },
        { role: 'selectAll', label: menu.selectAll },
      ],
    },
    {
      label: menu.view,
      submenu: [
        { role: 'resetZoom', label: menu.zoomReset },
        { role: 'zoomIn', label: menu.zoomIn },
        { role: 'zoomOut', label: menu.zoomOut },
        { role: 'togglefullscreen', label: menu.fullScreen },
        ...developer,
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
