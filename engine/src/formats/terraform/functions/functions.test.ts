import { expect, test } from 'vitest';
import { properties, readTerraform } from '../../../testing/read-terraform.ts';

const setting = `locals {
  m   = { b = 2, a = 1 }
  l   = ["x", "y", "x"]
  obj = [{ n = "p", s = ["1", "2"] }, { n = "q", s = ["3"] }]
}
variable "u" {}
resource "aws_vpc" "v" {}
`;

/** Results are those of Terraform's own documentation and console. */
const cases: readonly (readonly [string, unknown])[] = [
  ['format("%s-%03d-%.2f-%q-%%-%v", "n", 7, 1.5, "q", [1, "a"])', 'n-007-1.50-"q"-%-[1,"a"]'],
  ['format("arn:%s/*", aws_vpc.v.arn)', 'arn:⟨→aws_vpc.v#arn⟩/*'],
  ['formatlist("%s.%s", local.l, "z")', ['x.z', 'y.z', 'x.z']],
  ['merge(local.m, { c = 3 }, null)', { a: 1, b: 2, c: 3 }],
  ['flatten([for o in local.obj : [for s in o.s : "${o.n}${s}"]])', ['p1', 'p2', 'q3']],
  ['{ for s in local.l : s => upper(s)... }', { x: ['X', 'X'], y: ['Y'] }],
  ['{ for k, v in local.m : upper(k) => v * 2 if v > 1 }', { B: 4 }],
  ['[for k, v in toset(["b", "a"]) : "${k}${v}"]', ['aa', 'bb']],
  ['distinct(local.l)', ['x', 'y']],
  ['zipmap(["a", "b"], [1, 2])', { a: 1, b: 2 }],
  ['cidrsubnet("10.1.2.0/24", 4, 15)', '10.1.2.240/28'],
  ['cidrsubnet("fd00:fd12:3456:7890::/56", 16, 162)', 'fd00:fd12:3456:7800:a200::/72'],
  [
    'cidrsubnets("10.1.0.0/16", 4, 4, 8, 4)',
    ['10.1.0.0/20', '10.1.16.0/20', '10.1.32.0/24', '10.1.48.0/20'],
  ],
  ['cidrhost("10.12.112.0/20", 16)', '10.12.112.16'],
  ['cidrhost("10.12.112.0/20", -1)', '10.12.127.255'],
  ['cidrnetmask("172.16.0.0/12")', '255.240.0.0'],
  ['cidrsubnet("10.0.0.0/8", 30, 0)', "?cidrsubnet() can't use these values"],
  ['regex("[a-z]+", "53453453.345345aaabbbccc23454")', 'aaabbbccc'],
  ['regex("(\\\\d+)-(\\\\d+)", "a 12-34")', ['12', '34']],
  [
    'regex("^(?:(?P<scheme>[^:/?#]+):)?(?://(?P<authority>[^/?#]*))?", "https://terraform.io/docs")',
    { scheme: 'https', authority: 'terraform.io' },
  ],
  ['regexall("[a-z]", "1a2b")', ['a', 'b']],
  ['can(regex("^[[:alpha:]]+$", "abc1"))', false],
  ['replace("hello world", "/w.*d/", "everybody")', 'hello everybody'],
  ['replace("a-b", "/(a)-(b)/", "$2-$1")', 'b-a'],
  ['replace("1 + 2 + 3", "+", "-")', '1 - 2 - 3'],
  ['jsondecode("{\\"a\\": [1, true, null]}")', { a: [1, true, null] }],
  ['"p ${jsonencode({ b = 1, a = ["<x>"] })}"', 'p {"a":["\\u003cx\\u003e"],"b":1}'],
  ['"p ${jsonencode({ a = aws_vpc.v.arn })}"', 'p {"a":"⟨→aws_vpc.v#arn⟩"}'],
  ['yamldecode("a:\\n  - 1\\n  - b: c")', { a: [1, { b: 'c' }] }],
  ['"p${base64encode("héllo ☃")}"', 'paMOpbGxvIOKYgw=='],
  ['base64decode("aMOpbGxvIOKYgw==")', 'héllo ☃'],
  ['base64decode(base64encode("x"))', 'x'],
  ['urlencode("a b&c=d/é~")', 'a+b%26c%3Dd%2F%C3%A9~'],
  [
    'setproduct(["a", "b"], [1])',
    [
      ['a', 1],
      ['b', 1],
    ],
  ],
  ['setunion(["b"], ["b", "a"])', ['a', 'b']],
  ['setsubtract(["a", "b"], ["b"])', ['a']],
  ['setintersection(["a", "b"], ["b"])', ['b']],
  ['transpose({ a = ["1", "2"], b = ["2"] })', { 1: ['a'], 2: ['a', 'b'] }],
  ['title("hello world")', 'Hello World'],
  ['substr("hello", 1, 3)', 'ell'],
  ['substr("hello", -3, -1)', 'llo'],
  ['trim("?!hi?!", "!?")', 'hi'],
  ['trimprefix("helloworld", "hello")', 'world'],
  ['indent(2, "a\\nb")', 'a\n  b'],
  ['join("-", local.l)', 'x-y-x'],
  ['join(",", [aws_vpc.v.id, "b"])', '⟨→aws_vpc.v#id⟩,b'],
  ['split(",", "a,b,")', ['a', 'b', '']],
  ['lookup(local.m, "zz", 0)', 0],
  ['element(local.l, 4)', 'y'],
  ['index(local.l, "y")', 1],
  ['contains(local.l, "q")', false],
  ['contains([var.u, "q"], "q")', true],
  ['length("é😀")', 2],
  ['keys(local.m)', ['a', 'b']],
  ['values(local.m)', [1, 2]],
  [
    '[max(1, 3), min(2, 1), ceil(1.2), floor(-1.2), abs(-3), pow(2, 3), signum(-4)]',
    [3, 1, 2, -2, 3, 8, -1],
  ],
  ['parseint("ff", 16)', 255],
  ['sum([1, 2.5])', 3.5],
  ['range(1, 8, 3)', [1, 4, 7]],
  ['range(4, 1)', [4, 3, 2]],
  ['coalesce(null, "", "b")', 'b'],
  ['coalescelist([], ["a"])', ['a']],
  ['compact(["", "a", null])', ['a']],
  ['chunklist([1, 2, 3], 2)', [[1, 2], [3]]],
  ['slice([1, 2, 3], 1, 3)', [2, 3]],
  ['sort(["b", "a"])', ['a', 'b']],
  ['reverse([1, 2])', [2, 1]],
  ['matchkeys(["i1", "i2"], ["z1", "z2"], ["z2"])', ['i2']],
  ['try(local.m.zz, local.m["a"], "no")', 1],
  ['can(local.m.zz)', false],
  ['[tostring(1), tonumber("2"), tobool("true")]', ['1', 2, true]],
  ['alltrue([true, "true"]) && !anytrue([false])', true],
  ['csvdecode("a,b\\n1,\\"x,y\\"\\n")', [{ a: '1', b: 'x,y' }]],
  ['concat([1], [2, 3]...)', "?concat() can't use these values"],
  ['max([1, 5]...)', 5],
  ['local.obj[*].n', ['p', 'q']],
  ['local.obj.*.n[1]', 'q'],
  ['7 % 3 + 10 / 4', 3.5],
  ['1 == "1"', false],
  ['"${true ? 1 : 2}${local.l[0]}"', '1x'],
  ['"%{ if local.m.a == 1 }yes%{ else }no%{ endif }"', 'yes'],
  ['"%{ for k, v in local.m ~} ${k}=${v};%{ endfor ~}"', 'a=1;b=2;'],
  ['timestamp()', '?timestamp() is worked out when Terraform runs'],
  ['provider::aws::arn_parse("x")', '?provider::aws::arn_parse() is worked out by its provider'],
  ['lower(var.u)', '?variable u has no default'],
  ['lower(aws_vpc.v.id)', '?aws_vpc.v.id is set when it is created aws_vpc.v#id'],
  ['aws_vpc.v.id == "" ? 1 : 2', 2],
];

