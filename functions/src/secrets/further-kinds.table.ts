/** A kind of secret that secretlint's preset doesn't know; `isSecret` tells it from a name or an example. */
interface FurtherKind {
  readonly kind: string;
  /** Its first group is the secret; without one the whole match is. */
  readonly pattern: RegExp;
  readonly isSecret: (value: string) => boolean;
}

/** References, variables, examples and words that stand where a secret would. */
const harmless =
  /^(?:\$|\{\{|<|%|arn:|https?:\/\/[^@]*$|ssm:|vault:|projects\/|\/|file:|data\.|var\.|local\.|module\.|aws_|azurerm_|google_|random_|REDACTED|(?:true|false|null|none|yes|no|enabled|disabled|optional|required|default|plaintext|string|change_?me|your[-_ ].*|example.*|x+|\*+|todo|placeholder|dummy|test)$)/i;
const stands = (value: string): boolean => !harmless.test(value) && !/^\d{1,5}$/.test(value);
const always = (): boolean => true;

/** From the providers' own descriptions of their tokens, written down in 2026-11. */
export const furtherKinds: readonly FurtherKind[] = [
  {
    kind: 'private-key',
    pattern:
      /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:(?:(?!-----)[\s\S]){1,20000}-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----|[A-Za-z0-9+/=\s\\]{40,20000})/g,
    isSecret: always,
  },
  {
    kind: 'jwt',
    pattern: /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10,2000}/g,
    isSecret: always,
  },
  {
    kind: 'aws-access-key',
    pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
    isSecret: (key) => !key.includes('EXAMPLE'),
  },
  { kind: 'google-api-key', pattern: /\bAIza[\w-]{35}/g, isSecret: always },
  { kind: 'google-token', pattern: /\bya29\.[\w-]{20,500}/g, isSecret: always },
  {
    kind: 'azure-key',
    pattern: /\b(?:AccountKey|SharedAccessKey)=([A-Za-z0-9+/=]{20,200})/g,
    isSecret: always,
  },
  { kind: 'azure-signature', pattern: /[?&]sig=([A-Za-z0-9%+/=]{20,200})/g, isSecret: always },
  { kind: 'gitlab-token', pattern: /\bgl(?:pat|dt|rt|soat|ptt)-[\w-]{20,100}/g, isSecret: always },
  {
    kind: 'github-token',
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\w{40,255})/g,
    isSecret: always,
  },
  { kind: 'slack-token', pattern: /\bxox[abeoprs]-[\w-]{10,200}/g, isSecret: always },
  {
    kind: 'slack-webhook',
    pattern: /hooks\.slack\.com\/services\/([\w/]{20,100})/g,
    isSecret: always,
  },
  {
    kind: 'stripe-key',
    pattern: /\b(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,200}/g,
    isSecret: always,
  },
  { kind: 'sendgrid-key', pattern: /\bSG\.[\w-]{16,64}\.[\w-]{16,64}/g, isSecret: always },
  { kind: 'npm-token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g, isSecret: always },
  { kind: 'pypi-token', pattern: /\bpypi-[\w-]{50,250}/g, isSecret: always },
  { kind: 'openai-key', pattern: /\bsk-(?:proj-|or-|ant-)?[\w-]{20,200}/g, isSecret: always },
  { kind: 'huggingface-token', pattern: /\bhf_[A-Za-z0-9]{30,50}\b/g, isSecret: always },
  { kind: 'digitalocean-token', pattern: /\bdo[oprt]_v1_[a-f0-9]{64}\b/g, isSecret: always },
  { kind: 'databricks-token', pattern: /\bdapi[a-f0-9]{32}\b/g, isSecret: always },
  { kind: 'vault-token', pattern: /\bhv[sbr]\.[\w-]{20,200}/g, isSecret: always },
  {
    kind: 'terraform-token',
    pattern: /\b[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,70}/g,
    isSecret: always,
  },
  { kind: 'telegram-token', pattern: /\b\d{8,10}:AA[\w-]{33}\b/g, isSecret: always },
  { kind: 'twilio-key', pattern: /\bSK[a-f0-9]{32}\b/g, isSecret: always },
  { kind: 'mailgun-key', pattern: /\bkey-[a-f0-9]{32}\b/g, isSecret: always },
  {
    kind: 'datadog-key',
    pattern: /\b(?:dd|datadog)[\w-]{0,20}key["']?\s{0,5}[:=]\s{0,5}["']?([a-f0-9]{32,40})\b/gi,
    isSecret: always,
  },
  {
    kind: 'connection-string',
    pattern: /\b[a-z][a-z0-9+.-]{1,30}:\/\/[^\s/:@"'$]{0,200}:([^\s/@"'$]{3,200})@/gi,
    isSecret: stands,
  },
  {
    kind: 'password',
    pattern: /(?:password|pwd|passwd)=([^\s;"'$&]{4,200})/gi,
    isSecret: stands,
  },
  {
    kind: 'aws-secret-key',
    pattern:
      /\b(?:aws_?)?secret_?(?:access_?)?key["']?\s{0,10}[:=]\s{0,10}["']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+])/gi,
    isSecret: (key) => !key.includes('EXAMPLE'),
  },
  {
    kind: 'password',
    pattern: /(?:passw(?:or)?d|passphrase)["']?\s{0,20}[:=]\s{0,20}"([^"\n$]{3,200})"/gi,
    isSecret: stands,
  },
  {
    kind: 'password',
    pattern: /(?:passw(?:or)?d|passphrase)["']?\s{0,20}[:=]\s{0,20}'([^'\n$]{3,200})'/gi,
    isSecret: stands,
  },
  {
    kind: 'password',
    pattern:
      /^[ \t-]{0,60}[\w.-]{0,60}(?:passw(?:or)?d|passphrase)[ \t]{0,20}[:=][ \t]{0,20}([^\s"'${[!&*|>#][^\s#]{2,200})[ \t]{0,20}$/gim,
    isSecret: stands,
  },
  {
    kind: 'token',
    pattern:
      /(?:api_?key|auth_?token|access_?token|client_?secret|secret_?string|token)["']?\s{0,20}[:=]\s{0,20}["']([A-Za-z0-9_+/.=-]{16,200})["']/gi,
    isSecret: (value) => stands(value) && /\d/.test(value) && /[A-Za-z]/.test(value),
  },
];
