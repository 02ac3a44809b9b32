/** A locale sentence with its `{{places}}` filled in; for the core, which carries no i18next. */
export function fillIn(template: string, data: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{\{(\w+)\}\}/gu, (place, name: string) => data[name] ?? place);
}
