import { describe, expect, test } from 'vitest';
import { architectureFrom } from '../testing/architecture.ts';

/** Links of a text, as `from kind to`. */
const linksOf = (text: string): readonly string[] =>
  architectureFrom('terraform', text).links.map(({ from, kind, to }) => `${from} ${kind} ${to}`);

const times = (count: number, make: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => make(n)).join('');

test('no traffic goes to the role that an integration uses', () => {
  const links = linksOf(`
resource "aws_iam_role" "r" {}
resource "aws_sqs_queue" "q" {}
resource "aws_api_gateway_rest_api" "a" {
  body = jsonencode({ paths = { "/" = { post = { x-amazon-apigateway-integration = {
    credentials = aws_iam_role.r.arn
    uri         = "arn:aws:apigateway:eu-west-1:sqs:path/1/\${aws_sqs_queue.q.name}"
  } } } } })
}
`);
  expect(links).toContain('aws_api_gateway_rest_api.a forwardsTo aws_sqs_queue.q');
  expect(links).not.toContain('aws_api_gateway_rest_api.a forwardsTo aws_iam_role.r');
});

test('no logs go to a database that the same text names', () => {
  const links = linksOf(`
resource "aws_rds_cluster" "db" {}
resource "aws_ecs_task_definition" "t" {
  family                = "t"
  container_definitions = <<DEFINITIONS
[{"name": "web", "environment": [{"name": "DB", "value": "postgres://\${aws_rds_cluster.db.endpoint}"}]}]
DEFINITIONS
}
`);
  expect(links.filter((link) => link.includes('logsTo'))).toEqual([]);
});

describe('a program uses what its role may reach', () => {
  const shared = (functions: number, buckets: number) => `
resource "aws_iam_role" "r" {}
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.r.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Resource = [${times(buckets, (n) => `aws_s3_bucket.b${n}.arn, `)}] }] })
}
${times(buckets, (n) => `resource "aws_s3_bucket" "b${n}" {}\n`)}
${times(functions, (n) => `resource "aws_lambda_function" "f${n}" {\n  role = aws_iam_role.r.arn\n}\n`)}
`;

  test('each program of a role', () => {
    expect(linksOf(shared(2, 1))).toEqual(
      expect.arrayContaining([
        'aws_lambda_function.f0 uses aws_s3_bucket.b0',
        'aws_lambda_function.f1 uses aws_s3_bucket.b0',
      ]),
    );
  });

  test('but not where so many share a role for so much that it says nothing', () => {
    expect(linksOf(shared(500, 500)).filter((link) => link.includes(' uses '))).toEqual([]);
  });
});

describe('a program uses the balancer whose name it is given', () => {
  const lb = 'resource "aws_lb" "api" {\n  internal = true\n}\n';
  const fn = (value: string) =>
    `resource "aws_lambda_function" "f" {\n  environment {\n    variables = { API = ${value} }\n  }\n}\n`;

  test('by its name in the network', () => {
    expect(linksOf(lb + fn('"http://${aws_lb.api.dns_name}/"'))).toContain(
      'aws_lambda_function.f uses aws_lb.api',
    );
  });

  test('not by another mention', () => {
    expect(linksOf(lb + fn('aws_lb.api.zone_id'))).not.toContain(
      'aws_lambda_function.f uses aws_lb.api',
    );
  });
});

describe('a balancer forwards to the members of its groups', () => {
  const front = `
resource "aws_lb" "lb" {}
resource "aws_lb_target_group" "t" {
  port = 8080
}
resource "aws_lb_target_group_attachment" "a" {
  target_group_arn = aws_lb_target_group.t.arn
  target_id        = aws_instance.a.id
}
resource "aws_instance" "a" {}
`;
  const listener = (n: number) => `
resource "aws_lb_listener" "l${n}" {
  load_balancer_arn = aws_lb.lb.arn
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.t.arn
  }
}
`;

  test('once, however many listeners lead there', () => {
    const links = linksOf(front + times(3, listener));
    expect(links.filter((link) => link === 'aws_lb.lb forwardsTo aws_instance.a')).toHaveLength(1);
  });

  test('not where no listener does', () => {
    expect(linksOf(front)).not.toContain('aws_lb.lb forwardsTo aws_instance.a');
  });
});

test('members of a group connect to those of a group that admits them', () => {
  expect(
    linksOf(`
resource "aws_security_group" "app" {}
resource "aws_security_group" "db" {
  ingress {
    from_port       = 5432
    to_port         = 5432
    protocol        = "tcp"
    security_groups = [aws_security_group.app.id]
  }
}
resource "aws_instance" "app" {
  vpc_security_group_ids = [aws_security_group.app.id]
}
resource "aws_db_instance" "db" {
  vpc_security_group_ids = [aws_security_group.db.id]
}
`),
  ).toContain('aws_instance.app connectsTo aws_db_instance.db');
});

test('a store in an admitted group is no client', () => {
  const links = linksOf(`
resource "aws_security_group" "app" {}
resource "aws_security_group" "db" {
  ingress {
    from_port       = 5432
    to_port         = 5432
    protocol        = "tcp"
    security_groups = [aws_security_group.app.id]
  }
}
resource "aws_instance" "app" {
  vpc_security_group_ids = [aws_security_group.app.id]
}
resource "aws_elasticache_replication_group" "cache" {
  security_group_ids = [aws_security_group.app.id]
}
resource "aws_efs_mount_target" "files" {
  file_system_id  = aws_efs_file_system.files.id
  security_groups = [aws_security_group.app.id]
}
resource "aws_efs_file_system" "files" {}
resource "aws_db_instance" "db" {
  vpc_security_group_ids = [aws_security_group.db.id]
}
`).filter((link) => link.endsWith('connectsTo aws_db_instance.db'));
  expect(links).toEqual(['aws_instance.app connectsTo aws_db_instance.db']);
});
