/** One Terraform resource named `it`, its lines from line 2 on, beside a variable that nothing sets. */
export function terraform(type: string, ...lines: readonly string[]): string {
  const body = lines.map((line) => `  ${line}\n`).join('');
  return `resource "${type}" "it" {\n${body}}\n\nvariable "unset" {}\n`;
}

/** One CloudFormation resource named `It` on line 3, its properties as YAML in flow style. */
export function cloudformation(type: string, properties = ''): string {
  const resource = `{Type: "${type}", Properties: {${properties}}}`;
  return `Parameters: {Unset: {Type: String}}\nResources:\n  It: ${resource}\n`;
}

/** A Deployment of one container; both parts as YAML in flow style. */
export function deployment(container = '', pod = ''): string {
  const spec = `{${pod}${pod && ', '}containers: [{name: it, image: "nginx:1.27"${container && ', '}${container}}]}`;
  const selector = '{matchLabels: {app: it}}';
  const template = `{metadata: {labels: {app: it}}, spec: ${spec}}`;
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: it}\nspec:\n  selector: ${selector}\n  template: ${template}\n`;
}

/** A Compose file with one service named `it`, in flow style. */
export function composeService(body: string): string {
  return `services:\n  it: {${body}}\n`;
}
