/** Input that nobody means well with: a file's name and its content, for each way in to be tried with. */
type Inputs = Readonly<Record<string, readonly [name: string, content: string]>>;

const bucket = 'resource "aws_s3_bucket" "logs" {\n  bucket = "logs"\n}\n';
const nested = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
/** Each line holds nine of the line before: 9 to the tenth in a few hundred bytes. */
const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(
    [...'bcdefghij'].map((key, no) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[no]}`)}]`),
  )
  .join('\n');

/** What gives no report, with a place and a reason. */
export const unreadableInputs: Inputs = {
  'an empty file': ['main.tf', ''],
  'a binary': ['main.tf', '\u0000\u0001\u0002\u0003ELF'],
  'a YAML bomb': ['template.yaml', bomb],
  'ten thousand brackets of YAML': ['template.yaml', `Resources: ${nested}`],
  'ten thousand brackets of JSON': ['template.json', `{"Resources": ${nested}}`],
  'ten thousand brackets of HCL': ['main.tf', `locals {\n  a = ${nested}\n}`],
  'an alias that holds itself': ['template.yaml', 'Resources: &a\n  Self: *a\n'],
  'a format nobody reads': ['main.bicep', "resource x 'y@2020' = {}"],
  'a template without resources': ['template.yaml', 'Resources: {}\n'],
  'a count of 999999999': [
    'main.tf',
    `${bucket}resource "aws_sqs_queue" "q" {\n  count = 999999999\n}\n`,
  ],
  'broken YAML': ['template.yaml', 'Resources:\n  A: {Type: "AWS::S3::Bucket"\n  B: [1, 2\n'],
};

/** What gives a report all the same. */
export const strangeInputs: Inputs = {
  'locals in a circle': ['main.tf', `locals {\n  a = local.b\n  b = local.a\n}\n${bucket}`],
  'resources in a circle': [
    't.yaml',
    'Resources:\n  A: {Type: "AWS::SQS::Queue", Properties: {QueueName: !GetAtt B.Arn}}\n  B: {Type: "AWS::SQS::Queue", Properties: {QueueName: !GetAtt A.Arn}}\n',
  ],
  'keys named __proto__': [
    't.yaml',
    'Resources:\n  __proto__: {Type: "AWS::S3::Bucket"}\n  A: {Type: "AWS::SQS::Queue"}\n',
  ],
  'names that are code': [
    't.yaml',
    'Resources:\n  "<script>alert(1)</script>": {Type: "AWS::S3::Bucket"}\n',
  ],
  'quotes, emoji and right-to-left text': [
    't.yaml',
    'Resources:\n  "a\\"b🔑\u202Eשלום": {Type: "AWS::S3::Bucket"}\n',
  ],
};