test.each(cases)('%s', async (call, expected) => {
  const reading = await readTerraform(`${setting}resource "aws_x" "f" {\n  v = ${call}\n}`);
  expect(properties(reading, 'aws_x.f').v).toEqual(expected);
});

test('files are those handed in', async () => {
  const reading = await readTerraform({
    'app/main.tf': `resource "aws_x" "f" {
  a = file("\${path.module}/a.txt")
  b = templatefile("t.tftpl", { names = ["x", "y"], bucket = aws_x.g.id })
  c = fileset(path.module, "**/*.sh")
  d = filebase64("./a.txt")
  e = file("none.txt")
  f = jsondecode(file("../shared/s.json")).k
}
resource "aws_x" "g" {}`,
    'app/a.txt': 'content',
    'app/t.tftpl': '%{ for name in names ~}\nadd ${name}\n%{ endfor ~}\nto ${bucket}',
    'app/scripts/run.sh': '',
    'app/go.sh': '',
    'shared/s.json': '{"k": 7}',
  });
  expect(properties(reading, 'aws_x.f')).toEqual({
    a: 'content',
    b: 'add x\nadd y\nto ⟨→aws_x.g#id⟩',
    c: ['go.sh', 'scripts/run.sh'],
    d: { base64: 'content' },
    e: '?the file none.txt is not among those given',
    f: 7,
  });
});
